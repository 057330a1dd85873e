import { nameOf } from '#corpus';
import type { Holder, Stance } from './framing.ts';

/**
 * What a correction is of: a claim as put by a sentence of these `words` (named by their content, so that a correction
 * outlives reading the text again, and holds wherever the sentence stands), and by whom where it puts it more than once.
 */
export type CorrectionKey = {
  readonly claim: string;
  readonly words: string;
  /** Holder and side; "" where the sentence put the claim once, which then holds for whoever is read in it. */
  readonly whose: string;
};

/** What the reader says of a sentence: its stance to a claim, or null when it does not put the claim. */
export type Correction = CorrectionKey & {
  readonly stance: Stance | null;
  /** The sentence itself. */
  readonly text: string;
  /** ISO time. */
  readonly made: string;
};

/** What is read in a sentence, of a page or of an article. */
type Said = {
  readonly claim: string;
  readonly stance: Stance;
  readonly holder: Holder | null;
  readonly sideFamily?: string;
  readonly condition?: unknown;
};

/** What stays, with the stances that were set by hand, and what puts the claim no longer. */
type Corrected<T> = { readonly kept: readonly T[]; readonly taken: readonly T[] };

const whoseOf = ({ holder, sideFamily }: Said): string => `${holder?.id ?? ''}|${sideFamily ?? ''}`;

/** What a correction of one of the things read in a sentence is kept under. */
export function correctionKey(said: Said, all: readonly Said[], text: string): CorrectionKey {
  const isOnly = all.filter(({ claim }) => claim === said.claim).length < 2;
  return { claim: said.claim, words: wordsName(text), whose: isOnly ? '' : whoseOf(said) };
}

/** Finds the correction of something read in a sentence; of two the one that names the holder counts. */
export type FindCorrection = (said: Said, text: string) => Correction | undefined;

/** Makes a look-up of the reader's corrections; texts that are in question are named only where a correction is of their claim. */
export function findingCorrections(corrections: readonly Correction[]): FindCorrection {
  const claims = new Set(corrections.map(({ claim }) => claim));
  const known = new Map(corrections.map((correction) => [nameOfKey(correction), correction]));
  return (said, text) => {
    if (!claims.has(said.claim)) return undefined;
    const { claim } = said;
    const words = wordsName(text);
    return (
      known.get(nameOfKey({ claim, words, whose: whoseOf(said) })) ?? known.get(nameOfKey({ claim, words, whose: '' }))
    );
  };
}

/** Applies corrections to things read, each with the sentence or passage that it was read in. */
export function correctAll<T extends Said>(
  said: readonly T[],
  textOf: (one: T) => string,
  find: FindCorrection,
): Corrected<T> {
  const kept: T[] = [];
  const taken: T[] = [];
  for (const one of said) {
    const correction = find(one, textOf(one));
    if (correction === undefined) kept.push(one);
    else if (correction.stance === null) taken.push(one);
    else kept.push(withStance(one, correction.stance));
  }
  return { kept, taken };
}

/** A condition goes with the stance that it made conditional. */
function withStance<T extends Said>(said: T, stance: Stance): T {
  const { condition, ...rest } = said;
  const isKept = stance === 'conditional' && condition !== undefined;
  return { ...rest, ...(isKept ? { condition } : {}), stance, hand: said.stance } as unknown as T;
}

function nameOfKey({ claim, words, whose }: CorrectionKey): string {
  return JSON.stringify([claim, words, whose]);
}

/** Space and the way in which letters are composed are no difference between two sentences. */
function wordsName(text: string): string {
  return nameOf(text.normalize('NFC').replaceAll(/\s+/g, ' ').trim());
}
