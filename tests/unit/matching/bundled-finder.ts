import { readFileSync } from 'node:fs';
import { compile, type Term } from '#lexicon';
import { createFinder } from '#matching';

const file: { readonly terms: readonly Term[] } = JSON.parse(readFileSync('assets/public/lexicon/terms.json', 'utf8'));

/** The terms of the lexicon as it is shipped. */
export const { terms } = file;

/** A finder over the lexicon as it is shipped. */
export const finder = createFinder([compile(terms)]);

/** What is found in a text, each as "term: words". */
export function found(text: string): string[] {
  return finder.find(text).map(({ term, start, end }) => `${term}: ${text.slice(start, end)}`);
}
