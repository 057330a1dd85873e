import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#text';

describe('fold', () => {
  test.each([
    ['Путин', 'путин'],
    ['Pútin', 'putin'],
    ['P\u0075\u0301tin', 'putin'],
    ['Erdoğan', 'erdogan'],
    ['Wałęsa', 'walesa'],
    ['ＮＡＴＯ', 'nato'],
    ['cease\u00adfire', 'ceasefire'],
    ['Ky\u200biv', 'kyiv'],
    ['peace\u00a0talks', 'peace talks'],
    ['cease‑fire', 'cease-fire'],
    ['a − b', 'a - b'],
    ['Putin’s', "putin's"],
    ['“talks”', '"talks"'],
    ['ceaseﬁre', 'ceasefire'],
    ['Straße', 'strasse'],
  ])('takes %j for %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('makes ё of the alphabet е, and keeps й, ї and ґ, composed or not', () => {
    expect(fold('Артёмовск')).toBe('артемовск');
    expect(fold('Андрій Ґалаґан із Київа')).toBe('андрій ґалаґан із київа');
    expect(fold('Андрій Київ'.normalize('NFD'))).toBe('андрій київ');
    expect(fold('Пу\u0301тин')).toBe('путин');
  });

  test('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('does not tell a text from the same in Unicode’s decomposed form', () => {
    const letter = fc.constantFrom(...'a b z й ї ё і ў є ґ щ Ї Й Ё Á é ü ñ č ğ - ’'.split(' '), ' ');
    fc.assert(
      fc.property(fc.array(letter), (letters) => {
        const text = letters.join('');
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
    );
  });
});
