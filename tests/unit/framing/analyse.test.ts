import { analyse, type Engine, type Reading } from '#framing';
import { compile } from '#lexicon';
import { createFinder } from '#matching';
import { expect, test } from 'vitest';
import { bundledEngine } from './bundled-engine.ts';

const finder = createFinder([compile([{ id: 'putin', kind: 'figure', label: 'Putin', forms: { en: ['Putin'] } }])]);
const article = {
  id: 'own-1',
  title: 'A week of refusals',
  passages: [
    { text: 'The week was cold.', paragraphs: [1] },
    { text: 'Snow fell. Putin refused a ceasefire.', paragraphs: [2, 3] },
    { text: 'Putin would accept a truce if Kyiv gave up its land. Putin refused a ceasefire again.', paragraphs: [4] },
  ],
};

test('gives framings with the words that decided, their passage and paragraph', () => {
  const { framings } = analyse(article, bundledEngine(), finder);
  const ceasefire = framings.filter(({ claim }) => claim === 'russia-rejects-ceasefire');
  expect(
    ceasefire.map(({ stance, passage, paragraph, by, gist }) => ({ stance, passage, paragraph, by, gist })),
  ).toEqual([
    { stance: 'agree', passage: 1, paragraph: 2, by: 'engine', gist: null },
    { stance: 'conditional', passage: 2, paragraph: 4, by: 'engine', gist: null },
  ]);
  const [first, second] = ceasefire;
  expect(first?.quotes).toEqual(['refused', 'ceasefire']);
  expect(first?.cues.map(({ start, end }) => article.passages[1]?.text.slice(start, end))).toEqual([
    'Putin',
    'refused',
    'ceasefire',
  ]);
  expect(second?.condition).toBe('if Kyiv gave up its land');
  expect(new Set(framings.map(({ id }) => id)).size).toBe(framings.length);
});

test('gives the passages of each term', () => {
  expect(analyse(article, bundledEngine(), finder).postings).toEqual([
    { term: 'putin', article: 'own-1', passages: [1, 2] },
  ]);
});

test('keeps when a thing was said, in the words of the passage', () => {
  const text = 'Snow fell. On Tuesday Putin refused a ceasefire.';
  const reading: Reading = {
    claim: 'russia-rejects-ceasefire',
    stance: 'agree',
    holder: null,
    voice: 'own',
    time: { start: 0, end: 10 },
    cues: [],
    sure: true,
  };
  const engine: Engine = {
    ...bundledEngine(),
    readPage: () => [{ block: 0, start: 11, end: text.length, text: text.slice(11), readings: [reading] }],
  };
  const { framings } = analyse({ ...article, passages: [{ text, paragraphs: [1] }] }, engine, finder);
  expect(framings.map(({ time }) => time)).toEqual(['On Tuesday']);
});
