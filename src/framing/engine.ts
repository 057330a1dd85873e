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
import { judge, sceneOf } from './judge.ts';
import { oneStance, type Placed, readingOf } from './reading.ts';
import { type ActorAt, actorsIn, type Antecedents, antecedentsOf } from './actors.ts';
import { findsOf, readySentence } from './sentence.ts';
import { wordsOf } from './words.ts';

/** A block of a page, its headline or lead known as such. */
export type PageText = { readonly block: number; readonly kind: BlockKind; readonly text: string };

/** A page as the engine reads it: its headline gives context to every sentence. */
export type PageTexts = { readonly headline: string; readonly blocks: readonly PageText[] };

/** A sentence that puts at least one claim; offsets into its block, those of the readings into the sentence. */
export type ReadSentence = Span & { readonly block: number; readonly text: string; readonly readings: Reading[] };

/** What stands around a sentence: the headline, the sentence before, and whether it is a headline itself. */
export type Surroundings = { readonly headline?: string; readonly before?: string; readonly kind?: BlockKind };

/** Judges which known claims sentences put. */
export type Engine = {
  readPage(page: PageTexts): ReadSentence[];
  readSentence(text: string, around?: Surroundings): Reading[];
};

/** What an engine is made from; holders give names and families to those whom the claim file does not know. */
export type EngineParts = {
  readonly claims: ClaimFile;
  readonly terms: readonly Term[];
  readonly holders: readonly Holder[];
};

/** What is known before a sentence is read. */
type Context = {
  readonly antecedents: Antecedents;
  readonly topics: ReadonlySet<string>;
  readonly isStory: boolean;
  readonly kind: BlockKind;
};

/** Longer sentences are no prose; they are left alone. */
const longest = 3_000;

/** How many sentences on "the proposal" or "these terms" can still stand for what was named. */
const reach: Readonly<Record<string, number>> = { ceasefire: 1, talks: 1, cede: 4, 'drop-nato': 4 };

/** What a page told so far: whom pronouns stand for, and in which sentence each topic was named last. */
class Memory {
  antecedents: Antecedents;
  private readonly named = new Map<string, number>();
  private count = 0;

  constructor(title: Look) {
    this.antecedents = antecedentsOf(title.actors);
    this.take(title);
  }

  take({ actors, topics }: Look): void {
    this.count += 1;
    this.antecedents = antecedentsOf(actors, this.antecedents);
    for (const topic of topics) this.named.set(topic, this.count);
  }

  topics(): ReadonlySet<string> {
    const known = [...this.named].filter(([topic, at]) => this.count - at < (reach[topic] ?? 0));
    return new Set(known.map(([topic]) => topic));
  }
}

/** What a text gives to the one after it. */
type Look = { readonly actors: readonly ActorAt[]; readonly topics: ReadonlySet<string>; readonly isStory: boolean };

class RuleEngine implements Engine {
  private readonly claims: readonly RuledClaim[];
  private readonly grammar: Grammar;
  private readonly holders: ReadonlyMap<string, Holder>;

  constructor({ claims, terms, holders }: EngineParts) {
    this.claims = claims.claims;
    this.grammar = compileGrammar(claims, terms);
    this.holders = new Map(holders.map((holder) => [holder.id, holder]));
  }

  readSentence(text: string, around: Surroundings = {}): Reading[] {
    const headline = this.look(around.headline ?? '');
    const before = this.look(around.before ?? '');
    return this.read(text, {
      antecedents: antecedentsOf(before.actors, antecedentsOf(headline.actors)),
      topics: before.topics.size > 0 ? before.topics : headline.topics,
      isStory: headline.isStory || before.isStory,
      kind: around.kind ?? 'text',
    });
  }

  readPage({ headline, blocks }: PageTexts): ReadSentence[] {
    const title = this.look(headline);
    const memory = new Memory(title);
    const found: ReadSentence[] = [];
    for (const { block, kind, text } of blocks) {
      for (const { start, end } of sentences(text)) {
        const words = text.slice(start, end);
        const { antecedents } = memory;
        const readings = this.read(words, { antecedents, topics: memory.topics(), isStory: title.isStory, kind });
        if (readings.length > 0) found.push({ block, start, end, text: words, readings });
        memory.take(this.look(words));
      }
    }
    return found;
  }

  /** What a sentence gives to the next one as context. */
  private look(text: string): Look {
    const annotated = this.annotated(text, new Set());
    const topics = new Set(Object.keys(reach).filter((name) => findsOf(annotated, name).length > 0));
    return {
      actors: actorsIn(annotated, this.grammar.actors),
      topics,
      isStory: findsOf(annotated, 'story').length > 0,
    };
  }

  private annotated(text: string, topics: ReadonlySet<string>): Annotated {
    const words = text.length > longest ? [] : wordsOf(text);
    return annotate({ text, words, grammar: this.grammar, topics });
  }

  private read(text: string, context: Context): Reading[] {
    const annotated = this.annotated(text, context.topics);
    const cores = this.coresIn(annotated);
    if (cores.length === 0 || !isTold(annotated, context)) return [];
    const scene = sceneOf(readySentence(annotated, this.grammar.actors, context.antecedents));
    const placed: Placed[] = [];
    for (const { claim, index, core } of cores) {
      const rule = claim.rules[index];
      if (rule === undefined || isForeign(annotated, core)) continue;
      for (const judgement of judge(scene, rule, core)) placed.push({ claim: claim.id, judgement });
    }
    return oneStance(placed, scene).map((item) =>
      readingOf(item, scene, { kind: context.kind, holders: this.holders }),
    );
  }

  private coresIn(annotated: Annotated): { claim: RuledClaim; index: number; core: Find }[] {
    if (annotated.finds.size === 0) return [];
    return this.claims.flatMap((claim) =>
      claim.rules.flatMap((_, index) =>
        findsOf(annotated, `rule:${claim.id}:${index}`).map((core) => ({ claim, index, core })),
      ),
    );
  }
}

const isTold = (annotated: Annotated, context: Context) => context.isStory || findsOf(annotated, 'story').length > 0;

/** Whether words of another story (another war, a match) stand beside the core, or stand in a sentence that names no war. */
function isForeign(annotated: Annotated, core: Find): boolean {
  const foreign = findsOf(annotated, 'foreign');
  if (foreign.length === 0) return false;
  if (findsOf(annotated, 'story').length === 0) return true;
  return foreign.some(({ from, to }) => from < core.to + 6 && to > core.from - 6);
}

/** Makes an engine; compiles the rules once, and throws when a rule cannot be read. */
export function createEngine(parts: EngineParts): Engine {
  return new RuleEngine(parts);
}
