import { type CompiledLexicon, FormReader } from '#lexicon';
import { hashUnits } from '#text';

const filterBits = 0xffff;
const spread = 0x9e3779b1 | 0;
const space = 0x20;
const bar = 0x7c;

/** A surface form of a term, or an exception from one. `next` is another of the same words, or -1. */
export type Form = {
  readonly line: number;
  readonly ordinal: number;
  readonly isException: boolean;
  readonly next: number;
};

/** No fewer than the edges that the forms of a lexicon need, since a form is packed without what it shares. */
function mostEdges(lines: string): number {
  let edges = 1;
  for (let at = 0; at < lines.length; at++) {
    const unit = lines.charCodeAt(at);
    if (unit === bar || unit === space) edges++;
  }
  return edges;
}

/**
 * The forms of a lexicon as a trie whose edges are word hashes, kept in one flat open-addressing table: `from` and
 * `hash` are the key, `to` the node reached (0 where a slot is free; node 0 is the root and never reached). Of forms of
 * the same words the later comes first.
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

  constructor(lexicon: CompiledLexicon) {
    const most = mostEdges(lexicon.lines);
    let slots = 16;
    while (slots < most * 2) slots *= 2;
    this.mask = slots - 1;
    this.from = new Int32Array(slots);
    this.hash = new Int32Array(slots);
    this.to = new Int32Array(slots);
    this.formOf = new Int32Array(most + 1);
    const reader = new FormReader(lexicon);
    while (reader.next()) this.add(reader);
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
    return (this.formOf[node] ?? 0) - 1;
  }

  private slot(node: number, hash: number): number {
    const mixed = Math.imul(hash ^ Math.imul(node, spread), spread);
    let slot = (mixed ^ (mixed >>> 15)) & this.mask;
    while (this.to[slot] !== 0 && (this.from[slot] !== node || this.hash[slot] !== hash)) slot = (slot + 1) & this.mask;
    return slot;
  }

  private add(form: FormReader): void {
    const { units, length } = form;
    let node = 0;
    let start = 0;
    for (let at = 0; at <= length; at++) {
      if (at < length && units[at] !== space) continue;
      node = this.child(node, hashUnits(units, start, at));
      start = at + 1;
    }
    const { line, ordinal, isException } = form;
    this.forms.push({ line, ordinal, isException, next: this.formAt(node) });
    this.formOf[node] = this.forms.length;
  }

  private child(node: number, hash: number): number {
    const slot = this.slot(node, hash);
    const known = this.to[slot] ?? 0;
    if (known !== 0) return known;
    if (node === 0) {
      const bit = (hash ^ (hash >>> 16)) & filterBits;
      this.filter[bit >> 3] = (this.filter[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
    this.from[slot] = node;
    this.hash[slot] = hash;
    this.to[slot] = this.nodes;
    return this.nodes++;
  }
}
