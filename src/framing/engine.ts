import type { Term } from '#lexicon';
import type { Span } from '#text';
import type { ClaimFile } from './claim-file.ts';
import type { BlockKind } from './comparison.ts';
import type { Holder, Reading } from './framing.ts';

/** A block of a page, its headline or lead known as such. */
export type PageText = { readonly block: number; readonly kind: BlockKind; readonly text: string };

/** A page as the engine reads it: its headline gives context to every sentence. */
export type PageTexts = { readonly headline: string; readonly blocks: readonly PageText[] };

/** A sentence that puts at least one claim; offsets into its block, those of the readings into the sentence. */
export type ReadSentence = Span & { readonly block: number; readonly text: string; readonly readings: Reading[] };

/** What stands around a sentence: the headline, the sentence before, and whether the headline itself is read. */
export type Surroundings = { readonly headline?: string; readonly before?: string; readonly kind?: BlockKind };

/** Judges which known claims sentences put. */
export type Engine = {
  readPage(page: PageTexts): ReadSentence[];
  readSentence(text: string, around?: Surroundings): Reading[];
};

/** What an engine is made from. */
export type EngineParts = {
  readonly claims: ClaimFile;
  readonly terms: readonly Term[];
  readonly holders: readonly Holder[];
};

/** Makes an engine; compiles the rules once. */
export function createEngine(_parts: EngineParts): Engine {
  return { readPage: () => [], readSentence: () => [] };
}
