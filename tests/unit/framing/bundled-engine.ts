import { readFileSync } from 'node:fs';
import { type ClaimFile, createEngine, type Engine, type Holder, type WeightFile } from '#framing';
import type { Term } from '#lexicon';

const packaged = (path: string): unknown => JSON.parse(readFileSync(`assets/public/${path}`, 'utf8'));

/** The claim file as it is shipped. */
export const claimFile = packaged('claims/claims.json') as ClaimFile;

/** The engine as the background makes it. */
export function bundledEngine(): Engine {
  const { terms } = packaged('lexicon/terms.json') as { terms: Term[] };
  const { holders } = packaged('corpus/corpus.json') as { holders: Holder[] };
  return createEngine({ claims: claimFile, terms, holders, weights: packaged('claims/weights.json') as WeightFile });
}
