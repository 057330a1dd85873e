/** How exactly a date is known. `not before`: the article can be no older than `from`. */
export type Precision = 'day' | 'month' | 'year' | 'not before';

/** When an article was published: ISO dates, what a reader is shown, and where it is known from. */
export type Published = {
  readonly from: string;
  readonly to: string | null;
  readonly precision: Precision;
  readonly label: string;
  readonly basis: string;
};

/** How a fact about an article is known: it says so, we worked it out, or nobody knows. */
export type Basis = 'stated' | 'inferred' | 'unknown';

/** The outlet of an article. `label` is what a reader is shown; `name` is null when the publisher is not known. */
export type Source = {
  readonly name: string | null;
  readonly label: string;
  readonly basis: Basis;
  readonly note?: string;
};

/** A title as the source gives it, as it stands there though garbled, or a descriptive label of ours. */
export type TitleBasis = 'stated' | 'as in the source' | 'ours';

/** A sentence or run of sentences: the unit of search. `paragraphs` are those of the original that it covers, from 1. */
export type Passage = { readonly text: string; readonly paragraphs: readonly number[] };

/** One text of a source. A `digest` is ours, in our own words; a `text` is what the reader pasted. */
export type Article = {
  readonly id: string;
  readonly origin: 'bundle' | 'reader';
  readonly form: 'digest' | 'text';
  readonly title: string;
  readonly titleBasis: TitleBasis;
  readonly titleNote?: string;
  readonly source: Source;
  readonly published: Published | null;
  readonly publishedNote?: string;
  readonly genre: string;
  readonly link?: string;
  readonly passages: readonly Passage[];
  /** A sketch of the original text, see `sketch`; tells the page's own article from the others. */
  readonly sketch: readonly number[];
  /** Switched off articles stay in the corpus and take no part in comparisons. */
  readonly on: boolean;
  /** ISO time at which the reader added it; absent for bundled articles. */
  readonly added?: string;
};

/** What the options page lists of an article: everything but its text. */
export type ArticleSummary = Omit<Article, 'passages' | 'sketch'> & {
  readonly passageCount: number;
  readonly claims: readonly string[];
  /** True when the reader changed something about a bundled article. */
  readonly changed: boolean;
};

/** A figure or fact that articles give differently. */
export type Fact = { readonly id: string; readonly text: string; readonly values: readonly FactValue[] };

/** One article's value of a fact, the words that carry it, and whom the article names for it. */
export type FactValue = {
  readonly article: string;
  readonly value: string;
  readonly by: string | null;
  readonly quote: string;
};

/** What articles call the same thing. */
export type Wording = {
  readonly concept: string;
  readonly variants: readonly { readonly article: string; readonly words: readonly string[]; readonly note?: string }[];
};
