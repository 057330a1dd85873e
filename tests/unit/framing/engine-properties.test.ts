import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledEngine } from './bundled-engine.ts';

const engine = bundledEngine();
const pieces = [
  'Putin ',
  'Ukraine',
  '’s ',
  'refuses ',
  'not ',
  'a ceasefire ',
  'talks ',
  'said ',
  'that ',
  ', ',
  'if ',
  'and ',
  'NATO ',
  'must ',
  'give up ',
  'territory ',
  'he ',
  'it ',
  'who ',
  'by ',
  '“',
  '”',
  '? ',
  '. ',
  'Gaza ',
  'U.S. ',
  '\n',
  'once ',
  'the ',
];
const texts = oneof(
  string(),
  array(constantFrom(...pieces), { maxLength: 60 }).map((words) => words.join('')),
);

describe('any text', () => {
  test('is read without an error, with spans inside the sentence, and twice the same', () => {
    assert(
      property(texts, texts, (text, before) => {
        const readings = engine.readSentence(text, { before });
        for (const { cues, condition } of readings) {
          for (const { start, end } of [...cues, ...(condition === undefined ? [] : [condition])]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
        expect(engine.readSentence(text, { before })).toEqual(readings);
      }),
      { numRuns: 400 },
    );
  });

  test('gives sentences of a page that stand where they say', () => {
    assert(
      property(texts, (text) => {
        for (const sentence of engine.readPage({
          headline: 'War in Ukraine',
          blocks: [{ block: 3, kind: 'text', text }],
        })) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        }
      }),
    );
  });

  test.each([...pieces, 'Putin said that Ukraine, and '])('of 100 kB of %j is read in good time', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const begun = performance.now();
    engine.readPage({ headline: 'Putin refuses a ceasefire', blocks: [{ block: 0, kind: 'text', text }] });
    engine.readSentence(text);
    engine.readSentence(text.slice(0, 2_900), { headline: 'Putin refuses a ceasefire' });
    expect(performance.now() - begun).toBeLessThan(8_000);
  });
});
