/**
 * A sentence with what the judging looks up in it at a place: cue words by where they begin and end, actors with the
 * pronouns that stand for them.
 */
import type { Annotated, Find } from './annotate.ts';
import { type ActorAt, type Antecedents, knownIn, nobody, ownWords, withPronouns, withStrangers } from './actors.ts';
import type { ActorEntry } from './claim-file.ts';

/** The cue words that act on what they stand before, in the order that decides where two cover the same words. */
export const operatorNames = [
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

/** A sentence ready to be judged. */
export type Sentence = Annotated & {
  /** All who can speak: the actors and the names that no known actor has. */
  readonly people: readonly ActorAt[];
  /** What stood before, for offices without a name. */
  readonly before: Antecedents;
  readonly actors: readonly ActorAt[];
  readonly operators: readonly Operator[];
  readonly operatorEnding: ReadonlyMap<number, Operator>;
  readonly operatorStarting: ReadonlyMap<number, Operator>;
  readonly actorEnding: ReadonlyMap<number, ActorAt>;
  readonly actorStarting: ReadonlyMap<number, ActorAt>;
};

type Parts = Pick<Sentence, 'people' | 'before'> & {
  readonly annotated: Annotated;
  readonly operators: readonly Operator[];
  readonly actors: readonly ActorAt[];
};

function withLookups({ annotated, operators, actors, people, before }: Parts): Sentence {
  return {
    ...annotated,
    actors,
    people,
    before,
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
  const known = knownIn(annotated, actors);
  const all = withPronouns(annotated.words, known, before);
  const people = withPronouns(annotated.words, withStrangers(annotated, known), before);
  return withLookups({ annotated, operators: operatorsIn(annotated), actors: all, people, before });
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
  const { operators, people, before } = sentence;
  return withLookups({ annotated: sentence, operators, actors, people, before });
}

/** Finds of a concept in a sentence. */
export const findsOf = (sentence: Annotated, name: string): readonly Find[] => sentence.finds.get(name) ?? [];

/** The folded word at an index, "" outside. */
export const wordAt = (sentence: Annotated, at: number): string => sentence.words[at]?.word ?? '';
