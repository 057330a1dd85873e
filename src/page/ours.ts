import type { CompiledLexicon } from '#lexicon';
import type { CardView } from '#messaging';

/** The gate of this document, as a second injection sees it. */
export type GateHere = { readonly lookAgain: () => void };

/** The reader of this document, as the gate and a second injection see it. */
export type ReaderHere = {
  readonly version: number;
  /** The address that is being read, without its fragment; null when nothing is. */
  readonly address: () => string | null;
  readonly again: () => void;
  readonly leave: () => void;
};

/** What the card is asked to show, and where: `where` gives the rectangle of the word, null once it is gone. */
export type CardInput = {
  readonly view: CardView;
  readonly where: () => DOMRect | null;
  readonly takesFocus: boolean;
  readonly closed: () => void;
};

/** The card's script, once injected. Events are those that reach the window; the card stands in a closed root. */
export type CardHere = {
  readonly show: (input: CardInput) => void;
  readonly hide: () => void;
  readonly isOpen: () => boolean;
  /** True for an event that took place in the card. */
  readonly holds: (event: Event) => boolean;
};

/** A stretch of one text node that is to be wrapped. */
export type Piece = {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly strong: boolean;
};

/** The script that paints with elements, once injected. */
export type ElementsHere = {
  /** Wraps pieces of a block in `<mark>`; answers the elements, in their order. */
  readonly mark: (block: Element, pieces: readonly Piece[]) => HTMLElement[];
  /** Takes elements away and joins the text that they had split, and no other. */
  readonly unmark: (marks: readonly Element[]) => void;
};

type Ours = {
  framelightGate: GateHere;
  framelightReader: ReaderHere;
  framelightLexicon: CompiledLexicon;
  framelightCard: CardHere;
  framelightElements: ElementsHere;
};

/** One of the things that our scripts leave for each other in their own world; never an element of the page with that id. */
export function ours<K extends keyof Ours>(name: K): Ours[K] | undefined {
  return Object.hasOwn(globalThis, name) ? (globalThis as unknown as Ours)[name] : undefined;
}

/** Leaves something for our other scripts. */
export function leaveOurs<K extends keyof Ours>(name: K, value: Ours[K]): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

/** The address of the page without its fragment: what tells one page from another. */
export const pageAddress = (): string => location.href.split('#', 1)[0] ?? '';
