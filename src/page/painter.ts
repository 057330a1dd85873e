import type { ReadBlock } from './known.ts';
import type { Span } from '#text';

/** Draws the mentions of blocks, and takes every trace of them away again. */
export type Painter = {
  /** True where only what is near the view is drawn. */
  readonly isLocal: boolean;
  readonly paint: (block: ReadBlock) => void;
  readonly unpaint: (block: ReadBlock) => void;
  /** Puts back what the page took away. */
  readonly mend: () => void;
  /** Lights a span for a moment, so that an eye finds it after a jump. */
  readonly flash: (block: ReadBlock, span: Span) => void;
  readonly clear: () => void;
};

/** True when a sentence with a claim that others put differently stands behind a mention. */
export function isStrong(block: ReadBlock, mention: Span): boolean {
  return block.strong.some(({ start, end }) => start < mention.end && mention.start < end);
}

/** How long a span stays lit, in milliseconds. */
export const flashTime = 2_500;
