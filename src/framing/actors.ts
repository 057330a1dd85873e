/** Who is named in a sentence, and whom its pronouns stand for. */
import type { Annotated } from './annotate.ts';
import type { ActorEntry } from './claim-file.ts';
import { strangersIn } from './strangers.ts';
import { type Word, wordSet } from './words.ts';

/** Somebody named or meant at a place. */
export type ActorAt = {
  readonly actor: ActorEntry;
  readonly from: number;
  readonly to: number;
  readonly isPronoun: boolean;
};

/** What pronouns stand for: the last person and the last country, office or group named before. */
export type Antecedents = {
  readonly person: ActorEntry | null;
  readonly body: ActorEntry | null;
  readonly many: ActorEntry | null;
};

/** Before anybody was named. */
export const nobody: Antecedents = { person: null, body: null, many: null };

const personal = wordSet("he she he's he'd he'll she'd");
const collective = wordSet("it it's it'd it'll");
/** "It is possible to …": an "it" that stands for nobody. */
const impersonal = wordSet(
  'possible impossible clear unclear likely unlikely necessary hard difficult easy time known unknown ' +
    'important crucial premature early pointless futile true false remains myth lie fiction nonsense',
);

const plural = wordSet("they they'd they'll they're");

/** Words by which a speaker means himself and his own. */
export const ownWords = wordSet("we we'll we're we'd we've i i'm i'll i'd i've");

/** Known actors in order; of those that overlap the longest. */
export function knownIn(annotated: Annotated, actors: ReadonlyMap<string, ActorEntry>): ActorAt[] {
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

/** Known actors and names that no actor has, in order; a longer name takes in what is known inside it. */
export function actorsIn(annotated: Annotated, actors: ReadonlyMap<string, ActorEntry>): ActorAt[] {
  return withStrangers(annotated, knownIn(annotated, actors));
}

/** Adds the names that no known actor has. */
export function withStrangers(annotated: Annotated, known: readonly ActorAt[]): ActorAt[] {
  const strangers = strangersIn(annotated, known);
  if (strangers.length === 0) return [...known];
  const apart = known.filter(({ from, to }) => !strangers.some((one) => one.from < to && one.to > from));
  return [...apart, ...strangers].toSorted((a, b) => a.from - b.from);
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
  if (personal.has(word)) return sofar.person ?? sofar.body;
  if (collective.has(word)) return sofar.body;
  return plural.has(word) ? (sofar.many ?? sofar.body ?? sofar.person) : null;
}

/** What pronouns stand for once somebody more was named. */
function grown(sofar: Antecedents, { actor }: ActorAt): Antecedents {
  return {
    person: actor.kind === 'person' ? actor : sofar.person,
    body: actor.kind === 'body' ? actor : sofar.body,
    many: actor.kind === 'person' ? sofar.many : actor,
  };
}

const isNobody = (words: readonly Word[], at: number) =>
  words[at]?.word.startsWith('it') === true && words.slice(at + 1, at + 5).some(({ word }) => impersonal.has(word));

/** Adds pronouns to the actors: they stand for the last one named before them in the sentence, else in the one before. */
export function withPronouns(words: readonly Word[], named: readonly ActorAt[], before: Antecedents): ActorAt[] {
  const found: ActorAt[] = [];
  const starts = new Map(named.map((actor) => [actor.from, actor]));
  let sofar = before;
  for (const [at, { word }] of words.entries()) {
    const name = starts.get(at);
    if (name !== undefined) {
      sofar = grown(sofar, name);
      found.push(name);
    }
    const actor = isNobody(words, at) ? null : meant(word, sofar);
    if (actor !== null) found.push({ actor, from: at, to: at + 1, isPronoun: true });
  }
  return found;
}
