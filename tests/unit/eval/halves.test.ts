import { describe, expect, test } from 'vitest';
import { filesOfHalf, halves, measureHalf, shareOfNearMisses } from '../../eval/halves.ts';

const itemsOf = (half: (typeof halves)[number]) => filesOfHalf('.', half).flatMap(({ items }) => items);

/** The lines for a reader who reads nothing anywhere. */
const linesOf = (half: (typeof halves)[number]) =>
  measureHalf('.', half, (items) => items.map(({ id, text }) => ({ id, text, labels: [] }))).lines;

describe.each(halves)('the labelled sentences of %s', (half) => {
  test('are three hundred or more', () => {
    expect(itemsOf(half).length).toBeGreaterThanOrEqual(300);
  });

  test('are near misses to a third or more', () => {
    expect(shareOfNearMisses(itemsOf(half))).toBeGreaterThanOrEqual(1 / 3);
  });

  test('are in one half alone', () => {
    const others = new Set(halves.filter((one) => one !== half).flatMap((one) => itemsOf(one).map(({ text }) => text)));
    expect(itemsOf(half).filter(({ text }) => others.has(text)).length).toBe(0);
  });

  test('are counted file by file and together', () => {
    const items = itemsOf(half);
    const percent = (shareOfNearMisses(items) * 100).toFixed(1);
    const lines = linesOf(half);
    for (const { name, items: own } of filesOfHalf('.', half))
      expect(lines.some((line) => line.startsWith(`  ${name}: ${own.length} sentences, `))).toBe(true);
    expect(lines).toContain(`all of ${half} together: ${items.length} sentences, ${percent} % of them near misses`);
  });
});

test('figures say whether the weights were trained on their sentences', () => {
  expect(linesOf('dev')[0]).toContain('trained on these sentences, so the figures flatter; `npm run train -- --check`');
  expect(linesOf('test')[0]).toContain('no weight was trained and no rule tuned on these sentences');
});
