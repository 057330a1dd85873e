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

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** The sums over the words of a query that one text meets; the parts of shares come with their wholes. */
class Sums {
  words = 0;
  signature = 0;
  idle = 0;
  kin = 0;
  spelling = 0;
  rarest = 0;
  early = 0;
  allEarly = 0;
  names = 0;
  allNames = 0;
  readonly byField = new Float64Array(fields.length);
  private readonly text: IndexedText;
  private readonly met: Met;
  private readonly usual: number;

  constructor(text: IndexedText, met: Met, usual: number) {
    this.text = text;
    this.met = met;
    this.usual = usual;
  }

  /** Takes in the word of the query that has this index. */
  take(asked: Asked, index: number): void {
    const count = this.met.countOf(index);
    const gain = asked.weight * saturated(count, this.text.length, this.usual);
    if (asked.isIdle) this.idle += gain;
    else if (asked.zone === 'signature') this.signature += gain;
    else {
      this.expect(asked, count > 0);
      if (count > 0) this.meet(asked, index, gain);
      else {
        this.kin += this.met.kin[index] ?? 0;
        this.spelling += this.met.spelling[index] ?? 0;
      }
    }
  }

  private expect({ weight, at, isCapital }: Asked, isMet: boolean): void {
    const early = weight / (1 + at / halved);
    this.allEarly += early;
    if (isMet) this.early += early;
    if (!isCapital || at === 0) return;
    this.allNames += weight;
    if (isMet) this.names += weight;
  }

  private meet({ weight }: Asked, index: number, gain: number): void {
    this.words += gain;
    this.rarest = Math.max(this.rarest, weight);
    for (let field = 0; field < fields.length; field += 1) {
      const count = this.met.counts[field]?.[index] ?? 0;
      if (count === 0) continue;
      const length = this.text.words[field]?.length ?? 0;
      this.byField[field] = (this.byField[field] ?? 0) + weight * saturated(count, length, this.usual / fields.length);
    }
  }
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
  const { usual } = collection;
  const met = new Met(query, collection, text);
  const sums = new Sums(text, met, usual);
  for (const [index, asked] of query.asked.entries()) sums.take(asked, index);
  const { words, signature, idle, kin, spelling, rarest } = sums;
  return {
    words,
    signature,
    idle,
    kin,
    spelling,
    rarest,
    early: share(sums.early, sums.allEarly),
    names: share(sums.names, sums.allNames),
    titleCovered: titleCovered(query, collection, text),
    pairs: met.pairs,
    loosePairs: met.loosePairs,
    otherYear: isOtherYear(query, collection, text),
    length: Math.log(Math.max(1, text.length) / Math.max(1, usual)),
    richest: Math.max(...sums.byField),
  };
}
