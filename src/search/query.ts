/** A query as it is searched: its words once each, what may stand for them in a text, and which of them stand together. */
import { tokens } from '#text';
import { type Collection, termKey } from './collection.ts';
import { type Stretch, stretchesOf, type Zone } from './noise.ts';
import { begunBy, splitWord } from './unknown-words.ts';
import { wordOf } from './vocabulary.ts';
import { termsIn } from './wanted.ts';

/** How a word of a text stands for a word of the query: it is the same or a name of the same term, or means or spells nearly it. */
export type Standing = 'same' | 'kin' | 'spelling';

/** A word that is asked for; `at` is its place among the words of the query, `weight` how much it tells. */
export type Asked = {
  readonly stem: string;
  readonly zone: Zone;
  readonly at: number;
  readonly weight: number;
  readonly isIdle: boolean;
  readonly isCommon: boolean;
  readonly isCapital: boolean;
};

/** A word of a text that meets a word of the query: which, how, and how much it tells by its own rarity. */
export type Meeting = { readonly asked: number; readonly standing: Standing; readonly weight: number };

/** A query against one collection. */
export type Query = {
  readonly asked: readonly Asked[];
  readonly meetings: ReadonlyMap<number, readonly Meeting[]>;
  /** Neighbours in the query, each as `pairKey` of their numbers. */
  readonly pairs: ReadonlySet<number>;
  readonly years: ReadonlySet<number>;
};

/** One number for two word numbers in order. */
export const pairKey = (first: number, second: number): number => first * 0x200_0000 + second;

/** A query of more words than this is cut to those that tell most. */
const mostAsked = 96;
/** Characters of a query that are read. */
const longestQuery = 20_000;
const mostKin = 24;
/** In a query of more words the last one is not taken for one that is still being typed. */
const mostTyped = 4;

type Read = {
  readonly word: string;
  readonly zone: Zone;
  readonly isCapital: boolean;
  readonly terms: readonly string[];
};

/** Whether a number of the collection's words is a year. */
export const isYear = (stem: string): boolean => /^(?:19|20)\d\d$/.test(stem);

function readStretch({ text, zone }: Stretch, collection: Collection): Read[] {
  const named = termsIn(text, collection.find);
  let next = 0;
  return tokens(text).flatMap((token): Read[] => {
    while ((named[next]?.end ?? Infinity) <= token.start) next += 1;
    const mention = named[next];
    const terms = mention !== undefined && mention.start < token.end ? [mention.term] : [];
    const word = wordOf(token, text);
    const isCapital = /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
    const read = { word, zone, isCapital, terms };
    const isKnown = collection.numberOf(collection.vocabulary.stemOf(word)) !== undefined;
    const parts = isKnown || terms.length > 0 ? undefined : splitWord(word, collection.wordForms);
    return parts === undefined ? [read] : parts.map((part) => Object.assign({}, read, { word: part }));
  });
}

function askedOf(words: readonly Read[], collection: Collection): Asked[] {
  const { stemOf, isIdle, isCommon } = collection.vocabulary;
  const asked = new Map<string, Asked>();
  words.forEach(({ word, zone, isCapital }, at) => {
    const stem = stemOf(word);
    const known = asked.get(stem);
    const weight = collection.rarity(collection.numberOf(stem));
    const one = { stem, zone, at, weight, isIdle: isIdle(word), isCommon: isCommon(stem), isCapital };
    if (known === undefined) asked.set(stem, one);
    else if (isCapital && !known.isCapital) asked.set(stem, { ...known, isCapital });
  });
  const all = [...asked.values()];
  if (all.length <= mostAsked) return all;
  const least = all.map(({ weight }) => weight).toSorted((a, b) => b - a)[mostAsked - 1] ?? 0;
  return all.filter(({ weight }) => weight >= least).slice(0, mostAsked);
}

class Meetings {
  readonly found = new Map<number, Meeting[]>();
  private readonly collection: Collection;

  constructor(collection: Collection) {
    this.collection = collection;
  }

  /** Whether any word of the texts stands for a word of the query. */
  has(asked: number): boolean {
    return [...this.found.values()].some((meetings) => meetings.some((meeting) => meeting.asked === asked));
  }

  add(number: number | undefined, asked: number, standing: Standing): void {
    if (number === undefined) return;
    const meetings = this.found.get(number) ?? [];
    if (meetings.some((meeting) => meeting.asked === asked)) return;
    meetings.push({ asked, standing, weight: this.collection.rarity(number) });
    this.found.set(number, meetings);
  }
}

type Words = { readonly asked: readonly Asked[]; readonly read: readonly Read[] };

/** What spells nearly like a word that no text holds. */
function addSpellings(meetings: Meetings, { word, zone }: Read, asked: number, collection: Collection): void {
  const { isIdle, stemOf } = collection.vocabulary;
  if (zone !== 'body' || isIdle(word) || collection.numberOf(stemOf(word)) !== undefined) return;
  for (const near of collection.spellings(word)) meetings.add(near, asked, 'spelling');
}

function meetingsOf({ asked, read }: Words, collection: Collection): Map<number, Meeting[]> {
  const { numberOf, vocabulary } = collection;
  const meetings = new Meetings(collection);
  const places = new Map(asked.map(({ stem }, at) => [stem, at]));
  const placeOf = ({ word }: Read) => places.get(vocabulary.stemOf(word));
  for (const one of read) {
    const at = placeOf(one);
    if (at === undefined) continue;
    meetings.add(numberOf(vocabulary.stemOf(one.word)), at, 'same');
    for (const term of one.terms) meetings.add(numberOf(termKey(term)), at, 'same');
    addSpellings(meetings, one, at, collection);
  }
  asked.forEach(({ stem, zone, isIdle }, at) => {
    if (isIdle || zone === 'signature') return;
    for (const kin of vocabulary.kinOf(stem).slice(0, mostKin)) meetings.add(numberOf(kin), at, 'kin');
  });
  const last = read.length <= mostTyped ? read.at(-1) : undefined;
  const typed = last === undefined ? undefined : placeOf(last);
  if (last !== undefined && typed !== undefined && !meetings.has(typed))
    for (const number of begunBy(last.word, collection.wordForms)) meetings.add(number, typed, 'same');
  return meetings.found;
}

/** Reads a query against a collection. */
export function readQuery(text: string, collection: Collection): Query {
  const words = stretchesOf(text.slice(0, longestQuery)).flatMap((stretch) => readStretch(stretch, collection));
  const asked = askedOf(words, collection);
  const numbers = words.map(({ word }) => collection.numberOf(collection.vocabulary.stemOf(word)));
  const pairs = new Set<number>();
  numbers.forEach((number, at) => {
    const before = numbers[at - 1];
    if (number !== undefined && before !== undefined) pairs.add(pairKey(before, number));
  });
  const years = words.flatMap(({ word }) => (isYear(word) ? [Number(word)] : []));
  return { asked, meetings: meetingsOf({ asked, read: words }, collection), pairs, years: new Set(years) };
}
