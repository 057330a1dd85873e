import type { PageSentence } from '#framing';

/** What a reader can do from a comparison; the page that shows it knows how. */
export type ComparisonActs = {
  /** Shows a sentence of the page on the page. */
  readonly jump: (sentence: PageSentence) => void;
  readonly openArticle: (id: string) => void;
  /** Puts text on the clipboard; false when the browser did not allow it. */
  readonly copy: (text: string) => Promise<boolean>;
};
