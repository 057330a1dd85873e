import { createCollection, createSearch } from '#search';
import { describe, expect, test } from 'vitest';
import { vocabulary } from './word-list.ts';

const texts = ['The mayor closed the harbour on Monday.', 'Мэр закрыл порт.', 'הנמל נסגר ביום שני.', '港口关闭。'];
const search = createSearch(
  createCollection(
    texts.map((text) => ({ text })),
    vocabulary,
  ),
);

/** The shortest of some runs, in milliseconds: what others do on the machine only makes runs longer. */
function shortest(run: () => void): number {
  const each = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  });
  return Math.min(...each);
}

describe('a query', () => {
  test.each([
    ['of 100 kB', 'The mayor closed the harbour again and again. '.repeat(2_200)],
    ['of one word of 100 kB', 'harbour'.repeat(15_000)],
    ['of marks alone', '…!?—“”'.repeat(20_000)],
    ['of half a pair', 'harbour \uD83D closed \uDC00'],
    ['of zeros', 'harbour\u0000closed'],
    ['of tags', '#HarbourClosed'.repeat(7_000)],
    ['of dashes and brackets', '— a (@'.repeat(17_000)],
    ['of addresses', 'https://'.repeat(12_000)],
    ['of many words', Array.from({ length: 12_000 }, (_word, at) => `word${at}`).join(' ')],
  ])('%s is answered without a throw, in a moment', (_name, words) => {
    expect(shortest(() => search.search(words, 10))).toBeLessThan(400);
  });

  test.each([
    ['in another script', 'порт', 1],
    ['from right to left', 'הנמל נסגר', 2],
    ['in mixed scripts', 'порт and 港口 harbour closed', 0],
  ])('%s finds its words', (_name, words, at) => {
    expect(search.search(words, 10).map((found) => found.at)).toContain(at);
  });

  test('with look-alike letters is another word and finds nothing', () => {
    expect(search.search('hаrbоur', 10)).toEqual([]);
  });

  test('of twice the length takes about twice the time', () => {
    const words = (count: number) => Array.from({ length: count }, (_word, at) => `mayor${at % 700}`).join(' ');
    const short = shortest(() => search.search(words(1_000), 10));
    const long = shortest(() => search.search(words(8_000), 10));
    expect(long).toBeLessThan(Math.max(8 * short * 3, 50));
  });
});

test('a collection with a text of 200 kB is indexed in a moment', () => {
  const text = 'U.S. '.repeat(40_000);
  expect(shortest(() => createCollection([{ text }], vocabulary))).toBeLessThan(1_500);
});
