import type { Article, Fact, Wording } from '#corpus';
import type { Claim, Framing, Holder } from './framing.ts';

/** The bundled corpus as the build joins it from its files. `hash` covers everything else and tells a later version. */
export type Bundle = {
  readonly schema: 1;
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly articles: readonly Article[];
  readonly framings: readonly Framing[];
  readonly claims: readonly Claim[];
  readonly holders: readonly Holder[];
  readonly facts: readonly Fact[];
  readonly wording: readonly Wording[];
};

/** The passages of one article that hold a term: what stands behind "in 4 of 5 articles". */
export type TermPassages = { readonly term: string; readonly article: string; readonly passages: readonly number[] };
