import type { Span } from '#text';
import type { ReadBlock } from './known.ts';
import type { ElementsHere, Piece } from './ours.ts';
import { flashTime, isStrong, type Painter } from './painter.ts';
import { partsOf } from './pieces.ts';
import { type Run, walkText } from './walk.ts';

/** So many elements go into one page; a page with more keeps its first. */
const mostMarks = 3_000;
/** mark.js goes through all of a block for each piece of it: one with more elements than this is left unmarked. */
const mostInside = 1_000;
/** A block whose elements the page has taken away so often is left alone. */
const mostFights = 2;

const isMark = (element: Element): boolean => element.isConnected && element.firstChild !== null;

/** The run of a block as it stands after its text nodes were split or joined; the text is the same. */
function sameRun(run: Run): Run | undefined {
  const walk = walkText(run.element);
  const runs: Run[] = [];
  for (let next = walk.next(); next !== null; next = walk.next()) {
    if (next.element === run.element && next.text === run.text) runs.push(next);
  }
  return runs.find(({ nodes }) => nodes.some((node) => run.nodes.includes(node))) ?? runs[0];
}

const isCrowded = ({ run: { element } }: ReadBlock): boolean =>
  element.childNodes.length > mostInside || element.getElementsByTagName('*').length > mostInside;

function piecesOf(block: ReadBlock): Piece[] {
  return block.mentions.flatMap((mention) =>
    mention.isPainted
      ? partsOf(block.run, mention).map(({ node, start, end }) => {
          return { node, start, end, kind: mention.kind, strong: isStrong(block, mention) };
        })
      : [],
  );
}

/** The elements of a block that stand in a span. */
function marksIn(block: ReadBlock, marks: readonly HTMLElement[], { start, end }: Span): HTMLElement[] {
  return marks.filter(({ firstChild }) => {
    const place = firstChild instanceof Text ? block.run.starts[block.run.nodes.indexOf(firstChild)] : undefined;
    return place !== undefined && start <= place && place < end;
  });
}

/** What the painter needs of the page's model: to say that a block's nodes are others now. */
export type Wrapping = {
  readonly move: (block: ReadBlock, run: Run) => void;
  /** Runs a change of ours so that we do not take it for one of the page. */
  readonly unseen: (change: () => void) => void;
};

/** Wraps and unwraps blocks, and keeps count. */
function createWrapper(elements: ElementsHere, { move, unseen }: Wrapping) {
  const marks = new Map<ReadBlock, HTMLElement[]>();
  let count = 0;
  const settle = (block: ReadBlock) => {
    const run = sameRun(block.run);
    if (run !== undefined) move(block, run);
  };
  return {
    marks,
    wrap: (block: ReadBlock) => {
      const pieces = piecesOf(block);
      if (pieces.length === 0 || count + pieces.length > mostMarks || isCrowded(block)) return;
      unseen(() => {
        const made = elements.mark(block.run.element, pieces);
        marks.set(block, made);
        count += made.length;
      });
      settle(block);
    },
    unwrap: (block: ReadBlock) => {
      const made = marks.get(block);
      if (made === undefined) return;
      marks.delete(block);
      count -= made.length;
      unseen(() => elements.unmark(made));
      settle(block);
    },
  };
}

/** Paints with `<mark>` elements, by the script that holds mark.js; bounded, and not against a page that objects. */
export function createElementPainter(elements: ElementsHere, wrapping: Wrapping): Painter {
  const { marks, wrap, unwrap } = createWrapper(elements, wrapping);
  const fights = new WeakMap<Element, number>();
  const light = (lit: readonly HTMLElement[], value: string) =>
    wrapping.unseen(() => {
      for (const mark of lit) mark.dataset['framelight'] = value;
    });

  const paint = (block: ReadBlock) => {
    const { element } = block.run;
    const lost = marks.get(block)?.every(isMark) === false ? 1 : 0;
    const fought = (fights.get(element) ?? 0) + lost;
    fights.set(element, fought);
    unwrap(block);
    if (fought <= mostFights) wrap(block);
  };

  return {
    isLocal: false,
    paint,
    unpaint: unwrap,
    mend: () => {
      for (const [block, made] of marks) if (block.run.element.isConnected && !made.every(isMark)) paint(block);
    },
    flash: (block, span) => {
      const lit = marksIn(block, marks.get(block) ?? [], span);
      light(lit, 'current');
      setTimeout(() => light(lit, ''), flashTime);
    },
    clear: () => {
      for (const block of marks.keys()) unwrap(block);
    },
  };
}
