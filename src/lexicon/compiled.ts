import type { TermKind } from './term.ts';

/** What a page needs to know of a term: its id, its kind and the name that a reader is shown. */
export type CompiledTerm = { readonly id: string; readonly kind: TermKind; readonly label: string };

/** A lexicon in the form in which it is searched: plain JSON, made once when the extension is built. */
export type CompiledLexicon = { readonly version: 1; readonly terms: readonly CompiledTerm[] };
