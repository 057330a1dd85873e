import { searchPassages } from '#framing';
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
