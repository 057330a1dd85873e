import { type FindTerms, namedTerms, stemsIn, type Vocabulary, wantedStems } from '#search';
import type { Claim } from './framing.ts';

/** True where a stem begins with the word, so that a word still being typed is met as well. */
const isMet = (word: string, stems: readonly string[]) =>
  stems.some((stem) => stem === word || (word.length > 2 && stem.startsWith(word)));

/** What words are searched with: a finder of terms, and what is known of words. */
export type SearchTools = { readonly find: FindTerms; readonly vocabulary: Vocabulary };

/** The claims that hold the words, most of them first: all words or, of three and more, all but one. */
export function searchClaims(claims: readonly Claim[], words: string, tools: SearchTools): Claim[] {
  const { find, vocabulary } = tools;
  const asked = wantedStems(words, vocabulary);
  const named = namedTerms(words, find, vocabulary);
  const least = asked.length > 2 ? asked.length - 1 : Math.max(1, asked.length);
  return claims
    .map((claim) => {
      const text = `${claim.text}. ${claim.short}`;
      const stems = [...stemsIn(text, vocabulary), ...find(text).flatMap(({ term }) => named.get(term) ?? [])];
      return { claim, met: asked.filter((word) => isMet(word, stems)).length };
    })
    .filter(({ met }) => met >= least)
    .toSorted((a, b) => b.met - a.met)
    .map(({ claim }) => claim);
}
