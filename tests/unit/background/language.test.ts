import { expect, test } from 'vitest';
import { isOtherLanguage, languageOf } from '../../../src/background/language.ts';

const english =
  'Envoys met again in the capital on Monday, and the president was asked about a proposal of which he had heard. He said that it came too late. Officials from both countries left without a word, while trams stood still in the snow.';
const ukrainian = 'Переговорники знову зустрілися в столиці.';

const page = (language: string, text: string, title = '') => {
  const block = { kind: 'text' as const, text, mentions: {}, numbers: [], sentences: [] };
  return languageOf([{ title, language, blocks: text === '' ? {} : { 1: block } }]);
};

test('a page without a language has that of its text, as far as it is English or not', () => {
  expect(page('', ukrainian)).toBe('und');
  expect(page('', english)).toBe('en');
  expect(page('', 'Putin')).toBe('');
});

test('the text goes before what the page says of itself', () => {
  expect(page('en', ukrainian)).toBe('und');
  expect(page('uk', english)).toBe('en');
  expect(page('uk', ukrainian)).toBe('uk');
  expect(page('de', 'Putin')).toBe('de');
});

test('a page of which no block was told is known by its title', () => {
  expect(page('', '', ukrainian)).toBe('und');
  expect(languageOf([])).toBe('');
});

test('claims are not read in a document that is known to be in another language', () => {
  const frame = (language: string) => ({ title: 'Putin', language, blocks: {} });
  expect(['uk', 'en', ''].map((language) => isOtherLanguage(frame(language)))).toEqual([true, false, false]);
  expect(isOtherLanguage({ ...frame(''), title: ukrainian })).toBe(true);
  expect(isOtherLanguage(undefined)).toBe(false);
});
