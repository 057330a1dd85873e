import { fold } from './fold.ts';
import type { Span } from './span.ts';
import { WordReader } from './words.ts';

/** A word at its place; `word` is folded, without full stops ("us" for "U.S."). */
export type Token = Span & { readonly word: string };

function plain(text: string): string {
  const folded = fold(text);
  return folded.includes('.') && !/\d/.test(folded) ? folded.replaceAll('.', '') : folded;
}

/** The words of a text, possessive endings left out of word and span; hyphens divide words. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const reader = new WordReader(text);
  while (reader.next()) {
    const { start, end } = reader;
    found.push({ start, end, word: plain(text.slice(start, end)) });
  }
  return found;
}
