/**
 * Tells whether two texts are copies of one another without keeping either. A text is taken as the set of its runs of five
 * words; of their hashes the smallest are kept (a bottom-k sketch). What the sketches of two texts share estimates what the
 * texts share: Broder, "On the resemblance and containment of documents", Compression and Complexity of Sequences 1997.
 */
import { hashNumbers, hashText } from './hash.ts';

/** How many numbers a sketch has at most; the error of a resemblance is about 1/√64. */
const size = 64;

const run = 5;

// Sketches are stored for good, so their words are cut here and do not change when the search's own words do.
function wordHashes(text: string): number[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return Array.from(plain.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => hashText(word));
}

const smallest = (numbers: Iterable<number>): number[] =>
  Array.from(Uint32Array.from(new Set(numbers)).toSorted().subarray(0, size));

/** The sketch of a text: up to 64 numbers of 32 bits, ascending; empty for a text without words. */
export function sketch(text: string): number[] {
  const words = wordHashes(text);
  if (words.length === 0) return [];
  const last = Math.max(0, words.length - run);
  return smallest(Array.from({ length: last + 1 }, (_, at) => hashNumbers(words.slice(at, at + run))));
}

/** The sketch of two texts taken as one, but for the few runs of words across the seam. */
export function joinSketches(a: readonly number[], b: readonly number[]): number[] {
  return smallest([...a, ...b]);
}

/** How much two texts share, by their sketches: 0 nothing, 1 everything; 0 when one of them is empty. */
export function resemblance(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const joined = joinSketches(a, b);
  const first = new Set(a);
  const second = new Set(b);
  return joined.filter((number) => first.has(number) && second.has(number)).length / joined.length;
}
