import { stem as porter2 } from 'porter2';

const english = /^[a-z']+$/;

/**
 * The stem of a folded word, for search: English by Porter2 (https://snowballstem.org/algorithms/english/stemmer.html);
 * numbers and words in other scripts stay as they are.
 */
export function stem(word: string): string {
  return english.test(word) ? porter2(word) : word;
}
