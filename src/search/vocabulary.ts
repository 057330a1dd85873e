import { stem, type Token } from '#text';
import type { WordFile } from './word-file.ts';

/** What search knows of words, whatever texts it looks through. */
export type Vocabulary = {
  /** The stem under which all forms of a folded word are counted. */
  readonly stemOf: (word: string) => string;
  readonly isIdle: (word: string) => boolean;
  /** True for the stem of a word that every text may hold. */
  readonly isCommon: (stem: string) => boolean;
  /** The stems of words that may stand for a stem. */
  readonly kinOf: (stem: string) => readonly string[];
};

/** Makes the vocabulary of a file of words. */
export function createVocabulary({ idle, common, forms, kin }: WordFile): Vocabulary {
  const heads = new Map<string, string>();
  for (const group of forms) {
    const stems = group.map(stem);
    const known = stems.find((one) => heads.has(one));
    const head = (known === undefined ? stems[0] : heads.get(known)) ?? '';
    for (const one of stems) if (!heads.has(one)) heads.set(one, head);
  }
  const stems = new Map<string, string>();
  const stemOf = (word: string) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const plain = stem(word);
    const found = heads.get(plain) ?? plain;
    // A page can hold any number of words; the memory of their stems begins anew before it grows large.
    if (stems.size > 50_000) stems.clear();
    stems.set(word, found);
    return found;
  };
  const kinOf = new Map<string, Set<string>>();
  for (const group of kin) {
    const members = [...new Set(group.map(stemOf))];
    for (const one of members) {
      const others = kinOf.get(one) ?? new Set();
      for (const other of members) if (other !== one) others.add(other);
      kinOf.set(one, others);
    }
  }
  const listed = new Map([...kinOf].map(([one, others]) => [one, [...others]] as const));
  const idleWords = new Set(idle);
  const commonStems = new Set(common.map(stemOf));
  return {
    stemOf,
    isIdle: (word) => idleWords.has(word),
    isCommon: (one) => commonStems.has(one),
    kinOf: (one) => listed.get(one) ?? [],
  };
}

/** The word of a token as search counts it: "US" in capitals is the country and not the pronoun. */
export function wordOf({ word, start, end }: Token, text: string): string {
  return word === 'us' && /^U\.?S/.test(text.slice(start, end)) ? 'usa' : word;
}
