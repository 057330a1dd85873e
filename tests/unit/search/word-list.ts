import { readFileSync } from 'node:fs';
import { createVocabulary, type WordFile } from '#search';

/** The words that the product searches with. */
export const vocabulary = createVocabulary(
  JSON.parse(readFileSync('assets/public/search/words.json', 'utf8')) as WordFile,
);
