export type { NumberRule, ReaderTerm, Term, TermKind, TermLanguage } from './term.ts';
