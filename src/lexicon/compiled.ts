import type { NumberRule, TermKind } from './term.ts';

/** What a page needs to know of a term: its id, its kind and the name that a reader is shown. */
export type CompiledTerm = { readonly id: string; readonly kind: TermKind; readonly label: string };

/**
 * A lexicon in the form in which it is shipped and searched: plain JSON, made once when the extension is built.
 * `lines` holds one line a term, see `compile`; `unpack` reads it.
 */
export type CompiledLexicon = { readonly version: 1; readonly lines: string };

/** A term with its surface forms. For kind `number` the forms are the words beside which a number counts. */
export type UnpackedTerm = CompiledTerm & {
  readonly forms: readonly string[];
  /** Phrases that hold a form and are no mention. */
  readonly except: readonly string[];
  /** True when the forms are in their own case and a mention must have it too, or be all capitals. */
  readonly caseCounts: boolean;
  readonly unit?: NumberRule['unit'];
};
