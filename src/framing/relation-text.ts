/** Texts as their relation to a claim is read: words, stems and cue words, sentence by sentence, read once for any number of claims. */
import { sentences, type Span, stem } from '#text';
import { annotate, type Find } from './annotate.ts';
import { compileGrammar, type Grammar } from './grammar.ts';
import { type CueName, cueNames, type RelationFile } from './relation-file.ts';
import { type Word, wordsOf } from './words.ts';

/** A sentence at its place; `stems` runs beside `words` and is empty for marks and words that tell nothing. */
export type CuedSentence = Span & {
  readonly isQuestion: boolean;
  readonly words: readonly Word[];
  readonly stems: readonly string[];
  readonly cues: ReadonlyMap<string, readonly Find[]>;
};

/** A text that was read: its sentences, the sentences that hold a stem, and pairs of stems that follow each other. */
export type CuedText = {
  readonly text: string;
  readonly sentences: readonly CuedSentence[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly pairs: ReadonlySet<string>;
};

type Finds = ReadonlyMap<string, readonly Find[]>;

/** Leaves out cues that stand in a phrase where they cancel out or mean something else: "did not deny", "no doubt". */
function withoutNeutral(finds: Finds): Finds {
  const neutral = finds.get('neutral');
  if (neutral === undefined) return finds;
  const isFree = (find: Find) => neutral.every(({ from, to }) => find.from < from || find.to > to);
  return new Map(
    [...finds].map(([name, found]) => [name, found.filter(isFree)] as const).filter(([, found]) => found.length > 0),
  );
}

const isWord = /[\p{L}\p{N}]/u;

/** The name under which one side of a pair of opposites is found; `side` is 0 or 1. */
export const sideName = (pair: number, side: number): string => `opposite-${pair}-${side}`;

/** Reads texts for their relation to claims. */
export class CueReader {
  private readonly grammar: Grammar;
  private readonly idle: ReadonlySet<string>;

  /** Compiles the cue words; throws when a pattern cannot be read. */
  constructor({ concepts, opposites, idle, version }: RelationFile) {
    const sides = opposites.flatMap((pair, index) =>
      pair.map((side, at) => [sideName(index, at), side.split(' / ')] as const),
    );
    const all = { ...concepts, ...Object.fromEntries(sides) };
    this.grammar = compileGrammar({ schema: 1, version, concepts: all, actors: [], claims: [] }, []);
    this.idle = new Set(idle.split(' '));
  }

  /** Reads a text; a claim is one too. */
  read(text: string): CuedText {
    const read = sentences(text).map((span) => this.readSentence(text, span));
    const places = new Map<string, number[]>();
    const pairs = new Set<string>();
    for (const [index, { stems }] of read.entries()) {
      let last = '';
      for (const word of stems) {
        if (word === '') continue;
        const known = places.get(word);
        if (known === undefined) places.set(word, [index]);
        else if (known.at(-1) !== index) known.push(index);
        if (last !== '') pairs.add(`${last} ${word}`);
        last = word;
      }
    }
    return { text, sentences: read, places, pairs };
  }

  private readSentence(text: string, span: Span): CuedSentence {
    const words = wordsOf(text.slice(span.start, span.end));
    const stems = words.map(({ word }) =>
      this.idle.has(word) || word === "'s" || !isWord.test(word) ? '' : stem(word),
    );
    const { finds } = annotate({ text: '', words, grammar: this.grammar, topics: new Set() });
    const isQuestion = words.at(-1)?.word === '?';
    return { ...span, isQuestion, words, stems, cues: withoutNeutral(finds) };
  }
}

/** How often a kind of cue stands in a sentence; more than twice tells no more. */
export const cuesIn = (sentence: CuedSentence, name: CueName): number =>
  Math.min(2, sentence.cues.get(name)?.length ?? 0);

/** Whether a kind of cue stands anywhere in a text. */
export const hasCue = (text: CuedText, name: CueName): boolean =>
  text.sentences.some((sentence) => sentence.cues.has(name));

/** The indexes of words that belong to a cue. */
export function cueWords(sentence: CuedSentence): ReadonlySet<number> {
  const found = new Set<number>();
  for (const name of cueNames) {
    for (const { from, to } of sentence.cues.get(name) ?? []) for (let at = from; at < to; at += 1) found.add(at);
  }
  return found;
}
