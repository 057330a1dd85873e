export type { NumberRule, ReaderTerm, Term, TermKind, TermLanguage } from './term.ts';
export type { CompiledLexicon, CompiledTerm } from './compiled.ts';
