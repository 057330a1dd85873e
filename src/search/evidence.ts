/** What speaks for a text as the answer to a query, as a few numbers that the ranking weighs. */
import { type Collection, fields, type IndexedText } from './collection.ts';
import { Met, titleCovered } from './met.ts';
import { type Asked, isYear, type Query } from './query.ts';

/** Names of what is weighed; each is a sum in nats of rarity, a share from 0 to 1, or 0 and 1. */
export const evidenceNames = [
  'words',
  'signature',
  'idle',
  'kin',
  'spelling',
  'rarest',
  'early',
  'names',
  'titleCovered',
  'pairs',
  'loosePairs',
  'otherYear',
  'length',
  'richest',
] as const;

/** One number for each name. */
export type Evidence = Readonly<Record<(typeof evidenceNames)[number], number>>;

const k1 = 1.2;
const b = 0.6;
/** A word this many words behind the query's first counts half as much for `early`. */
const halved = 12;

/** How much a word that stands `count` times in a text of `length` words counts (BM25, Robertson and Zaragoza 2009). */
export const saturated = (count: number, length: number, usual: number): number =>
  count === 0 ? 0 : (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / usual));

const early = ({ weight, at }: Asked) => weight / (1 + at / halved);
const isName = ({ isCapital, at }: Asked) => isCapital && at > 0;
const isTelling = ({ isIdle, zone }: Asked) => !isIdle && zone === 'body';

/** The sum of a number over the words of a query that pass, the index of the word given. */
function sumOf(asked: readonly Asked[], passes: (one: Asked) => boolean, value: (one: Asked, at: number) => number) {
  return asked.reduce((sum, one, at) => (passes(one) ? sum + value(one, at) : sum), 0);
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** The field that holds most of the query by itself. */
function richestField({ asked }: Query, { words }: IndexedText, met: Met, usual: number): number {
  const each = words.map(({ length }, field) =>
    sumOf(asked, isTelling, ({ weight }, at) => {
      const count = met.counts[field]?.[at] ?? 0;
      return weight * saturated(count, length, usual / fields.length);
    }),
  );
  return Math.max(0, ...each);
}

/** 1 where query and text both name years and none in common. */
function isOtherYear({ years }: Query, { stemAt }: Collection, { words }: IndexedText): number {
  if (years.size === 0) return 0;
  let isNamed = 0;
  for (const field of words) {
    for (const number of field) {
      const stem = stemAt(number);
      if (!isYear(stem)) continue;
      if (years.has(Number(stem))) return 0;
      isNamed = 1;
    }
  }
  return isNamed;
}

/** Weighs what one text of a collection shares with a query. */
export function evidenceOf(query: Query, collection: Collection, text: IndexedText): Evidence {
  const { asked } = query;
  const { usual } = collection;
  const met = new Met(query, collection, text);
  const counts = asked.map((_word, at) => met.countOf(at));
  const isMet = (at: number) => (counts[at] ?? 0) > 0;
  const gain = ({ weight }: Asked, at: number) => weight * saturated(counts[at] ?? 0, text.length, usual);
  const near = (standing: 'kin' | 'spelling') => (_one: Asked, at: number) =>
    isMet(at) ? 0 : (met[standing][at] ?? 0);
  const ifMet = (value: (one: Asked) => number) => (one: Asked, at: number) => (isMet(at) ? value(one) : 0);
  const isTellingName = (one: Asked) => isTelling(one) && isName(one);
  return {
    words: sumOf(asked, isTelling, gain),
    signature: sumOf(asked, ({ isIdle, zone }) => !isIdle && zone === 'signature', gain),
    idle: sumOf(asked, ({ isIdle }) => isIdle, gain),
    kin: sumOf(asked, isTelling, near('kin')),
    spelling: sumOf(asked, isTelling, near('spelling')),
    rarest: asked.reduce((most, one, at) => (isTelling(one) && isMet(at) ? Math.max(most, one.weight) : most), 0),
    early: share(sumOf(asked, isTelling, ifMet(early)), sumOf(asked, isTelling, early)),
    names: share(
      sumOf(
        asked,
        isTellingName,
        ifMet(({ weight }) => weight),
      ),
      sumOf(asked, isTellingName, ({ weight }) => weight),
    ),
    titleCovered: titleCovered(query, collection, text),
    pairs: met.pairs,
    loosePairs: met.loosePairs,
    otherYear: isOtherYear(query, collection, text),
    length: Math.log(Math.max(1, text.length) / Math.max(1, usual)),
    richest: richestField(query, text, met, usual),
  };
}
