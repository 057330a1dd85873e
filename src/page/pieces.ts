import type { Span } from '#text';
import type { Run } from './walk.ts';

/** The longest text of a block, in UTF-16 units: what the message contract takes. */
export const longestBlock = 8_000;

const sentenceEnd = /[.!?…]["'’”»)]*\s+(?=\S)/gu;

/** Where to cut a text that is too long: after the last sentence that fits, else at a space, else in mid-word. */
function cutAfter(text: string, start: number): number {
  const window = text.slice(start, start + longestBlock);
  let end = 0;
  for (const found of window.matchAll(sentenceEnd)) end = found.index + found[0].length;
  if (end === 0) end = window.lastIndexOf(' ') + 1;
  return start + (end === 0 ? window.length : end);
}

/** The index of the last node that begins at or before an offset. */
function nodeAt(run: Run, offset: number): number {
  let low = 0;
  let high = run.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((run.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function piece(run: Run, start: number, end: number): Run {
  const from = nodeAt(run, start);
  const to = nodeAt(run, end - 1) + 1;
  return {
    element: run.element,
    nodes: run.nodes.slice(from, to),
    starts: run.starts.slice(from, to).map((at) => at - start),
    text: run.text.slice(start, end),
  };
}

/** Cuts a run into pieces that are short enough to be told; most runs are one piece. */
export function cut(run: Run): readonly Run[] {
  if (run.text.length <= longestBlock) return [run];
  const pieces: Run[] = [];
  for (let start = 0; start < run.text.length;) {
    const end = run.text.length - start <= longestBlock ? run.text.length : cutAfter(run.text, start);
    pieces.push(piece(run, start, end));
    start = end;
  }
  return pieces;
}

/** The parts of a span in the text nodes that hold it; a line break between two nodes belongs to none. */
export function partsOf(run: Run, { start, end }: Span): { node: Text; start: number; end: number }[] {
  const parts = [];
  for (let i = nodeAt(run, start); i < run.nodes.length; i += 1) {
    const node = run.nodes[i];
    const base = run.starts[i] ?? 0;
    if (node === undefined || base >= end) break;
    const part = { node, start: Math.max(0, start - base), end: Math.min(node.length, end - base) };
    if (part.start < part.end) parts.push(part);
  }
  return parts;
}

/** A live range over a span of a run; null when the text has changed under it. */
export function rangeOf(run: Run, span: Span): Range | null {
  const parts = partsOf(run, span);
  const head = parts[0];
  const tail = parts.at(-1);
  if (head === undefined || tail === undefined || !head.node.isConnected || !tail.node.isConnected) return null;
  const range = new Range();
  range.setStart(head.node, head.start);
  range.setEnd(tail.node, tail.end);
  return range;
}

/** The offset in a run's text of a place in one of its nodes; null for a node of another run. */
export function offsetIn(run: Run, node: Text, offset: number): number | null {
  const index = run.nodes.indexOf(node);
  return index < 0 ? null : (run.starts[index] ?? 0) + offset;
}
