import { cut } from './pieces.ts';
import { inSlices, type SlicePorts } from './slices.ts';
import { type Run, walkText } from './walk.ts';

/** A walk that a page keeps pulling from under us is begun again so often. */
const mostRestarts = 3;

/** Hands on the text below a node, piece by piece and in slices; answers the number of text nodes that it saw. */
export async function readTree(root: Node, read: (piece: Run) => void, ports: SlicePorts): Promise<number> {
  let walk = walkText(root);
  let pieces: Run[] = [];
  let restarts = 0;
  const isRestarted = (): boolean => {
    if (walk.isIntact()) return true;
    restarts += 1;
    walk = walkText(root);
    pieces = [];
    return restarts <= mostRestarts;
  };
  await inSlices(() => {
    const piece = pieces.shift();
    if (piece !== undefined) {
      read(piece);
      return true;
    }
    const run = isRestarted() ? walk.next() : null;
    if (run === null) return false;
    const [only, ...rest] = cut(run);
    if (only !== undefined) read(only);
    pieces = rest;
    return true;
  }, ports);
  return walk.seen();
}

/** The pieces of one block's own text, without that of the blocks inside it. */
export function ownPieces(element: Element): Run[] {
  const walk = walkText(element);
  const pieces: Run[] = [];
  for (let run = walk.next(); run !== null; run = walk.next()) if (run.element === element) pieces.push(...cut(run));
  return pieces;
}
