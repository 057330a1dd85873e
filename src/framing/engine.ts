/**
 * The engine: a sentence is cut into words, the concepts of the claim file are found in them, and each claim's rules are
 * judged where their core stands. A sentence without a core of any claim leaves at once. The story has to be the war:
 * the sentence, the one before, or the page's headline names it, and nothing beside the core tells of another one.
 */
import type { Term } from '#lexicon';
import { sentences, type Span } from '#text';
import { type Annotated, annotate, type Find } from './annotate.ts';
import type { ClaimFile, RuledClaim } from './claim-file.ts';
import type { BlockKind } from './comparison.ts';
import type { Holder, Reading } from './framing.ts';
import { compileGrammar, type Grammar } from './grammar.ts';
import { isOnlySupposed, judge, sceneOf } from './judge.ts';
import { type KindFile, Kinds } from './kinds.ts';
import { type Look, Memory, reach } from './memory.ts';
import { type Feature, featuresOf } from './features.ts';
import { oneStance, type Placed, readingOf } from './reading.ts';
import { actorsIn } from './actors.ts';
import { findsOf, readySentence } from './sentence.ts';
import { joined } from './weighed.ts';
import { Scales } from './weigh.ts';
import type { WeightFile } from './weights.ts';
import { wordsOf } from './words.ts';

/** A block of a page, its headline or lead known as such; `before` stands before it and is not read itself. */
export type PageText = {
  readonly block: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly before?: string;
};

/** A page or a part of one: its headline, and its lead where that is in another part, give context to every sentence. */
export type PageTexts = { readonly headline: string; readonly lead?: string; readonly blocks: readonly PageText[] };

/** A sentence that puts at least one claim; offsets into its block, those of the readings into the sentence. */
export type ReadSentence = Span & { readonly block: number; readonly text: string; readonly readings: Reading[] };

/** What stands around a sentence: the headline, the sentence before, and whether it is a headline itself. */
export type Surroundings = { readonly headline?: string; readonly before?: string; readonly kind?: BlockKind };

/** Judges which known claims sentences put. */
export type Engine = {
  readPage(page: PageTexts): ReadSentence[];
  readSentence(text: string, around?: Surroundings): Reading[];
};

/** An engine that tells the names of the features by which it weighs a sentence, to train weights on. */
export type TrainingEngine = Engine & { features(text: string, around?: Surroundings): string[] };

/** What an engine is made from; holders give names and families to those whom the claim file does not know. */
export type EngineParts = {
  readonly claims: ClaimFile;
  readonly terms: readonly Term[];
  readonly holders: readonly Holder[];
  /** Without weights the rules alone decide. */
  readonly weights?: WeightFile;
  /** Kinds of words, as the weights were trained with. */
  readonly kinds?: KindFile;
};

/** Longer sentences are no prose; they are left alone. */
const longest = 3_000;

class RuleEngine implements TrainingEngine {
  private readonly claims: readonly RuledClaim[];
  private readonly grammar: Grammar;
  private readonly holders: ReadonlyMap<string, Holder>;
  private readonly scales: Scales | null;
  private readonly kinds: Kinds | null;
  private readonly topics: readonly string[];
  private readonly sided: ReadonlySet<string>;

  constructor({ claims, terms, holders, weights, kinds }: EngineParts) {
    this.claims = claims.claims;
    this.grammar = compileGrammar(claims, terms);
    this.holders = new Map(holders.map((holder) => [holder.id, holder]));
    const known = new Set(claims.claims.map(({ id }) => id));
    this.scales = weights === undefined ? null : new Scales(weights, known);
    this.kinds = kinds === undefined ? null : new Kinds(kinds);
    this.topics = claims.topics ?? [];
    this.sided = new Set(claims.claims.filter(({ rules }) => rules.some(({ side }) => side)).map(({ id }) => id));
  }

  readSentence(text: string, around: Surroundings = {}): Reading[] {
    const memory = this.memoryOf(around);
    return this.read(this.annotated(text, memory), memory, around.kind ?? 'text');
  }

  private memoryOf({ headline = '', before = '' }: Surroundings): Memory {
    const memory = new Memory(this.look(this.annotated(headline)));
    if (before !== '') memory.take(this.look(this.annotated(before, memory)));
    return memory;
  }

  readPage({ headline, lead = '', blocks }: PageTexts): ReadSentence[] {
    const memory = new Memory(this.look(this.annotated(headline)));
    for (const look of this.looks(lead)) memory.tellStory(look);
    const found: ReadSentence[] = [];
    for (const { block, kind, text, before = '' } of blocks) {
      for (const look of this.looks(before, memory)) memory.take(look);
      for (const { start, end } of sentences(text)) {
        const words = text.slice(start, end);
        const annotated = this.annotated(words, memory);
        const readings = this.read(annotated, memory, kind);
        if (readings.length > 0) found.push({ block, start, end, text: words, readings });
        const look = this.look(annotated);
        if (kind === 'lead') memory.tellStory(look);
        memory.take(look);
      }
    }
    return found;
  }

  /** What each sentence of a text gives as context; the memory is asked anew for each. */
  private *looks(text: string, memory?: Memory): Generator<Look> {
    for (const { start, end } of sentences(text)) yield this.look(this.annotated(text.slice(start, end), memory));
  }

  /** What a sentence gives to the next one as context. */
  private look(annotated: Annotated): Look {
    const topics = Object.keys(reach).filter((name) => findsOf(annotated, name).length > 0);
    return { actors: actorsIn(annotated, this.grammar.actors), topics };
  }

  private annotated(text: string, memory?: Memory): Annotated {
    const words = text.length > longest ? [] : wordsOf(text);
    return annotate({ text, words, grammar: this.grammar, topics: memory?.topics() ?? new Set() });
  }

  features(text: string, around: Surroundings = {}): string[] {
    const memory = this.memoryOf(around);
    return this.survey(this.annotated(text, memory), memory, true)?.features.map(({ name }) => name) ?? [];
  }

  /** What the rules read in a sentence, and the features by which it is weighed; null when it tells of nothing known. */
  private survey(annotated: Annotated, memory: Memory, isWeighing: boolean) {
    const cores = this.coresIn(annotated);
    const isWeighed = isWeighing && annotated.isTold;
    if (cores.length === 0 && !isWeighed) return null;
    const scene = sceneOf(readySentence(annotated, this.grammar.actors, memory.antecedents));
    const placed: Placed[] = [];
    const rules: Feature[] = [];
    const barred = new Set<string>();
    for (const { claim, index, core } of cores) {
      const rule = claim.rules[index];
      rules.push({ name: `core:${claim.id}`, from: core.from, to: core.to });
      if (isForeign(annotated, core)) {
        rules.push({ name: 'foreign', from: 0, to: 0 });
        barred.add(claim.id);
      } else if (rule !== undefined) {
        if (isOnlySupposed(scene, rule, core)) barred.add(claim.id);
        for (const judgement of judge(scene, rule, core)) placed.push({ claim: claim.id, judgement });
      }
    }
    const read = oneStance(placed, scene);
    for (const { claim, judgement } of read) {
      const { from, to } = judgement.core;
      rules.push({ name: `rule:${claim}:${judgement.stance}`, from, to }, { name: `rule:${claim}`, from, to });
    }
    const features = isWeighed
      ? featuresOf(scene, { rules, before: memory.topics(), topics: this.topics, kinds: this.kinds })
      : [];
    return { scene, read, features, barred };
  }

  private read(annotated: Annotated, memory: Memory, kind: BlockKind): Reading[] {
    const surveyed = this.survey(annotated, memory, this.scales !== null);
    if (surveyed === null) return [];
    const { scene, read, features, barred } = surveyed;
    const { scales, sided, holders } = this;
    const kept =
      scales === null ? read : joined(read, { scales, scene, features, barred, isSided: (claim) => sided.has(claim) });
    return kept.map((item) => readingOf(item, scene, { kind, holders }));
  }

  private coresIn(annotated: Annotated): { claim: RuledClaim; index: number; core: Find }[] {
    if (!annotated.isTold) return [];
    return this.claims.flatMap((claim) =>
      claim.rules.flatMap((_, index) =>
        findsOf(annotated, `rule:${claim.id}:${index}`).map((core) => ({ claim, index, core })),
      ),
    );
  }
}

/** Whether words of another story (another war, a match) stand beside the core, or stand in a sentence that names no war. */
function isForeign(annotated: Annotated, core: Find): boolean {
  const foreign = findsOf(annotated, 'foreign');
  if (foreign.length === 0) return false;
  if (findsOf(annotated, 'story').length === 0) return true;
  return foreign.some(({ from, to }) => from < core.to + 6 && to > core.from - 6);
}

/** Makes an engine; compiles the rules once, and throws when a rule cannot be read. */
export function createEngine(parts: EngineParts): TrainingEngine {
  return new RuleEngine(parts);
}
