import type { ArticleSummary } from '#corpus';
import type { Span } from '#text';
import type { Claim, Framing, Reading, Stance } from './framing.ts';

/** Where on a page a block of text stands: the headline and the lead are known as such. */
export type BlockKind = 'headline' | 'lead' | 'text';

/** A sentence of the page that puts a claim, with where to find it: the frame, the block, the span in the block. */
export type PageSentence = Span & {
  readonly frame: number;
  readonly block: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly reading: Reading;
};

/** What a row tells of its article. */
export type RowArticle = Pick<
  ArticleSummary,
  'id' | 'origin' | 'form' | 'title' | 'titleBasis' | 'source' | 'published' | 'genre' | 'link'
>;

/** One framing of another source beside the page's own. `ageDays`: positive when written before the page; null when a date is missing. */
export type Row = {
  readonly framing: Framing;
  readonly article: RowArticle;
  /** Articles that carry the same text, or the same sentence word for word; they have no rows of their own. */
  readonly copies: readonly RowArticle[];
  readonly ageDays: number | null;
  /** The text in which it stands: a passage, or the headline. */
  readonly passage: string;
};

/** A source that does not take a claim up, by its label, and whether its whole text is held. */
export type Silent = { readonly label: string; readonly form: 'digest' | 'text' };

/** A condition, a holder or a figure that another source gives for a claim and the page nowhere; `framing` is the row that it stands in. */
export type Missing = {
  readonly kind: 'condition' | 'holder' | 'figure';
  readonly text: string;
  readonly framing: string;
};

/** All framings of one claim beside the page's own, contrast first, then recency, the undated last. */
export type Comparison = {
  readonly claim: Claim;
  /** The page's stance: of its first sentence that takes a position, discuss only if none does. */
  readonly stance: Stance;
  readonly sentences: readonly PageSentence[];
  readonly differently: readonly Row[];
  readonly turned: readonly Row[];
  readonly same: readonly Row[];
  /** The sources that do not take the claim up; of a digest only the part that we hold is known. */
  readonly silent: readonly Silent[];
  /** Agree against disagree. */
  readonly opposed: boolean;
  /** What others name on this claim and the page leaves out; empty where the page's text is not at hand. */
  readonly missing: readonly Missing[];
};

/** How a passage stands to a sentence, with the words that deny it, put it on a condition or leave it open. */
export type PassageRelation = {
  readonly stance: Stance;
  readonly isSure: boolean;
  readonly words: readonly string[];
};

/** A passage of the corpus that answers a search, with the words that found it. */
export type PassageHit = {
  readonly article: RowArticle;
  readonly passage: number;
  readonly text: string;
  readonly words: readonly string[];
  readonly spans: readonly Span[];
  /** Of a search: whether it is a sure answer, or only close to one. */
  readonly isSure?: boolean;
  /** Where it was found by a whole sentence, and shares enough with it. */
  readonly relation?: PassageRelation;
};
