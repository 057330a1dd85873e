/**
 * A sentence with what the judging looks up in it at a place: cue words by where they begin and end, actors with the
 * pronouns that stand for them.
 */
import type { Annotated, Find } from './annotate.ts';
import type { ActorEntry } from './claim-file.ts';
import type { Word } from './words.ts';

/** The cue words that act on what they stand before, in the order that decides where two cover the same words. */
const operatorNames = [
  'neutral',
  'deny',
  'doubt',
  'refuse',
  'urge',
  'must',
  'accept',
  'consider',
  'happen',
  'not',
] as const;

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

/** Cue words from left to right, the longest where several begin at one word, none overlapping. */
function operatorsIn(annotated: Annotated): Operator[] {
  const all = operatorNames.flatMap((name) =>
    (annotated.finds.get(name) ?? []).map(({ from, to }): Operator => ({ name, from, to })),
  );
  all.sort((a, b) => a.from - b.from || b.to - a.to || operatorNames.indexOf(a.name) - operatorNames.indexOf(b.name));
  const kept: Operator[] = [];
  for (const operator of all) if (operator.from >= (kept.at(-1)?.to ?? 0)) kept.push(operator);
  return kept;
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
/** "It is possible to …": an "it" that stands for nobody. */
const impersonal = new Set([
  'possible',
  'impossible',
  'clear',
  'unclear',
  'likely',
  'unlikely',
  'necessary',
  'hard',
  'difficult',
  'easy',
  'time',
  'known',
  'unknown',
  'important',
  'crucial',
  'premature',
  'early',
  'pointless',
  'futile',
  'true',
  'false',
  'remains',
]);

const plural = new Set(['they', "they'd", "they'll", "they're"]);

/** Words by which a speaker means himself and his own. */
const ownWords = new Set(['we', "we'll", "we're", "we'd", "we've", 'i', "i'm", "i'll", "i'd", "i've"]);

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
  const firstOf = (kinds: readonly string[]) => actors.find(({ actor }) => kinds.includes(actor.kind))?.actor;
  return {
    person: firstOf(['person']) ?? before.person,
    body: firstOf(['body']) ?? before.body,
    many: firstOf(['many', 'body']) ?? before.many,
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
    const isNobody =
      word.startsWith('it') && words.slice(at + 1, at + 5).some((following) => impersonal.has(following.word));
    const actor = isNobody ? null : meant(word, sofar);
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

type Parts = {
  readonly annotated: Annotated;
  readonly operators: readonly Operator[];
  readonly actors: readonly ActorAt[];
};

function withLookups({ annotated, operators, actors }: Parts): Sentence {
  return {
    ...annotated,
    actors,
    operators,
    operatorEnding: new Map(operators.map((operator) => [operator.to, operator])),
    operatorStarting: new Map(operators.map((operator) => [operator.from, operator])),
    actorEnding: new Map(actors.map((actor) => [actor.to, actor])),
    actorStarting: new Map(actors.map((actor) => [actor.from, actor])),
  };
}

/** Makes the look-ups of a sentence; keys of `...Ending` are the index behind the last word. */
export function readySentence(
  annotated: Annotated,
  actors: ReadonlyMap<string, ActorEntry>,
  before: Antecedents = nobody,
): Sentence {
  const all = withPronouns(annotated.words, actorsIn(annotated, actors), before);
  return withLookups({ annotated, operators: operatorsIn(annotated), actors: all });
}

/** Lets "I" and "we" stand for whoever says the words around them. */
export function withSpeakers(sentence: Sentence, speakerAt: (at: number) => ActorEntry | null): Sentence {
  const spoken: ActorAt[] = [];
  for (const [at, { word }] of sentence.words.entries()) {
    const actor = ownWords.has(word) ? speakerAt(at) : null;
    if (actor !== null) spoken.push({ actor, from: at, to: at + 1, isPronoun: false });
  }
  if (spoken.length === 0) return sentence;
  const actors = [...sentence.actors, ...spoken].toSorted((a, b) => a.from - b.from);
  return withLookups({ annotated: sentence, operators: sentence.operators, actors });
}

/** Finds of a concept in a sentence. */
export const findsOf = (sentence: Annotated, name: string): readonly Find[] => sentence.finds.get(name) ?? [];

/** The folded word at an index, "" outside. */
export const wordAt = (sentence: Annotated, at: number): string => sentence.words[at]?.word ?? '';
