import type { Collection, IndexedText } from './collection.ts';
import { pairKey, type Query } from './query.ts';

/** Where the title stands among the fields of a text. */
const titleField = 1;

/** What one text meets of a query: how often each word of the query stands in each field, and how well another stands for it. */
export class Met {
  /** For each field, and behind them for the terms, how often each word of the query is met by itself. */
  readonly counts: readonly Float64Array[];
  /** For each word of the query, how much the best word tells that stands for it. */
  readonly kin: Float64Array;
  readonly spelling: Float64Array;
  /** How much the pairs of neighbours tell that the text has as the query has them, with and without an idle word. */
  pairs = 0;
  loosePairs = 0;
  private readonly query: Query;
  private readonly collection: Collection;
  private readonly seenPairs = new Set<number>();

  constructor(query: Query, collection: Collection, { words, terms }: IndexedText) {
    this.query = query;
    this.collection = collection;
    this.counts = [...words, terms].map(() => new Float64Array(query.asked.length));
    this.kin = new Float64Array(query.asked.length);
    this.spelling = new Float64Array(query.asked.length);
    words.forEach((numbers, field) => {
      this.count(numbers, field);
      this.pair(numbers);
    });
    this.count(terms, words.length);
  }

  /** How often a word of the query is met in the fields; where it never is, how often by a name of its term. */
  countOf(asked: number): number {
    const terms = this.counts.length - 1;
    let own = 0;
    for (let field = 0; field < terms; field += 1) own += this.counts[field]?.[asked] ?? 0;
    return own > 0 ? own : (this.counts[terms]?.[asked] ?? 0);
  }

  private count(numbers: Int32Array, field: number): void {
    const counts = this.counts[field] ?? new Float64Array();
    for (const number of numbers) {
      for (const { asked, standing, weight } of this.query.meetings.get(number) ?? []) {
        if (standing === 'same') counts[asked] = (counts[asked] ?? 0) + 1;
        else this[standing][asked] = Math.max(this[standing][asked] ?? 0, this.least(asked, weight));
      }
    }
  }

  private least(asked: number, weight: number): number {
    return Math.min(weight, this.query.asked[asked]?.weight ?? 0);
  }

  private pair(numbers: Int32Array): void {
    const { pairRarity, isIdleAt } = this.collection;
    for (let at = 1; at < numbers.length; at += 1) {
      const first = numbers[at - 1] ?? 0;
      const second = numbers[at] ?? 0;
      const key = pairKey(first, second);
      if (!this.query.pairs.has(key) || this.seenPairs.has(key)) continue;
      this.seenPairs.add(key);
      if (isIdleAt(first) || isIdleAt(second)) this.loosePairs += pairRarity(first, second);
      else this.pairs += pairRarity(first, second);
    }
  }
}

/** The share of what a title tells that the query meets, by the title's own words or their kin; 0 without a title. */
export function titleCovered({ meetings }: Query, { isIdleAt, rarity }: Collection, { words }: IndexedText): number {
  let all = 0;
  let met = 0;
  for (const number of new Set(words[titleField])) {
    if (isIdleAt(number)) continue;
    const weight = rarity(number);
    all += weight;
    if (meetings.has(number)) met += weight;
  }
  return all === 0 ? 0 : met / all;
}
