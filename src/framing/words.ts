import { fold, type Span } from '#text';

/** A set of words that are written in a row. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A word or mark of a sentence: folded, possessive endings apart ("moscow", "'s"), quotation marks and hyphens left out. */
export type Word = Span & { readonly word: string };

const pattern = /(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\u00ad]*(?:['’]\p{L}+)*|\d+(?:[.,]\d+)*|[.,;:?!()—–%…]/gu;
const contractions = new Set([
  "it's",
  "he's",
  "she's",
  "that's",
  "there's",
  "what's",
  "who's",
  "let's",
  "here's",
  "where's",
]);

function fromMatch(text: string, start: number, found: Word[]): void {
  const end = start + text.length;
  const folded = fold(text).replaceAll('’', "'");
  if (folded === 'us' && text !== 'us') found.push({ start, end, word: text === 'Us' ? 'us' : 'usa' });
  else if (folded.endsWith("'s") && !contractions.has(folded)) {
    found.push({ start, end: end - 2, word: folded.slice(0, -2) }, { start: end - 2, end, word: "'s" });
  } else if (folded.length > 2 && folded.endsWith('.')) {
    const word = folded.replaceAll('.', '');
    found.push({ start, end, word: word === 'us' ? 'usa' : word });
  } else found.push({ start, end, word: folded });
}

/** The words and marks of a sentence in order; "US" and "U.S." become "usa", to keep them from "us". */
export function wordsOf(sentence: string): Word[] {
  const found: Word[] = [];
  for (const match of sentence.matchAll(pattern)) fromMatch(match[0], match.index, found);
  return found;
}
