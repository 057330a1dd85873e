/**
 * Who says what in a sentence: "X said that …", "…, X said", "…, said X", "according to X". Each gives a scope, the words
 * that it covers; the innermost scope over some words names their source.
 */
import type { Find } from './annotate.ts';
import type { ActorAt } from './actors.ts';
import { findsOf, type Sentence, wordAt } from './sentence.ts';
import { wordSet } from './words.ts';

/** Somebody who says, where the words of saying stand, and which words are said. */
export type Source = { readonly speaker: ActorAt; readonly verb: Find; readonly from: number; readonly to: number };

const oblique = wordSet('with to on against from for of in inside into by about between toward towards over at than');
const breaks = wordSet('; : — – . ? !');
const turns = wordSet('but while whereas although though');

/** Whether words stand in a phrase such as "with Moscow", which makes them no subject. */
export function isOblique(sentence: Sentence, at: number): boolean {
  const before = wordAt(sentence, at - 1);
  const row = before === 'and' ? sentence.actorEnding.get(at - 1) : undefined;
  if (row !== undefined) return isOblique(sentence, row.from);
  return oblique.has(before) || (before === 'the' && oblique.has(wordAt(sentence, at - 2)));
}

/** The subject of a verb of saying on its left: the nearest actor that no break or other saying parts from it. */
function speakerLeft(sentence: Sentence, verb: Find): ActorAt | null {
  for (let at = verb.from, steps = 0; at > 0 && steps < 14; at -= 1, steps += 1) {
    if (breaks.has(wordAt(sentence, at - 1)) || turns.has(wordAt(sentence, at - 1))) return null;
    if (at < verb.from && findsOf(sentence, 'say').some(({ to }) => to === at)) return null;
    const actor = sentence.actorEnding.get(at);
    if (actor !== undefined && !isOblique(sentence, actor.from)) return firstOfRow(sentence, actor, verb);
  }
  return null;
}

/** "Zelensky, in a call with Macron, said": a name inside a phrase between commas gives way to the one before it. */
function firstOfRow(sentence: Sentence, actor: ActorAt, verb: Find): ActorAt {
  if (wordAt(sentence, verb.from - 1) !== ',') return actor;
  const earlier = sentence.actors.filter(({ to }) => to <= actor.from && actor.from - to < 10);
  return earlier.findLast(({ from, to }) => !isOblique(sentence, from) && wordAt(sentence, to) === ',') ?? actor;
}

/** "said Putin", "said the Russian leader". */
function speakerRight(sentence: Sentence, verb: Find): ActorAt | null {
  for (let at = verb.to; at < verb.to + 4; at += 1) {
    const actor = sentence.actorStarting.get(at);
    if (actor !== undefined && !actor.isPronoun) return actor;
  }
  return null;
}

/** Where what is said on the right of a verb ends: at a break, or at a turn that brings another subject. */
function endOfSpeech(sentence: Sentence, from: number): number {
  for (let at = from; at < sentence.words.length; at += 1) {
    const word = wordAt(sentence, at);
    if (word === ';') return at;
    if (
      word === ',' &&
      turns.has(wordAt(sentence, at + 1)) &&
      sentence.actors.some((a) => a.from > at && a.from < at + 5)
    )
      return at;
  }
  return sentence.words.length;
}

/** Where what is said on the left of "…, X said" begins. */
function startOfSpeech(sentence: Sentence, to: number): number {
  for (let at = to - 1; at >= 0; at -= 1) if (wordAt(sentence, at) === ';') return at + 1;
  return 0;
}

const afterwards = new Set([
  '',
  '.',
  ',',
  '?',
  '!',
  ';',
  'in',
  'on',
  'at',
  'after',
  'during',
  'of',
  'to',
  'from',
  'by',
  'with',
  'as',
  'when',
  'last',
  'reporters',
  'journalists',
  'yesterday',
  'today',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

const endsClause = (sentence: Sentence, at: number) => afterwards.has(wordAt(sentence, at));

/** ", arguing that": whoever the sentence is about adds it. */
function mainSubject(sentence: Sentence, before: number): ActorAt | null {
  return sentence.actors.find(({ from, to }) => to <= before && !isOblique(sentence, from)) ?? null;
}

function sourceOf(sentence: Sentence, verb: Find): Source[] {
  const before = wordAt(sentence, verb.from - 1);
  if (before === ',' && verb.from > 4) {
    const behind = speakerRight(sentence, verb);
    if (behind !== null)
      return [{ speaker: behind, verb, from: startOfSpeech(sentence, verb.from - 1), to: verb.from - 1 }];
  }
  const isAdded = before === ',' && wordAt(sentence, verb.from).endsWith('ing');
  const speaker = isAdded ? mainSubject(sentence, verb.from) : speakerLeft(sentence, verb);
  if (speaker === null) return [];
  if (isAdded) return [{ speaker, verb, from: verb.to, to: endOfSpeech(sentence, verb.to) }];
  const comma = commaBefore(sentence, speaker);
  if (comma > 3 && endsClause(sentence, verb.to)) {
    return [{ speaker, verb, from: startOfSpeech(sentence, comma), to: comma }];
  }
  return [{ speaker, verb, from: verb.to, to: endOfSpeech(sentence, verb.to) }];
}

/** The comma that stands before a speaker and the words that introduce him, -1 when there is none close by. */
function commaBefore(sentence: Sentence, speaker: ActorAt): number {
  for (let at = speaker.from - 1; at >= 0 && speaker.from - at < 8; at -= 1) {
    if (wordAt(sentence, at) === ',') return at;
    if (sentence.operatorStarting.has(at)) return -1;
  }
  return -1;
}

function accordingTo(sentence: Sentence, find: Find): Source[] {
  const speaker = [find.to, find.to + 1, find.to + 2, find.to + 3]
    .map((at) => sentence.actorStarting.get(at))
    .find(Boolean);
  if (speaker === undefined) return [];
  if (wordAt(sentence, find.from) === 'for' && (find.from > 0 || wordAt(sentence, speaker.to) !== ',')) return [];
  return wordAt(sentence, find.from - 1) === ',' || find.from > 4
    ? [{ speaker, verb: find, from: 0, to: find.from }]
    : [{ speaker, verb: find, from: speaker.to, to: sentence.words.length }];
}

/** "Kallas: Moscow wants war": a person or an office before a colon says the rest; a country may be a label only. */
function namedFirst(sentence: Sentence): Source[] {
  const speaker = sentence.actors.find(({ to }) => wordAt(sentence, to) === ':');
  if (speaker === undefined || speaker.isPronoun) return [];
  const owner = wordAt(sentence, speaker.from - 1) === "'s" ? sentence.actorEnding.get(speaker.from - 1) : undefined;
  if ((owner ?? speaker).from !== 0) return [];
  const isOffice = findsOf(sentence, 'office').some(({ to }) => to === speaker.to);
  if (speaker.actor.kind !== 'person' && !isOffice) return [];
  const verb = { name: 'say', from: speaker.to, to: speaker.to + 1, loose: [] };
  return [{ speaker, verb, from: verb.to, to: sentence.words.length }];
}

/** All sources of a sentence. */
export function sourcesIn(sentence: Sentence): Source[] {
  return [
    ...namedFirst(sentence),
    ...findsOf(sentence, 'say')
      .filter(({ from }) => wordAt(sentence, from - 1) !== 'to')
      .flatMap((verb) => sourceOf(sentence, verb)),
    ...findsOf(sentence, 'according').flatMap((find) => accordingTo(sentence, find)),
  ];
}

/** The innermost source over some words, null when the sentence says them itself. */
export function sourceOver(sources: readonly Source[], from: number, to: number): Source | null {
  const over = sources.filter((source) => source.from <= from && source.to >= to - 1 && source.speaker.from !== from);
  return over.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}
