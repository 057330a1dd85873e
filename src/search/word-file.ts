/** The file of words that search knows, `search/words.json`; every list holds folded words, not stems. */
export type WordFile = {
  readonly version: string;
  /** Words that tell nothing by themselves. */
  readonly idle: readonly string[];
  /** Words that every text may hold: sharing only these makes nothing comparable. */
  readonly common: readonly string[];
  /** Forms of one word that stemming leaves apart ("shoot", "shot"), and spellings of it ("harbor", "harbour"). */
  readonly forms: readonly (readonly string[])[];
  /** Words that stand for one another in news ("photo", "picture"); a word may be of several groups. */
  readonly kin: readonly (readonly string[])[];
};
