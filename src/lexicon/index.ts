export type { NumberRule, ReaderTerm, Term, TermKind, TermLanguage } from './term.ts';
export type { CompiledLexicon, CompiledTerm, UnpackedTerm } from './compiled.ts';
export { compile, formWords, unpack } from './compile.ts';
