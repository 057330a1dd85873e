import type { Stance } from './framing.ts';

/**
 * Weights of features, as `npm run train` writes them to `claims/weights.json`: whole numbers, so that every browser adds
 * them up to the same sum. `features` hold, for each feature, pairs of an output and a weight, all in one row.
 */
export type WeightFile = {
  readonly schema: 1;
  readonly version: string;
  /** SHA-256 of the rules, kinds of words and sentences that the weights were trained with. */
  readonly trainedOn: string;
  /** Claims that are weighed, by their ids; the outputs are counted along them. */
  readonly claims: readonly string[];
  /** The sum from which on a claim counts as put that the rules read too, one that they did not read, and one for certain. */
  readonly kept: number;
  readonly least: number;
  readonly sure: number;
  readonly features: Readonly<Record<string, readonly number[]>>;
};

/** Outputs: first whether each claim is put, then each stance towards any claim, then each stance towards each claim. */
export const outputOf = {
  claim: (claim: number): number => claim,
  stance: (claims: number, stance: number): number => claims + stance,
  claimStance: (claims: number, claim: number, stance: number): number => claims + 4 + claim * 4 + stance,
};

/** The feature that every sentence has. */
export const wholeSentence = '*';

/** Stances in the order in which they are counted. */
export const stanceNames: readonly Stance[] = ['agree', 'disagree', 'conditional', 'discuss'];
