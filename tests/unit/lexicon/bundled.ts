import { readFileSync } from 'node:fs';
import type { Term } from '#lexicon';

/** The lexicon file as it is shipped. */
export const bundled: { readonly schema: number; readonly version: string; readonly terms: readonly Term[] } =
  JSON.parse(readFileSync('assets/public/lexicon/terms.json', 'utf8'));

/** All forms of a term, whatever their language. */
export function formsOf(term: Term): string[] {
  return Object.values(term.forms).flat();
}
