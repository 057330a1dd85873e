/**
 * Kinds of words: "rebuff" and "spurn" are of one kind, so that what was learned from one of them holds for the other.
 * The lists are data, `claims/kinds.json`; an entry is a word, the beginning of one ("rebuff*"), or a phrase.
 */
import type { Word } from './words.ts';

/** The file of kinds: each with its words, beginnings of words and phrases, folded; an entry belongs to one kind. */
export type KindFile = {
  readonly schema: 1;
  readonly version: string;
  readonly kinds: Readonly<Record<string, readonly string[]>>;
};

/** A kind at a place; `to` is the index behind its last word. */
export type KindAt = { readonly kind: string; readonly to: number };

type Entry = { readonly rest: readonly string[]; readonly kind: string };

/** Beginnings are looked up by their first letters. */
const head = 4;

const longestFirst = (a: Entry, b: Entry) => b.rest.length - a.rest.length;

const matches = (pattern: string, word: string | undefined) =>
  word !== undefined && (pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern);

/** Looks kinds up in the words of a sentence. */
export class Kinds {
  private readonly exact = new Map<string, Entry[]>();
  private readonly beginning = new Map<string, { readonly prefix: string; readonly entry: Entry }[]>();

  constructor({ kinds }: KindFile) {
    for (const [kind, entries] of Object.entries(kinds)) for (const entry of entries) this.add(kind, entry.split(' '));
    for (const list of this.exact.values()) list.sort(longestFirst);
  }

  /** The kind that begins at a word, a phrase before a single word; null when the word is of none. */
  at(words: readonly Word[], from: number): KindAt | null {
    const word = words[from]?.word ?? '';
    for (const { rest, kind } of this.exact.get(word) ?? []) {
      if (rest.every((pattern, step) => matches(pattern, words[from + 1 + step]?.word))) {
        return { kind, to: from + 1 + rest.length };
      }
    }
    for (const { prefix, entry } of this.beginning.get(word.slice(0, head)) ?? []) {
      if (!word.startsWith(prefix)) continue;
      if (entry.rest.every((pattern, step) => matches(pattern, words[from + 1 + step]?.word))) {
        return { kind: entry.kind, to: from + 1 + entry.rest.length };
      }
    }
    return null;
  }

  private add(kind: string, [first = '', ...rest]: readonly string[]): void {
    const entry = { rest, kind };
    if (!first.endsWith('*')) {
      const known = this.exact.get(first);
      if (known === undefined) this.exact.set(first, [entry]);
      else known.push(entry);
      return;
    }
    const prefix = first.slice(0, -1);
    const key = prefix.slice(0, head);
    const known = this.beginning.get(key);
    if (known === undefined) this.beginning.set(key, [{ prefix, entry }]);
    else known.push({ prefix, entry });
  }
}
