import { isConnected, isWithin } from './dom.ts';
import { createHomes } from './walk.ts';

/** What changed on a page since the last time: blocks to read anew, subtrees that came, and whether anything went. */
export type Changes = {
  readonly blocks: ReadonlySet<Element>;
  readonly trees: readonly Element[];
  readonly isAnyGone: boolean;
  /** True when something was made editable or hidden, or ceased to be. */
  readonly isAnyTurned: boolean;
};

/** Watches a page for changes of its text. */
export type ChangeWatch = {
  readonly watch: (root: Node) => void;
  /** Runs a change of our own that is not to be seen. */
  readonly unseen: (change: () => void) => void;
  readonly stop: () => void;
};

const watched: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['contenteditable', 'hidden'],
};

/** Milliseconds in which changes gather, and the least pause after work as a multiple of it: a storm costs a tenth. */
const gathering = 120;
const pauseFactor = 10;
/** More records than this are not kept: the page is read anew instead. */
const mostRecords = 20_000;

/** The topmost of some elements. */
function topmost(elements: ReadonlySet<Element>): Element[] {
  const tops: Element[] = [];
  for (const element of elements) {
    if (!isConnected(element)) continue;
    // Pages add whole trees, and mostly in order, so the one before is the one that may hold this.
    const last = tops.at(-1);
    if (last !== undefined && isWithin(last, element)) continue;
    tops.push(element);
  }
  return tops;
}

/** Boils records down to the blocks and trees that are to be read. */
export function boilDown(records: readonly MutationRecord[]): Changes {
  const homeOf = createHomes();
  const blocks = new Set<Element>();
  const trees = new Set<Element>();
  let isAnyGone = false;
  let isAnyTurned = false;
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type === 'attributes') {
      isAnyTurned = true;
      trees.add(target as Element);
    }
    for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) trees.add(node as Element);
    isAnyGone ||= removedNodes.length > 0;
    const home = isConnected(target) ? homeOf(target) : null;
    if (home !== null && home !== undefined) blocks.add(home);
  }
  return { blocks, trees: topmost(trees), isAnyGone, isAnyTurned };
}

/** Gathers changes and hands them on in batches; `work` answers the milliseconds that it took. */
export function createChangeWatch(work: (changes: Changes) => Promise<number>, flood: () => void): ChangeWatch {
  let records: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWorking = false;
  let isStopped = false;

  const run = async () => {
    timer = undefined;
    const batch = records;
    records = [];
    isWorking = true;
    const took = await work(boilDown(batch));
    isWorking = false;
    if (records.length > 0) plan(Math.max(gathering, took * pauseFactor));
  };
  const plan = (delay: number) => {
    if (isWorking || isStopped) return;
    timer ??= setTimeout(() => void run(), delay);
  };
  const take = (more: readonly MutationRecord[]) => {
    if (records.length + more.length > mostRecords) {
      records = [];
      flood();
      return;
    }
    records.push(...more);
    if (records.length > 0) plan(gathering);
  };

  const observer = new MutationObserver(take);
  return {
    watch: (root) => observer.observe(root, watched),
    unseen: (change) => {
      take(observer.takeRecords());
      change();
      observer.takeRecords();
    },
    stop: () => {
      isStopped = true;
      observer.disconnect();
      clearTimeout(timer);
      records = [];
    },
  };
}
