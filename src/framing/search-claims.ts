import type { Claim } from './framing.ts';
import { type FindTerms, namedTerms, stemsIn, wantedStems } from './search.ts';

/** True where a stem begins with the word, so that a word still being typed is met as well. */
const isMet = (word: string, stems: readonly string[]) =>
  stems.some((stem) => stem === word || (word.length > 2 && stem.startsWith(word)));

/** The claims that hold the words, most of them first: all words or, of three and more, all but one. */
export function searchClaims(claims: readonly Claim[], words: string, find: FindTerms): Claim[] {
  const asked = wantedStems(words);
  const named = namedTerms(words, find);
  const least = asked.length > 2 ? asked.length - 1 : Math.max(1, asked.length);
  return claims
    .map((claim) => {
      const text = `${claim.text}. ${claim.short}`;
      const stems = [...stemsIn(text), ...find(text).flatMap(({ term }) => named.get(term) ?? [])];
      return { claim, met: asked.filter((word) => isMet(word, stems)).length };
    })
    .filter(({ met }) => met >= least)
    .toSorted((a, b) => b.met - a.met)
    .map(({ claim }) => claim);
}
