import type { ReadBlock } from './known.ts';
import { inSlices } from './slices.ts';

/** Blocks that wait to be drawn: many may come near at once, and the page must not stand still for them. */
export type Painting = {
  readonly put: (block: ReadBlock) => void;
  readonly take: (block: ReadBlock) => void;
  readonly stop: () => void;
};

/** Draws what is put, the first of it at once. */
export function createPainting(paint: (block: ReadBlock) => void): Painting {
  const waiting = new Set<ReadBlock>();
  let isPainting = false;

  const step = (): boolean => {
    for (const block of waiting) {
      waiting.delete(block);
      paint(block);
      break;
    }
    return waiting.size > 0;
  };
  const start = async () => {
    isPainting = true;
    // More may have come while the last slice was ending.
    while (waiting.size > 0) await inSlices(step, { isStopped: () => waiting.size === 0, worked: () => undefined });
    isPainting = false;
  };

  return {
    put: (block) => {
      waiting.add(block);
      if (!isPainting) void start();
    },
    take: (block) => waiting.delete(block),
    stop: () => waiting.clear(),
  };
}
