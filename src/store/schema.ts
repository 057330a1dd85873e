/**
 * The database: bundled things and the reader's things lie apart, so that a later bundle replaces the old one without
 * touching what the reader added or changed. Framings and mentions lie in layers: `base` for the text as it came,
 * `change` for the reader's own text of a bundled article. A row that takes part in look-ups carries `shown`, and only
 * those stand in the index, so that a look-up is one range read with nothing to filter.
 */
import type { Article, Fact, Wording } from '#corpus';
import type { Claim, Correction, Framing, Holder } from '#framing';
import type { ReaderTerm } from '#lexicon';
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Analysed, ArticleChange, Json, OwnClaim } from './rows.ts';

/** Which text of an article a row was read in. */
export type Layer = 'base' | 'change';

/** An article as it came; `live` is 1 while it takes part, `claims` are those of the text that stands. */
export type ArticleRow = {
  readonly id: string;
  readonly origin: Article['origin'];
  readonly live: 0 | 1;
  readonly claims: readonly string[];
  readonly article: Article;
};

/** A framing in its layer; `shown` is its claim while it takes part. */
export type FramingRow = {
  readonly article: string;
  readonly layer: Layer;
  readonly id: string;
  readonly shown?: string;
  readonly framing: Framing;
};

/** The passages of an article that hold a term; `shown` is the term while they take part. */
export type MentionRow = {
  readonly article: string;
  readonly layer: Layer;
  readonly term: string;
  readonly shown?: string;
  readonly passages: readonly number[];
};

/** A deleted article of the reader's, whole. */
export type BinRow = { readonly id: string; readonly deleted: string; readonly article: Article } & Analysed;

/** Which bundle is seeded; the only row of `meta`. */
export type BundleRow = {
  readonly key: 'bundle';
  readonly id: string;
  readonly hash: string;
  readonly version: string;
};

/**
 * How far reading all articles again is: `stamp` names what they are read with, `cursor` is the id of the article that
 * was read last, "" before the first. The row stays when all are read, and tells what they were read with.
 */
export type JobRow = {
  readonly id: 'reading';
  readonly stamp: string;
  readonly cursor: string;
  readonly isDone: boolean;
};

/** Stores, keys and indexes, as idb types them. */
export interface FramelightSchema extends DBSchema {
  meta: { key: string; value: BundleRow };
  articles: { key: string; value: ArticleRow; indexes: { origin: string; live: number } };
  framings: { key: [string, Layer, string]; value: FramingRow; indexes: { shown: string } };
  mentions: { key: [string, Layer, string]; value: MentionRow; indexes: { shown: string; term: string } };
  claims: { key: number; value: Claim };
  holders: { key: number; value: Holder };
  facts: { key: number; value: Fact };
  wording: { key: number; value: Wording };
  overrides: { key: string; value: ArticleChange };
  terms: { key: string; value: ReaderTerm };
  bin: { key: string; value: BinRow };
  settings: { key: string; value: { key: string; value: Json } };
  'own-claims': { key: string; value: OwnClaim };
  corrections: { key: [string, string, string]; value: Correction };
  jobs: { key: string; value: JobRow };
}

export type StoreName = StoreNames<FramelightSchema>;
export type Database = IDBPDatabase<FramelightSchema>;
export type Reading = IDBPTransaction<FramelightSchema, StoreName[]>;
export type Writing = IDBPTransaction<FramelightSchema, StoreName[], 'readwrite'>;
export type Upgrading = IDBPTransaction<FramelightSchema, StoreName[], 'versionchange'>;

/** What a store is keyed by (null: by a number given beside the value) and indexed by, and the version that brought it. */
type StorePlan = {
  readonly name: StoreName;
  readonly since: number;
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly string[];
};

/** The version of the stores; a repair of a damaged database counts on from it. */
export const version = 2;

/** Every store, as it is built. */
export const plans: readonly StorePlan[] = [
  { name: 'meta', since: 1, keyPath: 'key', indexes: [] },
  { name: 'articles', since: 1, keyPath: 'id', indexes: ['origin', 'live'] },
  { name: 'framings', since: 1, keyPath: ['article', 'layer', 'id'], indexes: ['shown'] },
  { name: 'mentions', since: 1, keyPath: ['article', 'layer', 'term'], indexes: ['shown', 'term'] },
  { name: 'claims', since: 1, keyPath: null, indexes: [] },
  { name: 'holders', since: 1, keyPath: null, indexes: [] },
  { name: 'facts', since: 1, keyPath: null, indexes: [] },
  { name: 'wording', since: 1, keyPath: null, indexes: [] },
  { name: 'overrides', since: 1, keyPath: 'id', indexes: [] },
  { name: 'terms', since: 1, keyPath: 'id', indexes: [] },
  { name: 'bin', since: 1, keyPath: 'id', indexes: [] },
  { name: 'settings', since: 1, keyPath: 'key', indexes: [] },
  { name: 'own-claims', since: 2, keyPath: 'id', indexes: [] },
  { name: 'corrections', since: 2, keyPath: ['claim', 'words', 'whose'], indexes: [] },
  { name: 'jobs', since: 2, keyPath: 'id', indexes: [] },
];

/** Every store's name. */
export const storeNames: readonly StoreName[] = plans.map((plan) => plan.name);

/** The stores that hold an article and what was read in it. */
export const articleStores: readonly StoreName[] = ['articles', 'framings', 'mentions', 'overrides', 'bin'];

/** All rows of an article in `framings` or `mentions`, of one layer or of all. */
export function rowsOf(article: string, layer?: Layer): IDBKeyRange {
  const prefix = layer === undefined ? [article] : [article, layer];
  return IDBKeyRange.bound(prefix, [...prefix, []]);
}
