import type { UnpackedTerm } from '#lexicon';
import { WordReader } from '#text';

const filterBits = 0xffff;
const spread = 0x9e3779b1 | 0;

/** A surface form of a term, or an exception from one; `next` is another form of the same words, or -1. */
export type Form = {
  readonly text: string;
  readonly term: number;
  readonly isException: boolean;
  readonly next: number;
};

/**
 * The forms of a lexicon as a trie whose edges are word hashes, kept in one flat open-addressing table: `from` and
 * `hash` are the key, `to` the node reached (0 where a slot is free; node 0 is the root and never reached).
 */
export class Trie {
  readonly forms: Form[] = [];
  private readonly mask: number;
  private readonly from: Int32Array;
  private readonly hash: Int32Array;
  private readonly to: Int32Array;
  private readonly formOf: Int32Array;
  private readonly filter = new Uint8Array((filterBits + 1) >> 3);
  private nodes = 1;

  constructor(terms: readonly UnpackedTerm[]) {
    const most = wordsOf(terms) + 1;
    let slots = 16;
    while (slots < most * 2) slots *= 2;
    this.mask = slots - 1;
    this.from = new Int32Array(slots);
    this.hash = new Int32Array(slots);
    this.to = new Int32Array(slots);
    this.formOf = new Int32Array(most + 1).fill(-1);
    for (let term = 0; term < terms.length; term++) {
      for (const form of terms[term]?.forms ?? []) this.add(form, term, false);
      for (const form of terms[term]?.except ?? []) this.add(form, term, true);
    }
  }

  /** The node behind the first word of a form, or 0: most words of a text leave here. */
  first(hash: number): number {
    const bit = (hash ^ (hash >>> 16)) & filterBits;
    return ((this.filter[bit >> 3] ?? 0) >> (bit & 7)) & 1 ? this.step(0, hash) : 0;
  }

  /** The node that a word leads to from `node`, or 0. */
  step(node: number, hash: number): number {
    return this.to[this.slot(node, hash)] ?? 0;
  }

  /** Index in `forms` of a form that ends at `node`, or -1; the others follow by `next`. */
  formAt(node: number): number {
    return this.formOf[node] ?? -1;
  }

  private slot(node: number, hash: number): number {
    const mixed = Math.imul(hash ^ Math.imul(node, spread), spread);
    let slot = (mixed ^ (mixed >>> 15)) & this.mask;
    while (this.to[slot] !== 0 && (this.from[slot] !== node || this.hash[slot] !== hash)) slot = (slot + 1) & this.mask;
    return slot;
  }

  private add(text: string, term: number, isException: boolean): void {
    const reader = new WordReader(text);
    let node = 0;
    while (reader.next()) {
      if (node === 0) this.admit(reader.hash);
      const slot = this.slot(node, reader.hash);
      if (this.to[slot] === 0) {
        this.from[slot] = node;
        this.hash[slot] = reader.hash;
        this.to[slot] = this.nodes++;
      }
      node = this.to[slot] ?? 0;
    }
    if (node === 0) return;
    this.forms.push({ text, term, isException, next: this.formAt(node) });
    this.formOf[node] = this.forms.length - 1;
  }

  private admit(hash: number): void {
    const bit = (hash ^ (hash >>> 16)) & filterBits;
    this.filter[bit >> 3] = (this.filter[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
}

/** No fewer than the words of all forms: the letters that can stand between two words, and one. */
function wordsOf(terms: readonly UnpackedTerm[]): number {
  let words = 0;
  for (const term of terms) {
    for (const form of [...term.forms, ...term.except]) {
      words++;
      for (let at = 0; at < form.length; at++) if (!isPlainLetter(form.charCodeAt(at))) words++;
    }
  }
  return words;
}

function isPlainLetter(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || unit > 0x3ff;
}
