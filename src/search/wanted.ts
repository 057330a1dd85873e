import { tokens } from '#text';
import type { FindTerms } from './collection.ts';
import type { Vocabulary } from './vocabulary.ts';

const capitalised = (words: string) => words.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** The terms that words name; a field is often filled in without the capitals that some names need. */
export function termsIn(words: string, find: FindTerms): ReturnType<FindTerms> {
  const found = find(words);
  return found.length > 0 || words !== words.toLowerCase() ? found : find(capitalised(words));
}

/** The stems of all words of a text. */
export function stemsIn(text: string, { stemOf }: Vocabulary): string[] {
  return tokens(text).map(({ word }) => stemOf(word));
}

/** The stems of a query that tell something; all of them where none does. */
export function wantedStems(words: string, { stemOf, isIdle }: Vocabulary): string[] {
  const found = tokens(words).map(({ word }) => word);
  const telling = found.filter((word) => !isIdle(word));
  return [...new Set((telling.length > 0 ? telling : found).map(stemOf))];
}

/** For each term that the words name, the stems that name it there. */
export function namedTerms(words: string, find: FindTerms, vocabulary: Vocabulary): Map<string, string[]> {
  return new Map(
    termsIn(words, find).map(({ term, start, end }) => [term, wantedStems(words.slice(start, end), vocabulary)]),
  );
}
