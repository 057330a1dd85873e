import { type CuedText, cueWords } from './relation-text.ts';

/** How much a stem tells: the rarer in a collection, the more. */
export type Rareness = (stem: string) => number;

/** Rareness over a collection: the inverse document frequency; a stem that no text has tells most. */
export function rarenessIn(texts: readonly CuedText[]): Rareness {
  const counts = new Map<string, number>();
  for (const { places } of texts) for (const word of places.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log((texts.length + 1) / ((counts.get(word) ?? 0) + 0.5));
}

/** Rareness without a collection: short words tell less. */
export const plainRareness: Rareness = (word) => (word.length < 4 && !/^\d/.test(word) ? 0.7 : 1);

/**
 * What a text shares with a claim, each a share of what the claim's words tell: in the whole text, in its first four
 * sentences, sentence by sentence, in its best sentence; `pairs` is the share of neighbouring words that are kept.
 */
export type Overlap = {
  readonly stems: ReadonlySet<string>;
  readonly all: number;
  readonly lead: number;
  readonly best: number;
  readonly pairs: number;
  readonly bySentence: readonly number[];
  /** The sum of the squares of `bySentence`, 1 when nothing is shared. */
  readonly squares: number;
};

const leadSentences = 4;

/** The stems that a claim is about: those of its cue words are left out unless nothing else is left. */
export function stemsOfClaim(claim: CuedText): ReadonlySet<string> {
  const all = new Set<string>();
  const telling = new Set<string>();
  for (const sentence of claim.sentences) {
    const cues = cueWords(sentence);
    for (const [at, word] of sentence.stems.entries()) {
      if (word === '') continue;
      all.add(word);
      if (!cues.has(at)) telling.add(word);
    }
  }
  return telling.size < 2 ? all : telling;
}

function sharedPairs(claim: CuedText, text: CuedText): number {
  let shared = 0;
  for (const pair of claim.pairs) if (text.pairs.has(pair)) shared += 1;
  return claim.pairs.size === 0 ? 0 : shared / claim.pairs.size;
}

/** Measures what a text shares with a claim. */
export function overlapOf(claim: CuedText, text: CuedText, rareness: Rareness): Overlap {
  const stems = stemsOfClaim(claim);
  const bySentence = text.sentences.map(() => 0);
  let total = 0;
  let all = 0;
  let lead = 0;
  for (const word of stems) {
    const weight = rareness(word);
    total += weight;
    const places = text.places.get(word);
    if (places === undefined) continue;
    all += weight;
    if ((places[0] ?? 0) < leadSentences) lead += weight;
    for (const index of places) bySentence[index] = (bySentence[index] ?? 0) + weight;
  }
  const share = (weight: number) => (total > 0 ? weight / total : 0);
  const shares = bySentence.map(share);
  return {
    stems,
    all: share(all),
    lead: share(lead),
    best: Math.max(0, ...shares),
    pairs: sharedPairs(claim, text),
    bySentence: shares,
    squares: shares.reduce((sum, part) => sum + part * part, 0) || 1,
  };
}
