import { type PassageHit, relateByClaims, relateHits, searchClaims } from '#framing';
import type { KnownFor } from '#messaging';
import { type FindTerms, namedTerms } from '#search';
import { framingsOf } from './corrected.ts';
import { searchPassages } from './passage-search.ts';
import type { Shelf } from './shelf.ts';

/** Passages of the corpus by words, a term of the lexicon by any of its names; by a sentence, with how each stands to it. */
export async function searchCorpus(shelf: Shelf, words: string): Promise<PassageHit[]> {
  const [store, finder, vocabulary, relater, engine] = await Promise.all([
    shelf.store(),
    shelf.finder(),
    shelf.vocabulary(),
    shelf.relater(),
    shelf.engine(),
  ]);
  const hits = relateHits(relater, words, searchPassages(await store.passages(), words, { finder, vocabulary }));
  const readings = engine.readSentence(words);
  if (readings.length === 0) return hits;
  const framings = await framingsOf(store, [...new Set(readings.map(({ claim }) => claim))]);
  return relateByClaims(hits, readings, framings);
}

/** The known claims that hold the words, with what the corpus has on them, and the terms that the words name. */
export async function searchKnown(shelf: Shelf, words: string): Promise<KnownFor> {
  const [store, finder, vocabulary] = await Promise.all([shelf.store(), shelf.finder(), shelf.vocabulary()]);
  const find: FindTerms = (text) => finder.find(text);
  const claims = searchClaims(await store.claims(), words, { find, vocabulary });
  const ids = claims.map(({ id }) => id);
  const framings = Map.groupBy(await framingsOf(store, ids), ({ claim }) => claim);
  return {
    claims: claims.map((claim) => {
      const own = framings.get(claim.id) ?? [];
      return { claim, framings: own.length, articles: new Set(own.map(({ article }) => article)).size };
    }),
    terms: [...namedTerms(words, find, vocabulary).keys()],
  };
}
