import { outputOf, stanceNames, type WeightFile, wholeSentence } from '#framing';
import { describe, expect, test } from 'vitest';
import { Scales } from '../../../src/framing/weigh.ts';
import { trainedOn } from '../../eval/trained-on.ts';
import { bundledEngine, weights } from './bundled-engine.ts';

const claims = ['first', 'second'];
const stance = (name: string) =>
  outputOf.stance(
    claims.length,
    stanceNames.findIndex((one) => one === name),
  );
const file: WeightFile = {
  schema: 1,
  version: '1',
  trainedOn: '',
  claims,
  kept: -30,
  least: 0,
  sure: 50,
  features: {
    [wholeSentence]: [outputOf.claim(0), -40, outputOf.claim(1), -100],
    truce: [outputOf.claim(0), 60, outputOf.claim(1), 60],
    refuse: [outputOf.claim(0), 10, stance('agree'), 30],
    if: [stance('conditional'), 80, outputOf.claimStance(claims.length, 1, 2), 10],
  },
};
const feature = (name: string, from = 0, to = 1) => ({ name, from, to });
const scales = new Scales(file, new Set(claims));
const nothingRead = () => false;

describe('weighing', () => {
  test('adds up what the features say for each claim', () => {
    const weighed = scales.weigh([feature('truce', 3, 4), feature('refuse', 1, 2)], nothingRead);
    expect(weighed.map(({ claim }) => claim)).toEqual(['first']);
    expect(weighed[0]).toMatchObject({ stance: 'agree', isSure: false, topic: { name: 'truce', from: 3, to: 4 } });
    expect(weighed[0]?.deciding).toMatchObject({ name: 'refuse' });
    expect(weighed[0]?.lead('disagree')).toBe(30);
  });

  test('asks less of a claim that the rules read', () => {
    expect(scales.weigh([], nothingRead)).toEqual([]);
    expect(scales.weigh([feature('refuse')], (claim) => claim === 'first').map(({ claim }) => claim)).toEqual([
      'first',
    ]);
  });

  test('gives the stance that most speaks for', () => {
    const [weighed] = scales.weigh([feature('truce'), feature('refuse'), feature('if')], nothingRead);
    expect(weighed?.stance).toBe('conditional');
  });

  test('leaves out claims that the engine does not know', () => {
    const other = new Scales(file, new Set(['second']));
    expect(other.weighs('first')).toBe(false);
    expect(other.weigh([feature('truce')], nothingRead)).toEqual([]);
  });
});

describe('the engine with weights', () => {
  const engine = bundledEngine();

  test('reads a wording that no rule knows, and says that it is not certain or why', () => {
    const text = 'The general staff in Moscow is in no mood to let the guns go quiet, Peskov told reporters on Monday.';
    const reading = engine.readSentence(text).find(({ claim }) => claim === 'russia-rejects-ceasefire');
    expect(reading).toMatchObject({ stance: 'agree' });
    expect(reading?.cues.some(({ role }) => role === 'topic')).toBe(true);
  });

  test.each([
    'Hamas rejected a ceasefire, Putin said.',
    'Imagine that Putin agrees to an unconditional ceasefire.',
    'If Putin rejects a ceasefire, more sanctions will follow.',
  ])('does not bring back what the rules keep out: %s', (text) => {
    expect(engine.readSentence(text).map(({ claim }) => claim)).not.toContain('russia-rejects-ceasefire');
  });

  test('reads the same in every run', () => {
    const text = 'Moscow is ready for talks, Lavrov said, provided that Kyiv gives up NATO.';
    expect(bundledEngine().readSentence(text)).toEqual(engine.readSentence(text));
  });
});

test('the weights were trained with the present rules and sentences (npm run train)', () => {
  expect(weights.trainedOn).toBe(trainedOn());
});
