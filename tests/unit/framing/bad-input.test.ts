import { describe, expect, test } from 'vitest';
import { growthOverFour, leastTime, linearAtMost } from '../../support/growth.ts';
import { bundledEngine } from './bundled-engine.ts';

const engine = bundledEngine();
const headline = 'Putin refuses a ceasefire in Ukraine';
const readPage = (text: string) => engine.readPage({ headline, blocks: [{ block: 0, kind: 'text', text }] });

/** So much of a unit that it has about so many characters. */
const filled = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length));

/** The same with a full stop before a sentence is too long to be read, so that every word of it is. */
function inSentences(unit: string, size: number): string {
  const sentence = `${filled(unit, 2_800).trimEnd()}. `;
  return filled(sentence, size);
}

const units: readonly (readonly [what: string, unit: string])[] = [
  ['one letter', 'a'],
  ['abbreviations', 'U.S. '],
  ['no words', ' … — ”.? '],
  ['digits', '1,000.5 % '],
  ['commas', ', '],
  ['mixed scripts', 'Путін і Zelensky 停战 ושלום सीज़फ़ायर '],
  ['right-to-left text', 'בוטין מסרב להפסקת אש. رفض بوتين الهدنة. '],
  ['look-alike letters', 'Рutin rеfuses a сeasefire in Pаris '],
  ['not', 'not '],
  ['if', 'if '],
  ['said', 'said '],
  ['ceasefire', 'ceasefire '],
  ['Putin', 'Putin '],
  ['a claim', 'Putin refuses a ceasefire '],
  ['claims', 'Putin refuses a ceasefire. '],
  ['conditions', 'a truce if '],
  ['pronouns', 'he said that he '],
  ['quotes that open', '“'],
  ['quotes that open and close', '“no” '],
  ['straight quotes', '"\''],
  ['quotes of questions', '“Why?” Zelensky said '],
  ['brackets', '(“['],
  ['lone surrogates', '\ud83d \udc00'],
  ['NUL', '\0'],
  ['NUL in words', 'Pu\0tin refuses a cease\0fire '],
  ['lines', 'no\n'],
  ['soft hyphens and marks', 'Pu\u00adtin re\u0301\u0301\u0301fuses '],
];

describe('text that is no prose', () => {
  test.each(units)('is read without an error, on a page and as a sentence: %s', (_, unit) => {
    const [long, sentence] = [filled(unit, 100_000), filled(unit, 2_900)];
    expect(Array.isArray(readPage(long.slice(0, 30_000)))).toBe(true);
    expect(Array.isArray(engine.readSentence(long, { headline, before: long }))).toBe(true);
    expect(Array.isArray(readPage(inSentences(unit, 2_800)))).toBe(true);
    expect(Array.isArray(engine.readSentence(sentence, { headline, before: sentence }))).toBe(true);
  });

  test.each(units)('takes time with its length alone: %s', (_, unit) => {
    expect(growthOverFour((size) => readPage(filled(unit, size)), 10_000)).toBeLessThan(linearAtMost);
  });

  test.each(units)('never holds up the rest for long, in the longest sentence that is read: %s', (_, unit) => {
    const text = filled(unit, 2_990).slice(0, 2_990);
    expect(leastTime(() => engine.readSentence(text, { headline }), 1)).toBeLessThan(1_000);
  });
});

describe('nesting', () => {
  test.each([
    ['quotes', '“', '”'],
    ['quotes of two kinds', '“‘', '’”'],
    ['brackets', '(', ')'],
    ['reported speech', 'Putin said that ', ''],
  ])('ten thousand deep costs no more than its length: %s', (_, open, close) => {
    const nested = (depth: number) => `${open.repeat(depth)}a truce${close.repeat(depth)}`;
    expect(Array.isArray(readPage(nested(10_000)))).toBe(true);
    expect(growthOverFour((depth) => readPage(nested(depth)), 2_500)).toBeLessThan(linearAtMost);
  });
});

test('the longest texts are read in good time', () => {
  const time = (text: string) => leastTime(() => readPage(text), 1);
  expect(time('U.S. '.repeat(40_000))).toBeLessThan(3_000);
  expect(time(`${'Putin, '.repeat(14_000)}refuses a ceasefire.`)).toBeLessThan(3_000);
});

describe('look-alike letters', () => {
  test('make another word, and no claim', () => {
    expect(engine.readSentence('Putin refuses a ceasefire.')).toHaveLength(1);
    expect(engine.readSentence('Putin refuses a сеasefire.')).toEqual([]);
  });
});
