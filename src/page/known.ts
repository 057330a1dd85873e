import type { BlockKind } from '#framing';
import type { TermKind } from '#lexicon';
import type { Mention } from '#matching';
import type { Span } from '#text';
import { isConnected } from './dom.ts';
import { offsetIn } from './pieces.ts';
import type { Run } from './walk.ts';

/** A mention of a block, with what it takes to paint it. */
export type PageMention = Mention & { readonly kind: TermKind; readonly isPainted: boolean };

/** A block that holds mentions. Its id is never given to another block; `run` changes when the page renders it anew. */
export type ReadBlock = {
  readonly id: number;
  readonly kind: BlockKind;
  run: Run;
  readonly mentions: readonly PageMention[];
  /** Sentences with a claim that other sources put differently. */
  strong: readonly Span[];
  /** False while its text is hidden: neither told nor painted. */
  isShown: boolean;
};

/** A mention and where it stands. */
export type Place = { readonly block: ReadBlock; readonly mention: PageMention };

/** The blocks of a page that hold mentions, found by id, by element and by text node. */
export type Known = {
  readonly add: (block: ReadBlock) => void;
  readonly drop: (block: ReadBlock) => void;
  readonly get: (id: number) => ReadBlock | undefined;
  readonly of: (element: Element) => readonly ReadBlock[];
  readonly has: (run: Run) => boolean;
  /** Puts the nodes of a new rendering under a block whose text stayed the same. */
  readonly move: (block: ReadBlock, run: Run) => void;
  readonly every: () => ReadBlock[];
  readonly size: () => number;
  /** The mention at a place of a text node. */
  readonly at: (node: Text, offset: number) => Place | undefined;
  readonly clear: () => void;
};

/** An empty store of blocks. */
export function createKnown(): Known {
  const byId = new Map<number, ReadBlock>();
  const byElement = new Map<Element, ReadBlock[]>();
  let byNode = new WeakMap<Text, ReadBlock[]>();

  const enter = (block: ReadBlock) => {
    byElement.set(block.run.element, [...(byElement.get(block.run.element) ?? []), block]);
    for (const node of block.run.nodes) byNode.set(node, [...(byNode.get(node) ?? []), block]);
  };
  const strike = (block: ReadBlock) => {
    const left = (byElement.get(block.run.element) ?? []).filter((other) => other !== block);
    if (left.length === 0) byElement.delete(block.run.element);
    else byElement.set(block.run.element, left);
    for (const node of block.run.nodes) {
      const rest = (byNode.get(node) ?? []).filter((other) => other !== block);
      if (rest.length === 0) byNode.delete(node);
      else byNode.set(node, rest);
    }
  };

  return {
    add: (block) => {
      byId.set(block.id, block);
      enter(block);
    },
    drop: (block) => {
      byId.delete(block.id);
      strike(block);
    },
    get: (id) => byId.get(id),
    of: (element) => byElement.get(element) ?? [],
    has: ({ nodes: [node], starts: [start], text }) =>
      node !== undefined &&
      (byNode.get(node) ?? []).some(
        ({ run }) => run.nodes[0] === node && run.starts[0] === start && run.text === text && isConnected(run.element),
      ),
    move: (block, run) => {
      // A block that was dropped is unpainted afterwards, and must not come back by that.
      const isKnown = byId.has(block.id);
      if (isKnown) strike(block);
      block.run = run;
      if (isKnown) enter(block);
    },
    every: () => [...byId.values()],
    size: () => byId.size,
    at: (node, offset) => {
      for (const block of byNode.get(node) ?? []) {
        const place = offsetIn(block.run, node, offset);
        const mention = block.mentions.find(({ start, end }) => place !== null && start <= place && place <= end);
        if (mention !== undefined && block.isShown) return { block, mention };
      }
      return undefined;
    },
    clear: () => {
      byId.clear();
      byElement.clear();
      byNode = new WeakMap();
    },
  };
}

/** Blocks in the order of the document, which is not that of their ids on a page that grows. */
export function inOrder(blocks: readonly ReadBlock[]): ReadBlock[] {
  return blocks.toSorted((one, other) => {
    const [a, b] = [one.run.nodes[0], other.run.nodes[0]];
    if (a === undefined || b === undefined) return 0;
    if (a === b) return (other.run.starts[0] ?? 0) - (one.run.starts[0] ?? 0);
    return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 ? -1 : 1;
  });
}
