/**
 * A sentence with what the judging looks up in it at a place: cue words by where they begin and end, actors with the
 * pronouns that stand for them.
 */
import type { Annotated, Find } from './annotate.ts';
import type { ActorEntry } from './claim-file.ts';
import type { Word } from './words.ts';

/** The cue words that act on what they stand before, in the order that decides where two cover the same words. */
const operatorNames = ['deny', 'doubt', 'refuse', 'urge', 'must', 'accept', 'consider', 'happen', 'not'] as const;

/** What a cue word does to the core that it governs. */
export type OperatorName = (typeof operatorNames)[number];

/** A cue word at its place. */
export type Operator = { readonly name: OperatorName; readonly from: number; readonly to: number };

/** Somebody named or meant at a place. */
export type ActorAt = {
  readonly actor: ActorEntry;
  readonly from: number;
  readonly to: number;
  readonly isPronoun: boolean;
};

const covers = (a: Operator, b: Operator) => a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from;

function operatorsIn(annotated: Annotated): Operator[] {
  const all = operatorNames.flatMap((name) =>
    (annotated.finds.get(name) ?? []).map(({ from, to }): Operator => ({ name, from, to })),
  );
  const seen = new Set<string>();
  return all
    .filter((operator) => !all.some((other) => covers(other, operator)))
    .filter(({ from, to }) => {
      const isNew = !seen.has(`${from}-${to}`);
      seen.add(`${from}-${to}`);
      return isNew;
    });
}

/** What pronouns stand for: the last person and the last country, office or group named before. */
export type Antecedents = {
  readonly person: ActorEntry | null;
  readonly body: ActorEntry | null;
  readonly many: ActorEntry | null;
};

const nobody: Antecedents = { person: null, body: null, many: null };

const personal = new Set(['he', 'she', "he's", "he'd", "he'll", "she'd"]);
const collective = new Set(['it', "it's", "it'd", "it'll"]);
const plural = new Set([
  'they',
  "they'd",
  "they'll",
  "they're",
  'we',
  "we'll",
  "we're",
  "we'd",
  'i',
  "i'm",
  "i'll",
  'ourselves',
]);

/** Named actors in order; of those that overlap the longest. */
export function actorsIn(annotated: Annotated, actors: ReadonlyMap<string, ActorEntry>): ActorAt[] {
  const all: ActorAt[] = [];
  for (const [name, actor] of actors) {
    for (const { from, to } of annotated.finds.get(name) ?? []) all.push({ actor, from, to, isPronoun: false });
  }
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: ActorAt[] = [];
  for (const actor of all) {
    const last = kept.at(-1);
    if (last === undefined || actor.from >= last.to) kept.push(actor);
    else if (actor.to - actor.from > last.to - last.from) kept[kept.length - 1] = actor;
  }
  return kept;
}

/** What the pronouns of the next sentence stand for: whoever is named first in this one is its subject. */
export function antecedentsOf(actors: readonly ActorAt[], before: Antecedents = nobody): Antecedents {
  const first = (kinds: readonly string[]) => actors.find(({ actor }) => kinds.includes(actor.kind))?.actor;
  return {
    person: first(['person']) ?? before.person,
    body: first(['body']) ?? before.body,
    many: first(['many', 'body']) ?? before.many,
  };
}

function meant(word: string, sofar: Antecedents): ActorEntry | null {
  if (personal.has(word)) return sofar.person;
  if (collective.has(word)) return sofar.body;
  return plural.has(word) ? (sofar.many ?? sofar.body ?? sofar.person) : null;
}

/** Pronouns stand for the last one named before them in the sentence, else in the sentence before. */
function withPronouns(words: readonly Word[], named: readonly ActorAt[], before: Antecedents): ActorAt[] {
  const found: ActorAt[] = [];
  let sofar = before;
  let next = 0;
  for (const [at, { word }] of words.entries()) {
    while (next < named.length && (named[next]?.from ?? 0) <= at) {
      const now = named[next];
      if (now === undefined) break;
      sofar = {
        person: now.actor.kind === 'person' ? now.actor : sofar.person,
        body: now.actor.kind === 'body' ? now.actor : sofar.body,
        many: now.actor.kind === 'person' ? sofar.many : now.actor,
      };
      found.push(now);
      next += 1;
    }
    const actor = meant(word, sofar);
    if (actor !== null) found.push({ actor, from: at, to: at + 1, isPronoun: true });
  }
  return found;
}

/** A sentence ready to be judged. */
export type Sentence = Annotated & {
  readonly actors: readonly ActorAt[];
  readonly operators: readonly Operator[];
  readonly operatorEnding: ReadonlyMap<number, Operator>;
  readonly operatorStarting: ReadonlyMap<number, Operator>;
  readonly actorEnding: ReadonlyMap<number, ActorAt>;
  readonly actorStarting: ReadonlyMap<number, ActorAt>;
};

/** Makes the look-ups of a sentence; keys of `...Ending` are the index behind the last word. */
export function readySentence(
  annotated: Annotated,
  actors: ReadonlyMap<string, ActorEntry>,
  before: Antecedents = nobody,
): Sentence {
  const operators = operatorsIn(annotated);
  const all = withPronouns(annotated.words, actorsIn(annotated, actors), before);
  return {
    ...annotated,
    actors: all,
    operators,
    operatorEnding: new Map(operators.map((operator) => [operator.to, operator])),
    operatorStarting: new Map(operators.map((operator) => [operator.from, operator])),
    actorEnding: new Map(all.map((actor) => [actor.to, actor])),
    actorStarting: new Map(all.map((actor) => [actor.from, actor])),
  };
}

/** Finds of a concept in a sentence. */
export const findsOf = (sentence: Annotated, name: string): readonly Find[] => sentence.finds.get(name) ?? [];

/** The folded word at an index, "" outside. */
export const wordAt = (sentence: Annotated, at: number): string => sentence.words[at]?.word ?? '';
