import { readFileSync } from 'node:fs';
import { type ClaimFile, createEngine, type Engine, type Holder, type KindFile, type WeightFile } from '#framing';
import type { Term } from '#lexicon';

const packaged = (path: string): unknown => JSON.parse(readFileSync(`assets/public/${path}`, 'utf8'));

/** The claim file as it is shipped. */
export const claimFile = packaged('claims/claims.json') as ClaimFile;

/** The weights as they are shipped. */
export const weights = packaged('claims/weights.json') as WeightFile;

/** The engine as the background makes it. */
export function bundledEngine(): Engine {
  const { terms } = packaged('lexicon/terms.json') as { terms: Term[] };
  const { holders } = packaged('corpus/corpus.json') as { holders: Holder[] };
  const kinds = packaged('claims/kinds.json') as KindFile;
  return createEngine({ claims: claimFile, terms, holders, weights, kinds });
}
