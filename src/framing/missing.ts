/**
 * What others name on a claim and the page leaves out: conditions, holders, figures. "Nowhere" is judged kindly: what a
 * paragraph of the page says in about the same words, whom it names at all, and a number in any spelling are there.
 */
import type { ActorEntry } from './claim-file.ts';
import type { Comparison, Missing, Row } from './comparison.ts';
import { decidingSentences } from './deciding.ts';
import type { Claim, Framing, Holder } from './framing.ts';
import { PageWords, sharedStems } from './page-words.ts';

/** What a page says, beside the readings of its sentences: its paragraphs, and the ids of the terms found in them. */
export type PageSaid = { readonly paragraphs: readonly string[]; readonly terms: ReadonlySet<string> };

/** Somebody who can hold a position, as far as telling two of them apart takes it. */
export type KnownActor = Pick<ActorEntry, 'id' | 'name' | 'family' | 'kind'>;

/** What is needed to tell what a page leaves out; `framings` are those of all claims that it puts, `termsOf` finds the terms of a name. */
export type LeftOutParts = {
  readonly comparisons: readonly Comparison[];
  readonly framings: readonly Framing[];
  readonly actors: readonly KnownActor[];
  readonly termsOf: (name: string) => readonly string[];
  readonly said: PageSaid;
};

const rowsOf = ({ differently, turned, same }: Comparison): Row[] => [...differently, ...turned, ...same];

const nobody = new Set(['unnamed', 'author']);

class LeftOut {
  private readonly words: PageWords;
  private readonly actors: ReadonlyMap<string, KnownActor>;
  private readonly claims: ReadonlyMap<string, Claim>;
  private readonly holders: ReadonlySet<string>;
  private readonly parts: LeftOutParts;

  constructor(parts: LeftOutParts) {
    this.parts = parts;
    this.words = new PageWords(parts.said.paragraphs);
    this.actors = new Map(parts.actors.map((actor) => [actor.id, actor]));
    this.claims = new Map(parts.comparisons.map(({ claim }) => [claim.id, claim]));
    const readings = parts.comparisons.flatMap(({ sentences }) => sentences.map(({ reading }) => reading));
    this.holders = new Set(readings.flatMap(({ holder }) => (holder === null ? [] : [holder.id])));
  }

  of(comparison: Comparison): Missing[] {
    const rows = rowsOf(comparison);
    return [...this.conditions(rows), ...this.holdersOf(comparison, rows), ...this.figures(rows)];
  }

  private conditions(rows: readonly Row[]): Missing[] {
    const found: Missing[] = [];
    for (const { framing } of rows) {
      const { condition: text, id } = framing;
      if (text === undefined || this.words.says(text) || this.isPutAsClaim(framing, text)) continue;
      if (found.every((known) => !new PageWords([known.text]).says(text)))
        found.push({ kind: 'condition', text, framing: id });
    }
    return found;
  }

  /** Whether the condition is a claim of its own ("Russia withdraws first") that the page puts, in whatever words. */
  private isPutAsClaim({ claim, article, passage }: Framing, condition: string): boolean {
    return this.parts.framings.some((other) => {
      const text = this.claims.get(other.claim)?.text;
      const isBeside = other.claim !== claim && other.article === article && other.passage === passage;
      return isBeside && other.stance === 'agree' && text !== undefined && sharedStems(text, condition).length > 0;
    });
  }

  private holdersOf(comparison: Comparison, rows: readonly Row[]): Missing[] {
    const here = new Set(comparison.sentences.flatMap(({ reading }) => reading.holder?.family ?? []));
    const found = new Map<string, Missing>();
    for (const { framing } of rows) {
      const { holder, id } = framing;
      if (holder === null || nobody.has(holder.family) || found.has(holder.id) || this.isNamed(holder, here)) continue;
      found.set(holder.id, { kind: 'holder', text: holder.name, framing: id });
    }
    return [...found.values()];
  }

  /**
   * A person and an organisation count by their name, a country by its capital and its offices too, a group ("analysts",
   * "European leaders") by anybody of its family who holds a position on this claim.
   */
  private isNamed(holder: Holder, families: ReadonlySet<string>): boolean {
    const actor = this.actors.get(holder.id);
    if (this.isMentioned(holder)) return true;
    if (actor === undefined || actor.kind === 'many') return families.has(holder.family);
    return actor.kind === 'body' && this.actors.has(holder.family) && this.isCountryNamed(holder.family);
  }

  private isMentioned({ id, name }: Pick<Holder, 'id' | 'name'>): boolean {
    const { said, termsOf } = this.parts;
    return this.holders.has(id) || this.words.names(name) || termsOf(name).some((term) => said.terms.has(term));
  }

  private isCountryNamed(family: string): boolean {
    return this.parts.actors.some(
      (actor) => actor.family === family && actor.kind === 'body' && this.isMentioned(actor),
    );
  }

  private figures(rows: readonly Row[]): Missing[] {
    const found = new Map<string, Missing>();
    for (const row of rows) {
      const { quotes, id } = row.framing;
      const amounts = this.words.amountsMissing([...decidingSentences(row), ...quotes].join(' · '));
      for (const [amount, text] of amounts) {
        if (!found.has(amount)) found.set(amount, { kind: 'figure', text, framing: id });
      }
    }
    return [...found.values()];
  }
}

/** The comparisons of a page with what it leaves out of each claim, conditions first, then holders, then figures. */
export function withMissing(parts: LeftOutParts): Comparison[] {
  const leftOut = new LeftOut(parts);
  return parts.comparisons.map((comparison) => ({ ...comparison, missing: leftOut.of(comparison) }));
}
