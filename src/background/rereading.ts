/**
 * Reading all articles again when what they are read with changed: another bundle or version of ours, a term or a claim
 * of the reader's. One article is a step, with a pause after it in which messages are answered. The worker may die
 * between any two steps; what is left is done when it next wakes, or while the options page asks how far it is.
 */
import { readNext, type ReadingTools } from '#jobs';
import type { Store } from '#store';

/** What reading again needs of the shelf. `stamp` names everything that articles are read with. */
type Parts = {
  readonly store: () => Promise<Store>;
  readonly stamp: () => Promise<string>;
  readonly tools: () => Promise<ReadingTools>;
  /** Tells the open pages that what they compare with is new. */
  readonly tell: () => Promise<void>;
};

/** Orders all articles to be read again, and goes on with what was ordered. */
export type Rereading = {
  /** Orders it where it is needed, or in any case; resolves when all is read, or after a short while. */
  readonly order: (always: boolean) => Promise<void>;
  /** Goes on with what is left, and orders it where articles were read with something else. */
  readonly goOn: () => Promise<void>;
};

/** How long an order waits for its end, in milliseconds: a small corpus is read within. */
const patience = 400;

const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms));

/** Makes the one reader-again of a worker's life. */
export function openRereading({ store, stamp, tools, tell }: Parts): Rereading {
  let running: Promise<void> | undefined;
  const run = async () => {
    const since = performance.now();
    const held = await store();
    let steps = 0;
    while (await readNext(held, tools)) {
      steps += 1;
      await pause(0);
    }
    // Whoever ordered it tells the open pages; once it took longer, they are told when it is done.
    if (steps > 0 && performance.now() - since > patience) await tell();
  };
  const start = () => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
  const order = async (always: boolean) => {
    const [held, wanted] = await Promise.all([store(), stamp()]);
    const state = await held.readingState();
    if (always || state?.stamp !== wanted) await held.orderReading(wanted);
  };
  return {
    order: async (always) => {
      await order(always);
      await Promise.race([start(), pause(patience)]);
    },
    goOn: async () => {
      await order(false);
      await start();
    },
  };
}
