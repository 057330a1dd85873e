import type { PagePlace } from '#framing';

/** What a reader can do from a comparison; the page that shows it knows how. */
export type ComparisonActs = {
  /** Shows a place of the page on the page. */
  readonly jump: (place: PagePlace) => void;
  readonly openArticle: (id: string) => void;
  /** Puts text on the clipboard; false when the browser did not allow it. */
  readonly copy: (text: string) => Promise<boolean>;
};
