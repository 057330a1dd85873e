import { elementBefore, isProse } from './before.ts';
import type { Known, ReadBlock } from './known.ts';
import { isEditable, isShown } from './shown.ts';
import type { Run } from './walk.ts';

/** "He turned the proposal down." says of whom only together with what stands before; longer text names its own. */
const longestFollowing = 400;

/** So many paragraphs without a mention are told after one that has some: what was named longer ago is not taken up. */
const mostFollowing = 3;

/** Tells which paragraphs without a mention are read because of those before them. */
export type Following = {
  /** How many paragraphs ago a mention stood, from 1; 0 for text that is not told. `last` is the block before, where known. */
  readonly stepsOf: (run: Run, last: Element | undefined) => number;
  readonly note: (block: ReadBlock, steps: number) => void;
};

/** Begins with no paragraph noted. */
export function createFollowing(known: Pick<Known, 'of'>): Following {
  const steps = new WeakMap<ReadBlock, number>();

  const stepsAfter = (element: Element | null): number => {
    const before = element === null ? undefined : known.of(element).at(-1);
    if (before === undefined || !before.isShown) return 0;
    return before.mentions.length > 0 ? 1 : (steps.get(before) ?? mostFollowing) + 1;
  };
  return {
    stepsOf: (run, last) => {
      if (run.text.length > longestFollowing || !isProse(run.text)) return 0;
      const count = stepsAfter(last ?? elementBefore(run));
      const isTold = count > 0 && count <= mostFollowing && isShown(run.element) && !isEditable(run.element);
      return isTold ? count : 0;
    },
    note: (block, count) => {
      if (count > 0) steps.set(block, count);
    },
  };
}
