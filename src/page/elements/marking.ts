import Mark from 'mark.js';
import type { Piece } from '../ours.ts';

/** Text nodes that came from splitting one of the page's own; they are joined to it again, and no others are. */
const splits = new WeakSet<Text>();

/** mark.js counts offsets over all text below its context but these parents'. */
const uncounted = new Set(['script', 'style', 'title', 'head', 'html']);

function textBelow(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!uncounted.has(node.parentElement?.localName ?? '')) nodes.push(node as Text);
  }
  return nodes;
}

function offsetsOf(nodes: readonly Text[]): ReadonlyMap<Text, number> {
  const offsets = new Map<Text, number>();
  let at = 0;
  for (const node of nodes) {
    offsets.set(node, at);
    at += node.length;
  }
  return offsets;
}

type Stretch = { start: number; length: number; piece: Piece };

function dress(element: HTMLElement, { kind, strong }: Piece): void {
  // The hook of mark.js would tell the page more than ours does.
  delete element.dataset['markjs'];
  element.dataset['framelight'] = '';
  element.dataset['framelightKind'] = kind;
  if (strong) element.dataset['framelightStrong'] = '';
}

/** Wraps pieces of a block's text; pieces of nodes that are no longer in the block are left out. */
export function markPieces(block: Element, pieces: readonly Piece[]): HTMLElement[] {
  const before = textBelow(block);
  const offsets = offsetsOf(before);
  const stretches = pieces
    .flatMap((piece): Stretch[] => {
      const base = offsets.get(piece.node);
      const isText = /\S/.test(piece.node.data.slice(piece.start, piece.end));
      return base === undefined || !isText
        ? []
        : [{ start: base + piece.start, length: piece.end - piece.start, piece }];
    })
    .toSorted((one, other) => one.start - other.start);
  const made: HTMLElement[] = [];
  new Mark(block as HTMLElement).markRanges(stretches, {
    element: 'mark',
    each: (element, range) => {
      const stretch = stretches.find(({ start }) => start === range.start);
      if (stretch === undefined) return;
      dress(element as HTMLElement, stretch.piece);
      made.push(element as HTMLElement);
    },
  });
  const own = new Set(before);
  for (const node of textBelow(block)) if (!own.has(node)) splits.add(node);
  return made;
}

function unwrap(mark: Element): Node | null {
  const { parentNode, previousSibling } = mark;
  if (parentNode === null) return null;
  mark.replaceWith(...mark.childNodes);
  return previousSibling ?? parentNode.firstChild;
}

/** Joins to a node what was split off it. */
function joinSplits(from: Node | null): void {
  let at = from;
  while (at instanceof Text) {
    const next: Node | null = at.nextSibling;
    if (!(next instanceof Text)) return;
    if (splits.has(next)) {
      at.appendData(next.data);
      next.remove();
    } else at = next;
  }
}

/** Takes elements away and leaves the text nodes as the page had made them. */
export function unmarkAll(marks: readonly Element[]): void {
  // All first: a node can be joined only when nothing of ours stands in it any more.
  const starts = marks.map((mark) => unwrap(mark));
  for (const start of starts) joinSplits(start);
}
