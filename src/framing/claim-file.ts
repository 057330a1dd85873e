import type { Claim, Stance } from './framing.ts';

/**
 * Somebody who can hold a position. `forms` are patterns; `term` takes over the English forms of a lexicon term. `kind`
 * tells which pronouns can stand for it. The family `both` stands for Russia and Ukraine together.
 */
export type ActorEntry = {
  readonly id: string;
  readonly name: string;
  readonly family: string;
  readonly kind: 'person' | 'body' | 'many';
  readonly forms: readonly string[];
  readonly term?: string;
};

/** How a claim is read from a sentence: words that stand for it, and what has to be around them. */
export type ClaimRule = {
  /** Patterns of the words that carry the topic. */
  readonly core: string | readonly string[];
  /** The stance of one who affirms the core; whoever denies it has the opposite one. */
  readonly stance: Stance;
  /** Cue words around the core that belong to what it says and do not turn it round. */
  readonly ignores?: 'refusal' | 'all';
  /** Families whose own will counts: one of them has to be the subject, or speak where there is none. */
  readonly who?: readonly string[];
  /** Families of whom the core is said: whoever does it, or the country named nearest to it. */
  readonly of?: readonly string[];
  /** Families of which the holder has to be. */
  readonly by?: readonly string[];
  /** What the core needs beside it: a word of will, a word of demand; without it the core speaks for itself. */
  readonly needs?: 'will' | 'demand';
  /** Urging others counts as the will of the one who urges. */
  readonly press?: boolean;
  /** The stance when the core is the condition of something else; without it such a sentence puts nothing. */
  readonly inCondition?: 'agree' | 'disagree';
  /** False where an "if" beside the core makes nothing conditional. */
  readonly conditional?: false;
  /** Of which of the two countries it is said: of one named near the core, else of the other side than the holder's. */
  readonly side?: 'named';
  /** Concepts of which one has to stand in the sentence. */
  readonly with?: readonly string[];
  /** Concepts that must not stand within six words of the core. */
  readonly without?: readonly string[];
};

/** A claim with the rules by which the engine reads it; the first rule that fits a place counts. */
export type RuledClaim = Claim & { readonly rules: readonly ClaimRule[] };

/**
 * The file of known claims, `claims/claims.json`. `concepts` are named lists of patterns; some names have a meaning of
 * their own to the engine (see the schema), the others are there to be used in patterns.
 */
export type ClaimFile = {
  readonly schema: 1;
  readonly version: string;
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  /** Concepts that claims are made of; in weighing it counts whose will they are the object of. */
  readonly topics?: readonly string[];
  readonly actors: readonly ActorEntry[];
  readonly claims: readonly RuledClaim[];
};

/** The opposite of a decided stance; the others stay. */
export const opposite = (stance: Stance): Stance =>
  stance === 'agree' ? 'disagree' : stance === 'disagree' ? 'agree' : stance;
