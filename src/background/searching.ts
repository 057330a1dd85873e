import { type FindTerms, namedTerms, type PassageHit, relateHits, searchClaims, searchPassages } from '#framing';
import type { KnownFor } from '#messaging';
import { framingsOf } from './corrected.ts';
import type { Shelf } from './shelf.ts';

async function finding(shelf: Shelf): Promise<FindTerms> {
  const finder = await shelf.finder();
  return (text) => finder.find(text);
}

/** Passages of the corpus by words, a term of the lexicon by any of its names; by a sentence, with how each stands to it. */
export async function searchCorpus(shelf: Shelf, words: string): Promise<PassageHit[]> {
  const [store, find, relater] = await Promise.all([shelf.store(), finding(shelf), shelf.relater()]);
  return relateHits(relater, words, searchPassages(await store.passages(), words, find));
}

/** The known claims that hold the words, with what the corpus has on them, and the terms that the words name. */
export async function searchKnown(shelf: Shelf, words: string): Promise<KnownFor> {
  const [store, find] = await Promise.all([shelf.store(), finding(shelf)]);
  const claims = searchClaims(await store.claims(), words, find);
  const ids = claims.map(({ id }) => id);
  const framings = Map.groupBy(await framingsOf(store, ids), ({ claim }) => claim);
  return {
    claims: claims.map((claim) => {
      const own = framings.get(claim.id) ?? [];
      return { claim, framings: own.length, articles: new Set(own.map(({ article }) => article)).size };
    }),
    terms: [...namedTerms(words, find).keys()],
  };
}
