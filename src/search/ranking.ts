import { candidatesOf } from './candidates.ts';
import { type Certainty, certaintyOf, coverOf } from './certainty.ts';
import type { Collection, IndexedText } from './collection.ts';
import { evidenceOf } from './evidence.ts';
import { type Query, readQuery } from './query.ts';
import { type Shared, sharedSpans } from './shared.ts';
import { worthOf } from './weights.ts';

/** A text of the collection, by its index, as an answer; `certainty` null where it is nothing comparable. */
export type Ranked = { readonly at: number; readonly worth: number; readonly certainty: Certainty | null };

/** An answer with its reason: what it shares with the query, as spans of its `text`. */
export type Found = { readonly at: number; readonly certainty: Certainty; readonly shared: readonly Shared[] };

/** Searches one collection. */
export type Search = {
  /** The best texts for a query, best first, also those that are nothing comparable. */
  readonly rank: (words: string, most: number) => Ranked[];
  /** The comparable ones of them with their reasons; empty when nothing is comparable. */
  readonly search: (words: string, most: number) => Found[];
};

/** How many texts are weighed for one query. */
const mostWeighed = 80;

const nothing: IndexedText = { words: [], terms: new Int32Array(), length: 0 };

const indexedAt = ({ indexed }: Collection, at: number): IndexedText => indexed[at] ?? nothing;

/** A search over a collection. Nothing is read or counted anew between queries. */
export function createSearch(collection: Collection): Search {
  const ranked = (query: Query, most: number): Ranked[] =>
    candidatesOf(query, collection, mostWeighed)
      .map((at) => ({ at, worth: worthOf(evidenceOf(query, collection, indexedAt(collection, at))) }))
      .toSorted((x, y) => y.worth - x.worth || x.at - y.at)
      .slice(0, most)
      .map(({ at, worth }) => {
        const { words, terms } = indexedAt(collection, at);
        const cover = coverOf(query, [...words, terms]);
        return { at, worth, certainty: certaintyOf(query, collection, worth, cover) };
      });
  return {
    rank: (words, most) => ranked(readQuery(words, collection), most),
    search: (words, most) => {
      const query = readQuery(words, collection);
      return ranked(query, most).flatMap(({ at, certainty }) =>
        certainty === null
          ? []
          : [{ at, certainty, shared: sharedSpans(collection.texts[at]?.text ?? '', query, collection) }],
      );
    },
  };
}
