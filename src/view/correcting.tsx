import type { CorrectionKey, Framing, PageSentence, TakenOut } from '#framing';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** How the reader corrects what a comparison shows; the page that shows it knows how. */
export type Correcting = {
  /** What corrections keep out of the comparisons that are shown. */
  readonly taken: readonly TakenOut[];
  /** Says of a sentence of the page or of a framing that it does not put its claim. */
  readonly takeOut: (of: PageSentence | Framing) => void;
  readonly undo: (key: CorrectionKey) => void;
};

const CorrectingContext = createContext<Correcting | undefined>(undefined);

/** Lets the comparisons inside it be corrected. */
export const CorrectingProvider = CorrectingContext.Provider;

/** How to correct; undefined where a comparison is only looked at. */
export function useCorrecting(): Correcting | undefined {
  return useContext(CorrectingContext);
}
