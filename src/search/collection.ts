/**
 * The index over a collection of texts: for each word the texts that hold it, and for each text its words in order, as
 * numbers. It is made once for a state of the collection; a search reads it and changes nothing.
 */
import type { Mention } from '#matching';
import { tokens } from '#text';
import { type FindSpelling, spellingsIn, type WordForms } from './unknown-words.ts';
import { type Vocabulary, wordOf } from './vocabulary.ts';

/** A text that can be searched; `title` and `sub`, a line under it, where it has them. */
export type SearchedText = { readonly text: string; readonly title?: string; readonly sub?: string };

/** Finds the terms of a lexicon in a text. */
export type FindTerms = (text: string) => readonly Mention[];

/** The fields of a text in the order in which they are indexed. */
export const fields = ['text', 'title', 'sub'] as const;

/** One text of the collection: for each field its words by number, and the terms named anywhere in it. */
export type IndexedText = {
  readonly words: readonly Int32Array[];
  readonly terms: Int32Array;
  readonly length: number;
};

/** The texts that hold a word, ascending, and how often each does. */
export type Postings = { readonly texts: number[]; readonly counts: number[] };

/** An index over texts. */
export type Collection = {
  readonly texts: readonly SearchedText[];
  readonly indexed: readonly IndexedText[];
  readonly vocabulary: Vocabulary;
  readonly find: FindTerms;
  /** Mean number of words of a text. */
  readonly usual: number;
  /** The number of a stem, or of a term of the lexicon as `termKey` names it; undefined when no text holds it. */
  readonly numberOf: (stem: string) => number | undefined;
  readonly stemAt: (number: number) => string;
  /** True where the number is of a word that tells nothing. */
  readonly isIdleAt: (number: number) => boolean;
  readonly postings: (number: number) => Postings;
  /** How much a word tells by its rarity in the collection, in nats; a word that no text holds tells most. */
  readonly rarity: (number: number | undefined) => number;
  /** The same of two neighbouring words, as an estimate that takes a few pairs for more usual than they are. */
  readonly pairRarity: (first: number, second: number) => number;
  /** All words that the texts hold, unstemmed, with the number of their stem. */
  readonly wordForms: WordForms;
  /** The words of the collection that are spelled one letter otherwise than a word. */
  readonly spellings: FindSpelling;
};

/** The name under which a term of the lexicon is indexed; no word has a blank in it. */
export const termKey = (term: string): string => `term ${term}`;

const mixed = (first: number, second: number) => Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) >>> 8;

/** How many texts hold a pair of neighbouring words, counted in as many slots as there are words, without the pairs. */
function countPairs(indexed: readonly IndexedText[]): (first: number, second: number) => number {
  const total = indexed.reduce((sum, { length }) => sum + length, 1);
  const mask = 2 ** Math.min(24, Math.ceil(Math.log2(total)) + 1) - 1;
  const counts = new Uint32Array(mask + 1);
  const last = new Int32Array(mask + 1).fill(-1);
  indexed.forEach(({ words }, text) => {
    for (const field of words) {
      for (let at = 1; at < field.length; at += 1) {
        const slot = mixed(field[at - 1] ?? 0, field[at] ?? 0) & mask;
        if (last[slot] !== text) counts[slot] = (counts[slot] ?? 0) + 1;
        last[slot] = text;
      }
    }
  });
  return (first, second) => counts[mixed(first, second) & mask] ?? 0;
}

class Indexing {
  readonly numbers = new Map<string, number>();
  readonly stems: string[] = [];
  readonly idle: boolean[] = [];
  readonly held: Postings[] = [];
  readonly forms = new Map<string, number>();
  readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  private numbered(stem: string, isIdle: boolean): number {
    const known = this.numbers.get(stem);
    if (known !== undefined) return known;
    const number = this.stems.length;
    this.numbers.set(stem, number);
    this.stems.push(stem);
    this.idle.push(isIdle);
    this.held.push({ texts: [], counts: [] });
    return number;
  }

  private hold(number: number, at: number): number {
    const held = this.held[number];
    if (held === undefined) return number;
    const last = held.texts.length - 1;
    if (held.texts[last] === at) held.counts[last] = (held.counts[last] ?? 0) + 1;
    else {
      held.texts.push(at);
      held.counts.push(1);
    }
    return number;
  }

  words(text: string, at: number): Int32Array {
    return Int32Array.from(tokens(text), (token) => {
      const word = wordOf(token, text);
      const number = this.numbered(this.vocabulary.stemOf(word), this.vocabulary.isIdle(word));
      this.forms.set(word, number);
      return this.hold(number, at);
    });
  }

  terms(found: readonly Mention[], at: number): Int32Array {
    return Int32Array.from(found, ({ term }) => this.hold(this.numbered(termKey(term), false), at));
  }
}

/** Indexes texts; with a finder, a term of its lexicon is met under any of its names. */
export function createCollection(
  texts: readonly SearchedText[],
  vocabulary: Vocabulary,
  find: FindTerms = () => [],
): Collection {
  const indexing = new Indexing(vocabulary);
  const indexed = texts.map((text, at): IndexedText => {
    const words = fields.map((field) => indexing.words(text[field] ?? '', at));
    const named = fields.flatMap((field) => find(text[field] ?? ''));
    return { words, terms: indexing.terms(named, at), length: words.reduce((sum, { length }) => sum + length, 0) };
  });
  const pairCount = countPairs(indexed);
  const empty: Postings = { texts: [], counts: [] };
  const postings = (number: number) => indexing.held[number] ?? empty;
  return {
    texts,
    indexed,
    vocabulary,
    find,
    usual: indexed.reduce((sum, { length }) => sum + length, 0) / Math.max(1, indexed.length),
    numberOf: (stem) => indexing.numbers.get(stem),
    stemAt: (number) => indexing.stems[number] ?? '',
    isIdleAt: (number) => indexing.idle[number] ?? false,
    postings,
    rarity: (number) => {
      const holding = number === undefined ? 0 : postings(number).texts.length;
      return Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5));
    },
    pairRarity: (first, second) => Math.log(1 + texts.length / (pairCount(first, second) + 0.5)),
    wordForms: indexing.forms,
    spellings: spellingsIn(indexing.forms),
  };
}
