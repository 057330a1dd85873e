import { readFileSync } from 'node:fs';
import { searchClaims } from '#framing';
import { compile } from '#lexicon';
import { createFinder } from '#matching';
import { createVocabulary, type WordFile } from '#search';
import { describe, expect, test } from 'vitest';

const vocabulary = createVocabulary(JSON.parse(readFileSync('assets/public/search/words.json', 'utf8')) as WordFile);

describe('searching the claims', () => {
  const claims = [
    { id: 'shut', text: 'The harbour stays shut', short: 'The harbour stays shut', judged: true },
    { id: 'schools', text: 'Anna Smith builds schools', short: 'Smith builds schools', judged: true },
  ];
  const smiths = createFinder([
    compile([{ id: 'smith', kind: 'figure', label: 'Smith', forms: { en: ['Smith', 'Smyth'] }, caseCounts: true }]),
  ]);
  const tools = { vocabulary, find: (text: string) => smiths.find(text) };
  const ids = (words: string) => searchClaims(claims, words, tools).map(({ id }) => id);

  test.each([
    ['harbours staying', ['shut']],
    ['harb', ['shut']],
    ['does the harbour stay open', ['shut']],
    ['Smyth', ['schools']],
    ['schools in the harbour', []],
    ['', []],
  ])('finds for %j %j', (words, expected) => {
    expect(ids(words)).toEqual(expected);
  });
});
