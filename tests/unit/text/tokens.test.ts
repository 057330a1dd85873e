import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, tokens } from '#text';

const words = (text: string) => tokens(text).map((token) => token.word);

describe('tokens', () => {
  test('divides words at spaces, hyphens and marks', () => {
    expect(words('Russia-Ukraine cease\u00adfire—now, pro-Kremlin?')).toEqual([
      'russia',
      'ukraine',
      'ceasefire',
      'now',
      'pro',
      'kremlin',
    ]);
  });

  test('leaves possessive and contracted endings out of word and span', () => {
    const text = 'Putin’s allies’ talks; they’ll say';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Putin',
      'allies',
      'talks',
      'they',
      'say',
    ]);
  });

  test('keeps an apostrophe inside a word', () => {
    expect(words("перемир’я O'Brien")).toEqual(["перемир'я", "o'brien"]);
  });

  test('takes single letters with full stops for one word', () => {
    const text = 'the U.S.-led plan of J.D. Vance. A. Then';
    expect(words(text)).toEqual(['the', 'us', 'led', 'plan', 'of', 'jd', 'vance', 'a', 'then']);
    expect(text.slice(tokens(text)[1]?.start, tokens(text)[1]?.end)).toBe('U.S.');
  });

  test('keeps a number with its separators together', () => {
    expect(words('10,000 people, 18.5% in 2022.')).toEqual(['10,000', 'people', '18.5', 'in', '2022']);
  });

  test('gives spans that fold to their word, in order, for any text', () => {
    const piece = fc.oneof(fc.constantFrom('U.S.', 'Putin’s ', 'й', '\u00ad', ' ', '1,', 'ß', "'"), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, word } of tokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(fold(text.slice(start, end)).replaceAll('.', '')).toBe(word.replaceAll('.', ''));
          last = end;
        }
      }),
    );
  });
});
