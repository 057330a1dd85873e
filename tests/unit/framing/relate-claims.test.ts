import { type Framing, relateByClaims } from '#framing';
import { expect, test } from 'vitest';
import { article } from './articles.ts';
import { bundledEngine } from './bundled-engine.ts';

const engine = bundledEngine();
const texts = [
  'Putin firmly refuses an immediate ceasefire.',
  'The Kremlin would stop if Kyiv drops NATO.',
  'Apples are ripe.',
];
const hits = texts.map((text, passage) => ({
  article: article('a'),
  passage,
  text,
  words: [],
  spans: [],
  isSure: true,
  relation: { stance: 'agree' as const, isSure: false, words: [] },
}));
const framing = (passage: number, stance: Framing['stance']): Framing => ({
  id: `f${passage}`,
  article: 'a',
  claim: 'russia-rejects-ceasefire',
  stance,
  holder: null,
  voice: 'own',
  gist: null,
  quotes: [],
  paragraph: null,
  passage,
  cues: [],
  by: 'editor',
});
const framings = [framing(0, 'agree'), framing(1, 'conditional')];
const stances = (sentence: string) =>
  relateByClaims(hits, engine.readSentence(sentence), framings).map(({ relation }) => relation?.stance ?? null);

test('a sentence on a known claim is held against the stances of passages, not against their words', () => {
  expect(stances('Putin accepts an immediate ceasefire.')).toEqual(['disagree', 'conditional', null]);
  expect(stances('Putin refuses a ceasefire.')).toEqual(['agree', 'conditional', null]);
});
