import { analyse, type Engine, type Reading } from '#framing';
import { compile } from '#lexicon';
import { createFinder } from '#matching';
import { describe, expect, test } from 'vitest';
import { bundledEngine } from './bundled-engine.ts';

const finder = createFinder([compile([{ id: 'putin', kind: 'figure', label: 'Putin', forms: { en: ['Putin'] } }])]);
const article = {
  id: 'own-1',
  origin: 'reader' as const,
  title: 'A week of refusals',
  titleBasis: 'stated' as const,
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

test('keeps two conditions of one holder apart', () => {
  const text =
    'Putin would accept a truce if Kyiv gave up its land. Snow fell. Putin would accept a truce if the West stopped its arms deliveries.';
  const { framings } = analyse({ ...article, passages: [{ text, paragraphs: [1] }] }, bundledEngine(), finder);
  const conditional = framings.filter(
    ({ claim, stance }) => claim === 'russia-rejects-ceasefire' && stance === 'conditional',
  );
  expect(conditional.map(({ condition }) => condition)).toEqual([
    'if Kyiv gave up its land',
    'if the West stopped its arms deliveries',
  ]);
});

/** An engine that reads in each block what is given for its text. */
function engineOf(puts: Readonly<Record<string, Partial<Reading>>>): Engine {
  return {
    ...bundledEngine(),
    readPage: ({ blocks }) =>
      blocks.flatMap(({ block, text, kind }) => {
        const given = puts[text];
        if (given === undefined) return [];
        const voice = kind === 'headline' ? 'headline' : 'reported';
        const plain = { claim: 'truce', stance: 'agree', holder: null, cues: [], sure: true } as const;
        return [{ block, start: 0, end: text.length, text, readings: [{ ...plain, voice, ...given }] }];
      }),
  };
}

test('keeps the doubt of a reading, unless the article says the same again and certainly', () => {
  const passages = ['Perhaps.', 'Surely.'].map((text) => ({ text, paragraphs: [] }));
  const doubt = analyse({ ...article, passages }, engineOf({ 'Perhaps.': { sure: false } }), finder).framings;
  expect(doubt).toMatchObject([{ passage: 0, unsure: true }]);
  const again = analyse(
    { ...article, passages },
    engineOf({ 'Perhaps.': { sure: false }, 'Surely.': {} }),
    finder,
  ).framings;
  expect(again).toHaveLength(1);
  expect(again).toMatchObject([{ passage: 1 }]);
  expect(again[0]).not.toHaveProperty('unsure');
});

describe('the headline', () => {
  const titled = { ...article, title: 'Putin refuses a ceasefire' };
  const silent = { ...titled, passages: [{ text: 'The week was cold.', paragraphs: [1] }] };

  test('of a reader’s article is read, and its framing stands in the title', () => {
    const { framings } = analyse(silent, bundledEngine(), finder);
    const said = framings.find(({ claim }) => claim === 'russia-rejects-ceasefire');
    expect(said).toMatchObject({ stance: 'agree', voice: 'headline', inHeadline: true, passage: 0, paragraph: null });
    expect(said?.cues.map(({ start, end }) => titled.title.slice(start, end))).toEqual([
      'Putin',
      'refuses',
      'ceasefire',
    ]);
  });

  test('adds nothing where a passage puts the same claim with the same stance', () => {
    const { framings } = analyse(titled, bundledEngine(), finder);
    expect(framings.map(({ claim, stance }) => `${claim} ${stance}`)).toContain('russia-rejects-ceasefire agree');
    expect(framings.filter(({ inHeadline }) => inHeadline)).toEqual([]);
    const holder = { id: 'lavrov', name: 'Lavrov', family: 'russia' };
    const engine = engineOf({ [titled.title]: {}, 'The week was cold.': { holder } });
    expect(analyse(silent, engine, finder).framings).toMatchObject([{ holder }]);
  });

  test('is not read where the title is ours, or of a bundled article', () => {
    for (const change of [{ titleBasis: 'ours' as const }, { origin: 'bundle' as const }]) {
      expect(analyse({ ...silent, ...change }, bundledEngine(), finder).framings).toEqual([]);
    }
  });
});
