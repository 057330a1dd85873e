/**
 * One reading of one page: from its text to blocks with mentions, and on from there as the page changes. It ends when the
 * page becomes another; the next reading begins with nothing. Work goes in slices; what is past the budget waits until
 * it comes near the view.
 */
import type { PageCost } from '#messaging';
import type { Changes } from './changes.ts';
import { isConnected, pageBody } from './dom.ts';
import { isFollowing } from './following.ts';
import { createKinds } from './kinds.ts';
import type { Known, ReadBlock } from './known.ts';
import { createLazy, type Lazy } from './lazy.ts';
import type { FindIn } from './mentions.ts';
import { openRoots } from './shadows.ts';
import { isEditable, isShown } from './shown.ts';
import { inSlices } from './slices.ts';
import { ownPieces, readTree } from './trees.ts';
import type { Run } from './walk.ts';

/** What a reading hands on. */
export type ReadingPorts = {
  readonly findIn: FindIn;
  readonly came: (block: ReadBlock) => void;
  readonly went: (block: ReadBlock) => void;
  /** A block was rendered anew with the same text. */
  readonly moved: (block: ReadBlock) => void;
};

/** The text of a page as far as it was read. */
export type Reading = {
  readonly known: Known;
  readonly readAll: () => Promise<void>;
  /** Reads what changed; answers the milliseconds that it took. */
  readonly follow: (changes: Changes) => Promise<number>;
  readonly cost: () => PageCost;
  readonly headline: () => Element | null;
  readonly roots: () => ShadowRoot[];
  readonly stop: () => void;
};

/** Milliseconds of work, and blocks with mentions, after which only what comes near the view is searched. */
const budget = { ms: 400, blocks: 3_000 };

let lastId = 0;

/** The blocks of a reading, and how they come and go. */
function createBlocks(known: Known, { findIn, came, went, moved }: ReadingPorts) {
  const kinds = createKinds();

  const read = (run: Run, last: Element | undefined) => {
    const kind = kinds.of(run);
    if (known.has(run)) return;
    const mentions = findIn(run);
    if (mentions.length === 0 && kind !== 'headline' && !isFollowing(known, run, last)) return;
    lastId += 1;
    const block = { id: lastId, kind, run, mentions, strong: [], isShown: isShown(run.element) };
    known.add(block);
    came(block);
  };

  /** Reads runs that follow one another on the page. */
  const inOrder = () => {
    let last: Element | undefined;
    return (run: Run) => {
      read(run, last);
      last = run.element;
    };
  };

  const drop = (block: ReadBlock) => {
    known.drop(block);
    went(block);
  };

  const mentioned = () =>
    known.every().reduce((sum, { isShown: seen, mentions }) => sum + (seen ? mentions.length : 0), 0);

  /** Reads one block again; a piece whose text is as it was keeps its id. */
  const reread = (element: Element) => {
    const before = [...known.of(element)];
    for (const piece of ownPieces(element)) {
      const place = before.findIndex(({ run }) => run.text === piece.text);
      const [block] = place < 0 ? [] : before.splice(place, 1);
      if (block === undefined) continue;
      const isSame = block.run.nodes.every((node, i) => node === piece.nodes[i]);
      known.move(block, piece);
      if (!isSame) moved(block);
    }
    for (const block of before) drop(block);
    // Once more: taking marks away joins text nodes.
    ownPieces(element).forEach(inOrder());
  };

  /** Drops what is gone from the page, or was made an editor; a headline without mentions may have been one. */
  const sweep = (isAnyTurned: boolean) => {
    for (const block of known.every()) {
      const { element } = block.run;
      const isBareHeadline = block.kind === 'headline' && block.mentions.length === 0;
      const isOther = isAnyTurned && (isBareHeadline || isEditable(element));
      if (isOther || !isConnected(element)) drop(block);
    }
  };

  return { headline: kinds.headline, inOrder, mentioned, reread, sweep };
}

type Read = (run: Run) => void;

/** Reads what comes, and keeps for later what comes when the budget is spent; what was kept is not the block before. */
function taking(inOrder: () => Read, isSpent: () => boolean, lazy: Lazy): Read {
  let read = inOrder();
  return (run) => {
    if (!isSpent()) read(run);
    else {
      lazy.put(run);
      read = inOrder();
    }
  };
}

/** A reading of the page as it stands, into an empty store of blocks. */
export function createReading(known: Known, ports: ReadingPorts): Reading {
  const blocks = createBlocks(known, ports);
  const roots = new Set<ShadowRoot>();
  let ms = 0;
  let nodes = 0;
  let isStopped = false;

  const slices = {
    isStopped: () => isStopped,
    worked: (took: number) => {
      ms += took;
    },
  };
  const lazy = createLazy((runs) => {
    const began = performance.now();
    const read = blocks.inOrder();
    for (const run of runs) if (isConnected(run.element)) read(run);
    ms += performance.now() - began;
  });
  const isSpent = () => ms > budget.ms || known.size() > budget.blocks;
  const readBelow = async (root: Element): Promise<void> => {
    nodes += await readTree(root, taking(blocks.inOrder, isSpent, lazy), slices);
    for (const shadow of openRoots(root)) {
      if (isStopped) return;
      roots.add(shadow);
      nodes += await readTree(shadow, taking(blocks.inOrder, isSpent, lazy), slices);
    }
  };
  return {
    known,
    readAll: async () => {
      const body = pageBody();
      if (body !== null) await readBelow(body);
    },
    follow: async ({ blocks: changed, trees, isAnyGone, isAnyTurned }) => {
      const before = ms;
      const began = performance.now();
      if (isAnyGone || isAnyTurned) blocks.sweep(isAnyTurned);
      ms += performance.now() - began;
      for (const shadow of roots) if (!isConnected(shadow)) roots.delete(shadow);
      const waiting = [...changed];
      await inSlices(() => {
        const element = waiting.pop();
        if (element !== undefined && isConnected(element)) blocks.reread(element);
        return waiting.length > 0;
      }, slices);
      for (const tree of trees) if (isConnected(tree)) await readBelow(tree);
      return ms - before;
    },
    cost: () => ({ ms: Math.round(ms * 10) / 10, nodes, mentions: blocks.mentioned() }),
    headline: blocks.headline,
    roots: () => [...roots],
    stop: () => {
      isStopped = true;
      lazy.stop();
      known.clear();
    },
  };
}
