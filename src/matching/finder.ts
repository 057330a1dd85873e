import { type CompiledLexicon, type CompiledTerm, type UnpackedTerm, unpack } from '#lexicon';
import { WordReader } from '#text';
import type { Mention } from './mention.ts';
import { type Beside, numbersBeside } from './numbers.ts';
import { spells, spellsInCase } from './spelling.ts';
import { Trie } from './trie.ts';

/** Finds the mentions of its lexicons in a text. */
export type Finder = {
  /**
   * Mentions in the order of the text, none overlapping, the longest where several begin at one word, whole words only.
   * A possessive ending is not part of a mention. Time grows with the length of the text, whatever the text is.
   */
  find(text: string): Mention[];
  /** The term of a mention; a later lexicon's where two have the same id. */
  term(id: string): CompiledTerm | undefined;
};

/** Where the form that was found ends and which it is; -1 when none was. */
type Match = { end: number; form: number };

class TrieFinder implements Finder {
  private readonly terms: readonly UnpackedTerm[];
  private readonly trie: Trie;
  private readonly byId: ReadonlyMap<string, UnpackedTerm>;

  constructor(terms: readonly UnpackedTerm[]) {
    this.terms = terms;
    this.trie = new Trie(terms);
    this.byId = new Map(terms.map((term) => [term.id, term]));
  }

  term(id: string): CompiledTerm | undefined {
    const term = this.byId.get(id);
    return term === undefined ? undefined : { id: term.id, kind: term.kind, label: term.label };
  }

  find(text: string): Mention[] {
    const mentions: Mention[] = [];
    const besides: Beside[] = [];
    const reader = new WordReader(text);
    const ahead = new WordReader(text);
    let free = 0;
    while (reader.next()) {
      const node = this.trie.first(reader.hash);
      if (node === 0) continue;
      const match = this.longest(text, { node, reader, ahead, besides });
      if (match.form < 0 || reader.start < free) continue;
      free = match.end;
      if (this.trie.forms[match.form]?.isException === true) continue;
      mentions.push({ term: this.termOf(match.form)?.id ?? '', start: reader.start, end: match.end });
    }
    return besides.length === 0 ? mentions : this.withNumbers(text, mentions, besides);
  }

  /** Walks on from the first word; words beside which a number counts are noted on the way. */
  private longest(
    text: string,
    from: { node: number; reader: WordReader; ahead: WordReader; besides: Beside[] },
  ): Match {
    const { reader, ahead, besides } = from;
    const start = reader.start;
    const match = { end: reader.end, form: -1 };
    ahead.at = reader.at;
    let node = from.node;
    let end = reader.end;
    while (node !== 0) {
      for (let form = this.trie.formAt(node); form >= 0; form = this.trie.forms[form]?.next ?? -1) {
        if (match.form >= 0 && match.end === end) break;
        if (!this.isSpelled(form, text.slice(start, end))) continue;
        const term = this.termOf(form);
        if (term?.unit !== undefined) besides.push({ start, end, term: term.id, unit: term.unit });
        else Object.assign(match, { end, form });
      }
      if (!ahead.nextInPhrase()) break;
      node = this.trie.step(node, ahead.hash);
      end = ahead.end;
    }
    return match;
  }

  private isSpelled(form: number, text: string): boolean {
    const spelling = this.trie.forms[form]?.text ?? '';
    return this.termOf(form)?.caseCounts === true ? spellsInCase(text, spelling) : spells(text, spelling);
  }

  private termOf(form: number): UnpackedTerm | undefined {
    return this.terms[this.trie.forms[form]?.term ?? -1];
  }

  private withNumbers(text: string, mentions: readonly Mention[], besides: readonly Beside[]): Mention[] {
    const numbers = numbersBeside(text, besides);
    const free = numbers.filter(
      (number) => !mentions.some((other) => other.start < number.end && number.start < other.end),
    );
    return [...mentions, ...free].toSorted((one, other) => one.start - other.start);
  }
}

/** A finder over lexicons; where two hold the same form, the later one's term is found. */
export function createFinder(lexicons: readonly CompiledLexicon[]): Finder {
  return new TrieFinder(lexicons.flatMap((lexicon) => unpack(lexicon)));
}
