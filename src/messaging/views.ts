import type {
  BlockKind,
  Claim,
  ClaimDraft,
  Comparison,
  DraftProblem,
  FigureComparison,
  Reading,
  RowArticle,
  Stance,
  TakenOut,
  WordingComparison,
} from '#framing';
import type { TermKind } from '#lexicon';

/** Why a page is not read; the interface has a sentence for each. */
export type NotRead = 'not-news' | 'off' | 'browser-page' | 'file' | 'withheld' | 'closed' | 'starting';

/** A marked term on the page: how often, where its corpus passages are, and its kind for the line style. */
export type MentionView = {
  readonly term: string;
  readonly label: string;
  readonly kind: TermKind;
  readonly count: number;
  readonly articles: number;
};

/** A number on the page beside the values that the corpus gives for the same fact. */
export type FigureView = FigureComparison;

/** What reading the page cost, for the honest line in the popup. */
export type PageCost = { readonly ms: number; readonly nodes: number; readonly mentions: number };

/** How mentions are painted: by the highlight API, or as `<mark>` elements. */
export type MarkMode = 'light' | 'elements';

/** The reader's settings; small enough to travel whole. */
export type Settings = {
  readonly marks: MarkMode;
  readonly countries: boolean;
};

/** Everything the popup shows of one tab. */
export type PageView =
  | { readonly state: 'not-read'; readonly reason: NotRead; readonly tab: number | null; readonly site: string | null }
  | { readonly state: 'setting-up' }
  | {
      readonly state: 'read';
      readonly tab: number;
      readonly site: string;
      readonly title: string;
      /** BCP 47 primary language of the page, "" when not known, "und" when only that it is not English. */
      readonly language: string;
      /** ISO day on which it says that it was published; null when it says none. */
      readonly date: string | null;
      readonly articles: number;
      readonly claims: readonly Comparison[];
      /** What the reader's corrections keep out of these comparisons. */
      readonly taken: readonly TakenOut[];
      readonly mentions: readonly MentionView[];
      readonly figures: readonly FigureView[];
      readonly wording: readonly WordingComparison[];
      readonly cost: PageCost;
      /** Claim of the mention that was clicked last on the page. */
      readonly opened: string | null;
      readonly settings: Settings;
    };

/** What is known under the words of a search: claims, best first, with how many framings and articles, and ids of terms. */
export type KnownFor = {
  readonly claims: readonly { readonly claim: Claim; readonly framings: number; readonly articles: number }[];
  readonly terms: readonly string[];
};

/** What the card shows. It stands in a hostile page: text of bundled packs only. */
export type CardView = {
  /** The label is empty for a term of the reader's own: the card then shows the word as the page has it. */
  readonly term: { readonly id: string; readonly label: string; readonly kind: TermKind };
  /** In how many articles of the corpus the term stands, of how many. */
  readonly articles: number;
  readonly of: number;
  /** Set where the page is not in English, in which alone claims are read. */
  readonly isOtherLanguage?: boolean;
  readonly claims: readonly CardClaim[];
};

/** A claim of the card's sentence: how it stands, who says it (null where we have no name of ours for them), how many articles put it how and differently and, of the bundled pack, the sharpest contrast. */
export type CardClaim = {
  readonly id: string;
  readonly text: string;
  readonly stance: Stance;
  readonly said: Pick<Reading, 'holder' | 'voice'> | null;
  readonly counts: Readonly<Record<Stance, number>>;
  readonly differently: number;
  readonly top: {
    readonly stance: Stance;
    readonly holder: string;
    readonly gist: string;
    readonly source: string;
    readonly date: string | null;
    readonly turned: boolean;
  } | null;
};

/** One block of a page as the content script read it: its text and the mentions that it marked. */
export type PageBlock = {
  readonly block: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly mentions: readonly { readonly term: string; readonly start: number; readonly end: number }[];
};

/** A sentence of the page that puts claims, told back to the page so that its marks can be drawn stronger. */
export type ClaimMark = {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly differently: number;
};

/** A claim of the reader's in the list; `draft` is null where it was written in a way that the form cannot show. */
export type OwnClaimView = {
  readonly id: string;
  readonly text: string;
  readonly on: boolean;
  readonly draft: ClaimDraft | null;
};

/** A sentence that a draft catches, and how it is judged; `article` is null for one of the open page. */
export type BenchHit = {
  readonly text: string;
  readonly reading: Reading;
  readonly article: RowArticle | null;
  /** Index of the passage in the article, of the block on the page. */
  readonly passage: number;
  /** Offset of the sentence in it. */
  readonly start: number;
};

/** What a draft catches in one place: how many sentences of how many that were looked at, and the first of them. */
export type BenchCatch = {
  readonly caught: number;
  readonly sentences: number;
  readonly hits: readonly BenchHit[];
};

/** What a draft of a claim would do, or why it cannot be read. */
export type ClaimBench = {
  readonly problems: readonly DraftProblem[];
  /** The patterns that the draft stands for. */
  readonly patterns: readonly string[];
  /** The corpus: articles with a sentence that it catches, those looked at and those there are. Null where it cannot be read. */
  readonly corpus: (BenchCatch & { readonly articles: number; readonly looked: number; readonly of: number }) | null;
  /** The news page that was looked at last; null where none is open. */
  readonly page: (BenchCatch & { readonly title: string }) | null;
};
