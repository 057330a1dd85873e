import { searchClaims, searchPassages } from '#framing';
import { compile } from '#lexicon';
import { createFinder } from '#matching';
import { describe, expect, test } from 'vitest';
import { article } from './articles.ts';

const texts = [
  'The mayor closed the harbour on Monday.',
  'Pilots asked the mayor to open the harbour again, and the harbour stayed shut.',
  'The market was full of apples.',
  'The mayor spoke about schools.',
  'The mayor went home.',
];
const passages = texts.map((text, passage) => ({ article: article('a'), passage, text }));
const found = (words: string) => searchPassages(passages, words);

describe('searching', () => {
  test('ranks the passage that says it oftener in fewer words first', () => {
    expect(found('harbours closing').map(({ passage }) => passage)).toEqual([0, 1]);
  });

  test('finds other forms of a word and marks them', () => {
    const [hit] = found('apple');
    expect(hit?.words).toEqual(['apples']);
    expect(hit?.spans.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['apples']);
  });

  test('answers nothing when a passage shares only what all passages have', () => {
    expect(found('mayor’s budget')).toEqual([]);
  });

  test.each(['', '   ', '…', 'submarine'])('answers nothing to %j', (words) => {
    expect(found(words)).toEqual([]);
  });

  test('answers nothing in an empty corpus', () => {
    expect(searchPassages([], 'harbour')).toEqual([]);
  });
});

describe('searching with a lexicon', () => {
  const finder = createFinder([
    compile([
      {
        id: 'mayor-smith',
        kind: 'figure',
        label: 'Anna Smith',
        forms: { en: ['Smith', 'Anna Smith', 'Smyth'] },
        caseCounts: true,
      },
    ]),
  ]);
  const named = ['Anna Smith opened it.', 'Nobody came.', 'Smith left.', 'Anna Karenina left.'].map(
    (text, passage) => ({
      article: article('a'),
      passage,
      text,
    }),
  );
  const byName = (words: string) => searchPassages(named, words, (text) => finder.find(text));

  test('finds what is typed without capitals', () => {
    expect(byName('smyth').map(({ passage }) => passage)).toEqual([2, 0]);
  });

  test('finds a term under its other names, and marks the name that stands there', () => {
    expect(byName('Smyth').map(({ words }) => words)).toEqual([['Smith'], ['Anna Smith']]);
  });
});

describe('searching the claims', () => {
  const claims = [
    { id: 'shut', text: 'The harbour stays shut', short: 'The harbour stays shut', judged: true },
    { id: 'schools', text: 'Anna Smith builds schools', short: 'Smith builds schools', judged: true },
  ];
  const smiths = createFinder([
    compile([{ id: 'smith', kind: 'figure', label: 'Smith', forms: { en: ['Smith', 'Smyth'] }, caseCounts: true }]),
  ]);
  const ids = (words: string) => searchClaims(claims, words, (text) => smiths.find(text)).map(({ id }) => id);

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
