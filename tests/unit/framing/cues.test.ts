import { describe, expect, test } from 'vitest';
import { bundledEngine } from './bundled-engine.ts';

const engine = bundledEngine();

/** Each cue of the first reading of a claim as "role: words". */
function cuesOf(sentence: string, claim: string): string[] {
  const reading = engine.readSentence(sentence).find((one) => one.claim === claim);
  return reading?.cues.map(({ role, start, end }) => `${role}: ${sentence.slice(start, end)}`) ?? [];
}

function timeOf(sentence: string): string | undefined {
  const time = engine.readSentence(sentence)[0]?.time;
  return time === undefined ? undefined : sentence.slice(time.start, time.end);
}

describe('the words that decided', () => {
  test('hold a denial from outside the clause', () => {
    expect(cuesOf('Lavrov denied that Moscow had refused a truce.', 'russia-rejects-ceasefire')).toEqual([
      'holder: Lavrov',
      'negation: denied',
      'stance: refused',
      'topic: truce',
    ]);
  });

  test('hold the question mark that leaves a claim open', () => {
    expect(cuesOf('Will Russia accept a ceasefire?', 'russia-rejects-ceasefire')).toContain('stance: ?');
  });

  test('hold "whether"', () => {
    const found = cuesOf('It is unclear whether Russia will accept a ceasefire.', 'russia-rejects-ceasefire');
    expect(found.some((cue) => cue.startsWith('stance: ') && cue.includes('whether'))).toBe(true);
  });

  test('hold the hedge and the words of saying', () => {
    const found = cuesOf('Zelensky may have to give up land, three sources said.', 'ukraine-must-cede-territory');
    expect(found).toContain('hedge: may');
    expect(found).toContain('attribution: said');
  });

  test('hold the side of which it is said', () => {
    expect(cuesOf('The Kremlin said Kyiv would use a pause to rearm.', 'ceasefire-lets-enemy-rearm')).toContain(
      'side: Kyiv',
    );
  });
});

describe('the time of a statement', () => {
  test.each([
    ['Putin said on Tuesday that Russia would not accept a ceasefire.', 'on Tuesday'],
    ['In March 2022 Lavrov denied that Moscow had refused a truce.', 'In March 2022'],
    ['Two weeks ago the Kremlin said that it would not accept a truce.', 'Two weeks ago'],
    ['Moscow will refuse a ceasefire, Peskov said on May 5.', 'on May 5'],
  ])('is read from "%s"', (sentence, time) => {
    expect(timeOf(sentence)).toBe(time);
  });

  test.each([
    'Putin may refuse a ceasefire, Peskov said.',
    'Moscow has bombed Kyiv since February and wants no ceasefire.',
    'A ceasefire in Ukraine may come, but Putin refuses it, Peskov said.',
  ])('is missing where none is given: %s', (sentence) => {
    expect(engine.readSentence(sentence).length).toBeGreaterThan(0);
    expect(timeOf(sentence)).toBeUndefined();
  });
});
