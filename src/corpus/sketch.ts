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

/** Shorter texts, in runs of five words, are found in others by chance or as a quotation. */
const shortestCopy = 40;
/** So many runs have to be found in the other text before a share of them says anything. */
const fewest = 6;

/** The share of a text's runs that stand in another one too, as far as both sketches reach; 0 where that is too little to tell. */
function shareIn(text: readonly number[], other: readonly number[]): number {
  if (text.length < shortestCopy) return 0;
  const reach = other.length < size ? Infinity : (other.at(-1) ?? 0);
  const near = text.filter((number) => number <= reach);
  const there = new Set(other);
  const found = near.filter((number) => there.has(number)).length;
  return found < fewest ? 0 : found / near.length;
}

/**
 * Whether one of two texts is a copy of the other, by their sketches: they share three tenths of what they have together,
 * or six tenths of the one stand in the other, as where an outlet prints an agency's report cut short.
 */
export function areCopies(a: readonly number[], b: readonly number[]): boolean {
  // Nearly all pairs share nothing at all, and leave here.
  return sharesAny(a, b) && isMuchShared(a, b);
}

/** Whether two ascending lists have a number in common. */
function sharesAny(a: readonly number[], b: readonly number[]): boolean {
  let at = 0;
  for (const number of a) {
    while (at < b.length && (b[at] ?? 0) < number) at += 1;
    if (b[at] === number) return true;
  }
  return false;
}

function isMuchShared(a: readonly number[], b: readonly number[]): boolean {
  return resemblance(a, b) >= 0.3 || Math.max(shareIn(a, b), shareIn(b, a)) >= 0.6;
}

/** How much two texts share, by their sketches: 0 nothing, 1 everything; 0 when one of them is empty. */
export function resemblance(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const joined = joinSketches(a, b);
  const first = new Set(a);
  const second = new Set(b);
  return joined.filter((number) => first.has(number) && second.has(number)).length / joined.length;
}
