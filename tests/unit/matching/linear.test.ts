import { describe, expect, test } from 'vitest';
import { compile } from '#lexicon';
import { createFinder } from '#matching';
import { growthOverFour, leastTime, linearAtMost } from '../../support/growth.ts';
import { finder, terms } from './bundled-finder.ts';

describe('the time that finding takes', () => {
  test.each([
    ['a word', (length: number) => 'a'.repeat(length)],
    ['combining marks', (length: number) => `a${'\u0301'.repeat(length)}`],
    ['the start of a form', (length: number) => 'facts on the '.repeat(length / 13)],
    ['first words far apart', (length: number) => `freeze${' '.repeat(50)}`.repeat(length / 56)],
    ['apostrophes', (length: number) => "a'".repeat(length / 2)],
    ['full stops', (length: number) => 'U.S.'.repeat(length / 4)],
    ['digits', (length: number) => `${'1,'.repeat(length / 2)} displaced`],
    ['numbers beside subjects', (length: number) => 'occupied 20% '.repeat(length / 13)],
    ['hyphens', (length: number) => '-'.repeat(length)],
  ])('grows with the length alone: %s', (_, make) => {
    expect(growthOverFour((size) => finder.find(make(size)), 100_000)).toBeLessThan(linearAtMost);
  });

  test('stays far under a second for a megabyte of text and a word of ten', () => {
    const text =
      'The Kremlin spokesman said on Tuesday that nothing of the kind had been put to the other side. '.repeat(10_600);
    expect(leastTime(() => finder.find(text))).toBeLessThan(500);
    expect(leastTime(() => finder.find('a'.repeat(10_000_000)), 2)).toBeLessThan(1_000);
  });

  test('does not depend on how many terms there are', () => {
    const text = 'Nobody in the valley had heard of the plan before the morning papers came with the news. '.repeat(
      5_000,
    );
    const many = Array.from({ length: 5_000 }, (_, at) => `Name${at.toString(26)} Kova${at % 97}`);
    const own = many.map((name, at) => ({
      id: `n-${at}`,
      kind: 'figure' as const,
      label: name,
      forms: { en: [name] },
    }));
    const large = createFinder([compile(terms), compile(own)]);
    expect(leastTime(() => large.find(text), 3) / leastTime(() => finder.find(text), 3)).toBeLessThan(3);
  });
});
