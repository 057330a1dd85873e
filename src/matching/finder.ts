import { type CompiledLexicon, type CompiledTerm, type UnpackedTerm, unpack, unpackAt } from '#lexicon';
import { WordReader } from '#text';
import type { Mention } from './mention.ts';
import { type Beside, numbersBeside } from './numbers.ts';
import { spells, spellsInCase } from './spelling.ts';
import { type Form, Trie } from './trie.ts';

/** Finds the mentions of its lexicons in a text. */
export type Finder = {
  /**
   * Mentions in the order of the text, none overlapping, the longest where several begin at one word, whole words only.
   * A possessive ending is not part of a mention. Time grows with the length of the text, whatever the text is.
   */
  find(text: string): Mention[];
  /** The term that has an id; a later lexicon's where two have the same. */
  term(id: string): CompiledTerm | undefined;
};

class TrieFinder implements Finder {
  private readonly lexicon: CompiledLexicon;
  private readonly trie: Trie;
  private readonly byLine = new Map<number, UnpackedTerm>();
  private byId: ReadonlyMap<string, UnpackedTerm> | undefined;

  constructor(lexicon: CompiledLexicon) {
    this.lexicon = lexicon;
    this.trie = new Trie(lexicon);
  }

  term(id: string): CompiledTerm | undefined {
    this.byId ??= new Map(unpack(this.lexicon).map((term) => [term.id, term]));
    const term = this.byId.get(id);
    return term === undefined ? undefined : { id: term.id, kind: term.kind, label: term.label };
  }

  find(text: string): Mention[] {
    const search = new Search(text);
    const { reader, mentions, besides } = search;
    let free = 0;
    while (reader.next()) {
      const node = this.trie.first(reader.hash);
      if (node === 0) continue;
      const form = this.longest(search, node);
      if (form === undefined || reader.start < free) continue;
      free = search.end;
      if (!form.isException) mentions.push({ term: this.termOf(form).id, start: reader.start, end: free });
    }
    return besides.length === 0 ? mentions : withNumbers(text, mentions, besides);
  }

  /** The longest form that begins at the reader's word; sets `search.end`, and notes subjects of numbers on the way. */
  private longest(search: Search, first: number): Form | undefined {
    const { reader, ahead } = search;
    let found: Form | undefined;
    let node = first;
    let end = reader.end;
    ahead.at = reader.at;
    while (node !== 0) {
      const form = this.formAt(node, search, end);
      if (form !== undefined) {
        found = form;
        search.end = end;
      }
      if (!ahead.nextInPhrase()) break;
      node = this.trie.step(node, ahead.hash);
      end = ahead.end;
    }
    return found;
  }

  private formAt(node: number, search: Search, end: number): Form | undefined {
    let found: Form | undefined;
    for (let at = this.trie.formAt(node); at >= 0; at = this.trie.forms[at]?.next ?? -1) {
      const form = this.trie.forms[at];
      if (form === undefined || !this.isSpelled(form, search.text.slice(search.reader.start, end))) continue;
      const { id, unit } = this.termOf(form);
      if (unit === undefined) found ??= form;
      else search.besides.push({ start: search.reader.start, end, term: id, unit });
    }
    return found;
  }

  private isSpelled(form: Form, text: string): boolean {
    const { forms, except, caseCounts } = this.termOf(form);
    const spelling = forms[form.ordinal] ?? except[form.ordinal - forms.length] ?? '';
    return caseCounts ? spellsInCase(text, spelling) : spells(text, spelling);
  }

  private termOf(form: Form): UnpackedTerm {
    const known = this.byLine.get(form.line);
    if (known !== undefined) return known;
    const term = unpackAt(this.lexicon, form.line);
    this.byLine.set(form.line, term);
    return term;
  }
}

/** One search of a text: where it is, and what it has found. */
class Search {
  readonly text: string;
  readonly reader: WordReader;
  readonly ahead: WordReader;
  readonly mentions: Mention[] = [];
  readonly besides: Beside[] = [];
  end = 0;

  constructor(text: string) {
    this.text = text;
    this.reader = new WordReader(text);
    this.ahead = new WordReader(text);
  }
}

/** Terms come before numbers where they overlap; both lists are in order. */
function withNumbers(text: string, mentions: readonly Mention[], besides: readonly Beside[]): Mention[] {
  const merged: Mention[] = [];
  const numbers = numbersBeside(text, besides);
  let at = 0;
  for (const mention of mentions) {
    for (let number = numbers[at]; number !== undefined && number.start < mention.end; number = numbers[++at]) {
      if (number.end <= mention.start && number.start >= (merged.at(-1)?.end ?? 0)) merged.push(number);
    }
    merged.push(mention);
  }
  const last = merged.at(-1)?.end ?? 0;
  return [...merged, ...numbers.slice(at).filter((number) => number.start >= last)];
}

/** A finder over lexicons; where two hold the same form, the later one's term is found. */
export function createFinder(lexicons: readonly CompiledLexicon[]): Finder {
  const lines = lexicons.map((lexicon) => lexicon.lines).filter((packed) => packed !== '');
  return new TrieFinder({ version: 1, lines: lines.join('\n') });
}
