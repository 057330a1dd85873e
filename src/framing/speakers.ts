/**
 * Who says or wants what in a sentence, of all whom it names, with the words that each saying covers. Only the holder is
 * told from this; what is put, and with which stance, is judged by known actors alone.
 */
import type { ActorAt } from './actors.ts';
import { findsOf, type Sentence, wordAt } from './sentence.ts';
import { addressing, marks, oblique, SpeakerFinder, standsAside, turns } from './speaker-finder.ts';
import { wordSet } from './words.ts';

/** Somebody who says the words from `from` to `to`; nobody where a source without a name does. */
export type Citation = {
  readonly speaker: ActorAt | null;
  readonly verb: { readonly from: number; readonly to: number };
  /** Wanted or refused rather than said. */
  readonly isWill: boolean;
  readonly from: number;
  readonly to: number;
};

type Stretch = { readonly from: number; readonly to: number };

const closing = wordSet(', ? ! — – …');
const views = wordSet(
  'view words eyes opinion telling reading reckoning account tally count estimate estimates judgement judgment assessment ' +
    'version mind book phrase verdict terms',
);

function endOf(sentence: Sentence, from: number): number {
  for (let at = from; at < sentence.words.length; at += 1) {
    const word = wordAt(sentence, at);
    if (word === ';') return at;
    const turned = word === ',' && turns.has(wordAt(sentence, at + 1));
    if (turned && sentence.people.some((one) => one.from > at && one.from < at + 5)) return at;
  }
  return sentence.words.length;
}

function startOf(sentence: Sentence, to: number): number {
  for (let at = to - 1; at >= 0; at -= 1) if (wordAt(sentence, at) === ';') return at + 1;
  return 0;
}

const nounal = wordSet("the a an his her its their 's this no any of to my our new another own such");
const passive = wordSet('is was were are be been being');

/** Verbs with a subject of their own: no nouns, infinitives and passives. */
function isFinite(sentence: Sentence, { from }: Stretch): boolean {
  const before = wordAt(sentence, from - 1);
  const earlier = wordAt(sentence, from - 2);
  const isPassive = passive.has(before) || ((before === 'not' || before.endsWith('ly')) && passive.has(earlier));
  return !nounal.has(before) && !(isPassive && !wordAt(sentence, from).endsWith('ing'));
}

/** "…, said X in Kyiv": no verb follows, whose subject he would be. */
function followsSpeaker(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  return word === '' || marks.has(word) || oblique.has(word) || word === 'who' || word === 'as' || word === 'when';
}

/** "Putin would meet Zelensky, he said": "he" is whom the sentence is about, else whom the one before was about. */
function meantBy(sentence: Sentence, speaker: ActorAt | null): ActorAt | null {
  if (speaker === null || !/^s?he$/.test(wordAt(sentence, speaker.from))) return speaker;
  const subject = sentence.people.find(
    (one) => one.actor.kind === 'person' && !standsAside(sentence, one.from) && wordAt(sentence, one.to) !== "'s",
  );
  if (subject !== undefined && !subject.isPronoun) return subject.from < speaker.from ? subject : speaker;
  const { person } = sentence.before;
  return person === null ? speaker : { ...speaker, actor: person };
}

/** "…, saying that": whoever the sentence is about adds it. */
function addedOf(sentence: Sentence, verb: Stretch, isWill: boolean): Citation[] {
  const speaker = mainSubject(sentence);
  if (speaker === null || speaker.from > verb.from) return [];
  return [{ speaker, verb, isWill, from: verb.from, to: endOf(sentence, verb.to) }];
}

/** "…, said X". */
function speakerBehind(finder: SpeakerFinder, verb: Stretch): ActorAt | null {
  const { sentence } = finder;
  if (!closing.has(wordAt(sentence, verb.from - 1)) || verb.from < 2) return null;
  if (addressing.has(wordAt(sentence, verb.from))) return null;
  const speaker = finder.behind(verb.to);
  return speaker !== null && followsSpeaker(sentence, speaker.to) ? speaker : null;
}

function citationOf(finder: SpeakerFinder, verb: Stretch, isWill: boolean): Citation[] {
  const { sentence } = finder;
  if (wordAt(sentence, verb.from).endsWith('ing') && !passive.has(wordAt(sentence, verb.from - 1))) {
    return addedOf(sentence, verb, isWill);
  }
  const scope = { verb, isWill, from: verb.from, to: endOf(sentence, verb.to) };
  const behind = speakerBehind(finder, verb);
  if (behind !== null) return [{ ...scope, speaker: behind, from: startOf(sentence, verb.from) }];
  const found = finder.subject(verb.from);
  if (found === null || (isWill && found.speaker === null)) return [];
  const { from } = found;
  const isBehind = closing.has(wordAt(sentence, from - 1)) && from > 1 && wordAt(sentence, verb.to) !== 'that';
  const isPost = isBehind && (!isWill || marks.has(wordAt(sentence, verb.to)));
  return [{ ...scope, speaker: meantBy(sentence, found.speaker), from: isPost ? startOf(sentence, from) : verb.from }];
}

function accordingTo(finder: SpeakerFinder, { from, to }: Stretch): Citation[] {
  const { sentence } = finder;
  if (wordAt(sentence, from) === 'for') return [];
  const speaker = finder.behind(to);
  const named = speaker === null || speaker.actor.family === 'unnamed' ? null : speaker;
  return [{ speaker: named, verb: { from, to }, isWill: false, from: 0, to: sentence.words.length }];
}

/** "In X's telling, …", "by Unicef's tally". */
function isView(sentence: Sentence, { from, to }: ActorAt): boolean {
  const before = wordAt(sentence, from - 1) === 'the' ? wordAt(sentence, from - 2) : wordAt(sentence, from - 1);
  const isNoun = [1, 2, 3].some((step) => views.has(wordAt(sentence, to + step)));
  return wordAt(sentence, to) === "'s" && isNoun && /^(?:in|by|on|to|under)$/.test(before);
}

/** "Ukraine: Putin refuses": a country before a colon is a label where a person stands behind it. */
function isLabel(sentence: Sentence, { actor, to }: ActorAt): boolean {
  return actor.kind !== 'person' && sentence.people.some(({ from }) => from === to + 1);
}

/** "Kallas: …", "For Kyiv, …", "To X, …" and views. */
function framedBy(sentence: Sentence, speaker: ActorAt): Citation[] {
  const { from, to } = speaker;
  const said = { speaker, verb: { from, to }, isWill: false, from: 0, to: sentence.words.length };
  if (speaker.actor.family === 'unnamed') return [];
  const next = wordAt(sentence, to);
  if (next === ':' && to < 8 && !isLabel(sentence, speaker)) return [{ ...said, from: to }];
  if (isView(sentence, speaker)) return [said];
  const isHead = from <= 4 && /^(?:for|to)$/.test(wordAt(sentence, 0));
  return isHead && next === ',' ? [{ ...said, from: to }] : [];
}

/** All that is said, or wanted, by somebody in a sentence. */
export function citationsIn(sentence: Sentence): Citation[] {
  const finder = new SpeakerFinder(sentence);
  const wanted = new Set(findsOf(sentence, 'names-wanting').map(({ from }) => from));
  const verbs = new Map(
    ['say', 'names-saying', 'names-wanting'].flatMap((name) =>
      findsOf(sentence, name).map((find) => [find.from, find]),
    ),
  );
  return [
    ...sentence.people.flatMap((one) => framedBy(sentence, one)),
    ...[...verbs.values()]
      .filter((verb) => isFinite(sentence, verb))
      .flatMap((verb) => citationOf(finder, verb, wanted.has(verb.from))),
    ...findsOf(sentence, 'according').flatMap((find) => accordingTo(finder, find)),
  ];
}

/** The innermost of those who say some words, else the outermost of those who want them; null when nobody does. */
export function citedOver(citations: readonly Citation[], { from, to }: Stretch): Citation | null {
  const over = citations.filter((one) => one.from <= from && one.to >= to - 1);
  const width = (one: Citation) => one.to - one.from;
  const said = over.filter(({ isWill }) => !isWill).toSorted((a, b) => width(a) - width(b))[0];
  return said ?? over.toSorted((a, b) => width(b) - width(a))[0] ?? null;
}

/** Whom a sentence is about: the first person named outside of a phrase such as "with Moscow", else the first actor. */
export function mainSubject(sentence: Sentence): ActorAt | null {
  const first = sentence.people.find(
    (one) =>
      !standsAside(sentence, one.from) &&
      wordAt(sentence, one.to) !== "'s" &&
      !(
        one.actor.kind !== 'person' &&
        sentence.people.some(({ from, actor }) => actor.kind === 'person' && from - one.to < 4 && from >= one.to)
      ),
  );
  return first === undefined || first.actor.family === 'unnamed' || first.from > 12 ? null : first;
}
