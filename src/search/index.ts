export { type Collection, createCollection, type FindTerms, type SearchedText } from './collection.ts';
export type { Certainty } from './certainty.ts';
export { createSearch, type Found, type Ranked, type Search } from './ranking.ts';
export type { Shared, SharedKind } from './shared.ts';
export { createVocabulary, type Vocabulary } from './vocabulary.ts';
export type { WordFile } from './word-file.ts';
export { namedTerms, stemsIn, wantedStems } from './wanted.ts';
