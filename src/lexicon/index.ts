export type { NumberRule, ReaderTerm, Term, TermKind, TermLanguage } from './term.ts';
export type { CompiledLexicon, CompiledTerm, UnpackedTerm } from './compiled.ts';
export { compile } from './compile.ts';
export { FormReader, unpack, unpackAt } from './packing.ts';
export { casedPhraseOf, idOf, phraseOf } from './phrase.ts';
