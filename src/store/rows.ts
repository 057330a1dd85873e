import type { Article, ArticleSummary, Passage, Source } from '#corpus';
import type { Correction, Framing, RowArticle, RuledClaim, TermPassages } from '#framing';
import type { ReaderTerm } from '#lexicon';

/** Anything that survives JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a comparison needs of an article: what a row tells of it, and what tells the page's own article from the others. */
export type ArticleCard = RowArticle & Pick<Article, 'passages' | 'sketch'>;

/** One passage of an article that is on, ready to be searched; `passage` is its index in the article. */
export type StoredPassage = { readonly article: RowArticle; readonly passage: number; readonly text: string };

/** A deleted article as the bin lists it; `deleted` is the ISO time. */
export type BinnedArticle = ArticleSummary & { readonly deleted: string };

/**
 * What the reader changed of a bundled article, by what can be changed. A group stands for the whole of itself: a
 * title without a note has none, whatever the bundle says. Groups that are absent follow the bundle.
 */
export type ArticleChange = {
  readonly id: string;
  readonly title?: Pick<Article, 'title' | 'titleBasis' | 'titleNote'>;
  readonly source?: Source;
  readonly date?: Pick<Article, 'published' | 'publishedNote'>;
  readonly link?: Pick<Article, 'link'>;
  readonly text?: {
    readonly form: Article['form'];
    readonly passages: readonly Passage[];
    readonly sketch: readonly number[];
  };
  readonly on?: boolean;
  /** ISO time at which the reader took the article out. */
  readonly deleted?: string;
};

/** What was read in one text of an article: its framings, and its passages by term. */
export type Analysed = { readonly framings: readonly Framing[]; readonly mentions: readonly TermPassages[] };

/** A claim of the reader's own with the rules by which it is read; `made` is the ISO time. One that is off is read nowhere. */
export type OwnClaim = {
  readonly id: string;
  readonly claim: RuledClaim;
  readonly on: boolean;
  readonly made: string;
};

/** One thing of the reader's, with all that belongs to it; backups are made of these. */
export type ReaderRecord =
  | ({ readonly kind: 'article'; readonly article: Article } & Analysed)
  | ({ readonly kind: 'binned'; readonly deleted: string; readonly article: Article } & Analysed)
  | ({ readonly kind: 'change'; readonly change: ArticleChange } & Analysed)
  | { readonly kind: 'term'; readonly term: ReaderTerm }
  | { readonly kind: 'claim'; readonly own: OwnClaim }
  | { readonly kind: 'correction'; readonly correction: Correction }
  | { readonly kind: 'setting'; readonly key: string; readonly value: Json };

/** How far reading all articles again is, and what they are read with. */
export type ReadingState = {
  readonly stamp: string;
  readonly isDone: boolean;
  readonly done: number;
  readonly of: number;
};

/** The next article to be read again: as it came, as the reader rewrote it, and what editors say of it as it came. */
export type ToRead = {
  readonly stamp: string;
  readonly cursor: string;
  readonly article: Article;
  readonly rewritten: Article | null;
  readonly editors: readonly Framing[];
};

/** What was read in an article as it came, and in the reader's text of it where there is one. */
export type ReadAgain = { readonly base: Analysed; readonly rewritten: Analysed | null };

/**
 * How a record of a backup stands to what is stored. `deleted`: the reader deleted here what the backup still has.
 * `taken`: its id is that of an article of the other origin.
 */
export type Standing = 'new' | 'same' | 'deleted' | 'differing' | 'taken';

/** Which one stays where a backup and the store differ; `bring-back` keeps the reader's but for deletions. */
export type RestoreMode = 'keep-mine' | 'bring-back' | 'take-backup';

/** Which records of a backup are written in each way of restoring, by how they stand to what is stored. */
export const writtenBy: Readonly<Record<RestoreMode, readonly Standing[]>> = {
  'keep-mine': ['new'],
  'bring-back': ['new', 'deleted'],
  'take-backup': ['new', 'deleted', 'differing'],
};
