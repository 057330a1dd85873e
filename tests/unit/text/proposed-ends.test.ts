import { array, assert, constantFrom, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposedEnds } from '../../../src/text/proposed-ends.ts';
import { growthOverFour, linearAtMost } from '../../support/growth.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const atOnce = (text: string) => [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);

const marks = [
  ['a', 'Word ', 'low ', '1', '. ', '.', '! ', '? ', '… ', 'U.S. ', 'etc. ', ', ', '; ', ': ', '— ', '\n', '\r\n'],
  ['(', ')', '“', '”', '"', ' ', '\u2029', '\ud83d', '😀', 'é', 'Слово ', 'שלום ', '。', '\0', '\u00ad'],
].flat();
const short = constantFrom(...marks);
const long = constantFrom('('.repeat(900), 'word, '.repeat(200), 'No. '.repeat(100));
const piece = oneof({ weight: 30, arbitrary: short }, { weight: 1, arbitrary: long });

describe('the ends that are proposed', () => {
  test('are those that the segmenter gives for the whole text at once', () => {
    assert(
      property(array(piece, { minLength: 100, maxLength: 300, size: 'max' }), (pieces) => {
        const text = pieces.join('');
        expect([...proposedEnds(text)]).toEqual(atOnce(text));
      }),
      { numRuns: 40 },
    );
  });

  test('do not end a sentence before brackets that reach past the part and go on in lower case', () => {
    const text = `Tanks, guns etc. ${'('.repeat(5_000)}and so on. Then the end.`;
    expect([...proposedEnds(text)]).toEqual(atOnce(text));
    expect(atOnce(text)).toHaveLength(2);
  });

  test.each(['U.S. ', 'He said no. ', 'no\n', ', ', 'word ', ' … — ”.? ', '。(', '\u2029', '(1) '])(
    'take time with the length alone: %j',
    (unit) => {
      const work = (size: number) => [...proposedEnds(unit.repeat(size / unit.length))].length;
      expect(growthOverFour(work, 50_000)).toBeLessThan(linearAtMost);
    },
  );
});
