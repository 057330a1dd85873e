export type { Span } from './span.ts';
export { fold } from './fold.ts';
export type { Token } from './tokens.ts';
export { tokens } from './tokens.ts';
export { stem } from './stem.ts';
export { foldedUnit } from './letters.ts';
export { hashUnits, WordReader } from './words.ts';
export { sentences } from './sentences.ts';
export { isEnglish } from './english.ts';
