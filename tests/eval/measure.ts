/** Figures with their uncertainty: counts per item are drawn again and again, and the middle 95 % of the results are given. */

/** What one item adds to the counts of a figure. */
export type Counts = { readonly hit: number; readonly guessed: number; readonly there: number };

/** A figure with the interval in which 95 % of the redrawn ones lie. */
export type Figure = { readonly value: number; readonly low: number; readonly high: number };

const draws = 1_000;

/** A small generator with a fixed seed (mulberry32), so that two runs print the same. */
function chance(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A figure over items with its bootstrap interval. */
export function bootstrap<T>(items: readonly T[], figure: (drawn: readonly T[]) => number): Figure {
  const next = chance();
  const values = Array.from({ length: draws }, () =>
    figure(items.map((item) => items[Math.floor(next() * items.length)] ?? item)),
  ).toSorted((a, b) => a - b);
  return {
    value: figure(items),
    low: values[Math.floor(draws * 0.025)] ?? 0,
    high: values[Math.floor(draws * 0.975)] ?? 0,
  };
}

function sum(items: readonly Counts[]): Counts {
  const total = { hit: 0, guessed: 0, there: 0 };
  for (const { hit, guessed, there } of items) {
    total.hit += hit;
    total.guessed += guessed;
    total.there += there;
  }
  return total;
}

/** Of what was found, how much is right. */
export const precision = (items: readonly Counts[]): number => {
  const { hit, guessed } = sum(items);
  return guessed === 0 ? 1 : hit / guessed;
};

/** Of what is there, how much was found. */
export const recall = (items: readonly Counts[]): number => {
  const { hit, there } = sum(items);
  return there === 0 ? 1 : hit / there;
};

/** The harmonic mean of precision and recall. */
export const f1 = (items: readonly Counts[]): number => {
  const { hit, guessed, there } = sum(items);
  return guessed + there === 0 ? 1 : (2 * hit) / (guessed + there);
};

const percent = (value: number) => value.toFixed(3).replace(/^0/, '');

/** A figure as it is printed: ".812 (.741–.873)". */
export const shown = ({ value, low, high }: Figure): string => `${percent(value)} (${percent(low)}–${percent(high)})`;
