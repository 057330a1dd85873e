/** The kinds of cue words that tell how a text stands to a claim; the file lists the patterns of each. */
export const cueNames = [
  'false',
  'wrong',
  'deny',
  'doubt',
  'hedge',
  'condition',
  'allege',
  'report',
  'say',
  'confirm',
  'not',
] as const;

/** One kind of cue words. */
export type CueName = (typeof cueNames)[number];

/**
 * What one kind of cue adds to a figure: told early in the text (`lead`, at most `most`), in the sentences that share
 * most with the claim (`near`), all over the text (`rate`), right before words of the claim (`beside`), or in the claim
 * itself (`claim`).
 */
export type CueWeight = {
  readonly lead?: number;
  readonly most?: number;
  readonly near?: number;
  readonly rate?: number;
  readonly beside?: number;
  readonly claim?: number;
};

/** Weights by kind of cue; a kind that is not named adds nothing. */
export type CueWeights = Partial<Readonly<Record<CueName, CueWeight>>>;

/** Where one relation ends and the next begins, on the scales of the three figures. */
export type RelationLimits = {
  /** From this overlap on a text is about the claim. */
  readonly related: number;
  /** From this denial on a text denies a claim that is stated plainly. */
  readonly denied: number;
  /** Up to this openness a text states what it tells. */
  readonly stated: number;
  /** From this denial on a text bears out a claim that itself denies something. */
  readonly upheld: number;
  /** Up to this denial and openness a text tells as so what the claim calls false. */
  readonly unsaid: number;
  /** The same for a claim that only holds a negation. */
  readonly reversed: number;
};

/**
 * The file of words and weights by which the relation of a text to any claim is read, `claims/relation.json`. The weights
 * were set by hand in round numbers, none of them was fitted. `idle` words tell nothing; `against` is what speaks against
 * reading a denial into a text.
 */
export type RelationFile = {
  readonly schema: 1;
  readonly version: string;
  readonly idle: string;
  /** `neutral` phrases take the cues out that stand in them. */
  readonly concepts: Readonly<Record<CueName | 'neutral', readonly string[]>>;
  /** Patterns that say the opposite of each other; `opposed` is what the other one adds to the denial. */
  readonly opposites: readonly (readonly [string, string])[];
  readonly opposed: number;
  /** What a question beside the claim's words adds to the openness. */
  readonly asked: number;
  readonly denial: CueWeights;
  readonly openness: CueWeights;
  readonly against: CueWeights & { readonly openClaim: number };
  readonly limits: RelationLimits;
};
