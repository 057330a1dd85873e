import { readFileSync } from 'node:fs';
import { createRelater, type RelationFile } from '#framing';
import { createFinder } from '#matching';
import { createVocabulary, type WordFile } from '#search';
import { expect, test, vi } from 'vitest';
import { searchCorpus } from '../../../src/background/searching.ts';
import type { Shelf } from '../../../src/background/shelf.ts';
import { article } from '../framing/articles.ts';
import { bundledEngine } from '../framing/bundled-engine.ts';

// The polyfill throws outside of an extension; searching itself asks nothing of the browser.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const file = JSON.parse(readFileSync('assets/public/claims/relation.json', 'utf8')) as RelationFile;
const known = JSON.parse(readFileSync('assets/public/search/words.json', 'utf8')) as WordFile;
const texts = [
  'The mayor denied that the harbour was closed for fishing boats.',
  'On Monday the mayor closed the harbour for fishing boats.',
  'The market was full of apples.',
];
const passages = texts.map((text, passage) => ({ article: article('a'), passage, text }));
const shelf: Pick<Shelf, 'finder' | 'relater' | 'vocabulary' | 'engine'> & { readonly store: () => Promise<unknown> } =
  {
    store: () => Promise.resolve({ passages: () => Promise.resolve(passages) }),
    finder: () => Promise.resolve(createFinder([])),
    vocabulary: () => Promise.resolve(createVocabulary(known)),
    relater: () => Promise.resolve(createRelater(file)),
    engine: () => Promise.resolve(bundledEngine()),
  };

const stances = async (words: string) =>
  Object.fromEntries(
    (await searchCorpus(shelf as Shelf, words)).map(({ passage, relation }) => [passage, relation?.stance ?? null]),
  );

test('a sentence finds passages and how each stands to it, a few words find passages alone', async () => {
  expect(await stances('The mayor closed the harbour for fishing boats.')).toEqual({ 0: 'disagree', 1: 'agree' });
  expect(await stances('harbour boats')).toEqual({ 0: null, 1: null });
});
