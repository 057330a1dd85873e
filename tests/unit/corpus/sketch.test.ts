import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areCopies, joinSketches, resemblance, sketch } from '#corpus';

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const text = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((words) => words.join(' '));

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ');

describe('a sketch', () => {
  test('is up to 64 different whole numbers of 32 bits, ascending', () => {
    fc.assert(
      fc.property(text(0, 300), (given) => {
        const numbers = sketch(given);
        expect(numbers.length).toBeLessThanOrEqual(64);
        expect([...new Set(numbers)].toSorted((a, b) => a - b)).toEqual(numbers);
        expect(numbers.every((number) => Number.isInteger(number) && number >= 0 && number < 2 ** 32)).toBe(true);
      }),
    );
  });

  test('is full for a text of some length and empty for one without words', () => {
    expect(sketch(numbered(0, 500))).toHaveLength(64);
    expect(sketch(' … – ')).toEqual([]);
  });

  test('does not see case, accents, apostrophes, marks and line breaks', () => {
    expect(sketch('Zürich’s “Talks”,\n\nthey say, GO on')).toEqual(sketch("zurich's talks they say go on"));
  });

  test('stays the same for good, since sketches are stored', () => {
    expect(sketch('one two three four five six')).toEqual([237389612, 1827231242]);
  });
});

describe('the resemblance of two sketches', () => {
  test('is 1 for a text and itself, and the same both ways round', () => {
    fc.assert(
      fc.property(text(1, 200), text(1, 200), (one, other) => {
        expect(resemblance(sketch(one), sketch(one))).toBe(1);
        expect(resemblance(sketch(one), sketch(other))).toBe(resemblance(sketch(other), sketch(one)));
      }),
    );
  });

  test('is exact for short texts', () => {
    // Runs: abcde bcdef | bcdef cdefg: one of three is shared.
    expect(resemblance(sketch('a b c d e f'), sketch('b c d e f g'))).toBeCloseTo(1 / 3, 10);
  });

  test('is near the true share of common runs for long ones', () => {
    // 0–2000 and 1000–3000 share about 1000 of 3000 runs.
    const near = resemblance(sketch(numbered(0, 2000)), sketch(numbered(1000, 3000)));
    expect(near).toBeGreaterThan(0.2);
    expect(near).toBeLessThan(0.47);
  });

  test('stays high when a page adds some lines around an article', () => {
    const article = numbered(0, 900);
    const page = `${numbered(5000, 5050)} ${article} ${numbered(6000, 6050)}`;
    expect(resemblance(sketch(article), sketch(page))).toBeGreaterThan(0.75);
  });

  test('is 0 for texts on other things and for an empty one', () => {
    expect(resemblance(sketch(numbered(0, 400)), sketch(numbered(1000, 1400)))).toBe(0);
    expect(resemblance([], sketch('a text'))).toBe(0);
    expect(resemblance([], [])).toBe(0);
  });
});

describe('joined sketches', () => {
  test('stand for both texts, whatever their order and however often they are joined', () => {
    fc.assert(
      fc.property(text(5, 200), text(5, 200), (one, other) => {
        const [a, b] = [sketch(one), sketch(other)];
        const joined = joinSketches(a, b);
        expect(joined).toEqual(joinSketches(b, a));
        expect(joinSketches(joined, a)).toEqual(joined);
        expect(joinSketches(a, [])).toEqual(a);
      }),
    );
  });

  test('nearly equal the sketch of the whole text', () => {
    const joined = joinSketches(sketch(numbered(0, 400)), sketch(numbered(400, 800)));
    expect(resemblance(joined, sketch(numbered(0, 800)))).toBeGreaterThan(0.9);
  });
});

describe('copies', () => {
  const copies = (one: string, other: string) => {
    expect(areCopies(sketch(one), sketch(other))).toBe(areCopies(sketch(other), sketch(one)));
    return areCopies(sketch(one), sketch(other));
  };

  test('are texts that share much, and one that is the other cut short', () => {
    expect(copies(numbered(0, 900), numbered(100, 1000))).toBe(true);
    expect(copies(numbered(0, 900), numbered(0, 150))).toBe(true);
  });

  test('are no texts that quote the same, and none of a few words', () => {
    const quoted = numbered(5000, 5030);
    expect(copies(`${numbered(0, 300)} ${quoted}`, `${quoted} ${numbered(1000, 1300)}`)).toBe(false);
    expect(copies(numbered(0, 900), numbered(100, 120))).toBe(false);
    expect(copies('', numbered(0, 100))).toBe(false);
  });
});
