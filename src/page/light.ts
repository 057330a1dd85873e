import type { TermKind } from '#lexicon';
import type { ReadBlock } from './known.ts';
import { flashTime, isStrong, type Painter } from './painter.ts';
import { rangeOf } from './pieces.ts';
import { isTiny } from './shown.ts';

type Drawn = { readonly name: string; readonly range: Range };

/** The name of a highlight; it tells the kind of a term and nothing of the term, since the page can read it. */
export const highlightName = (kind: TermKind, strong: boolean): string =>
  `framelight-${kind}${strong ? '-strong' : ''}`;

/** So many ranges are live at once: each costs on every change of the page. */
const mostRanges = 3_000;

const flashName = 'framelight-current';

/** True where the browser has the CSS Custom Highlight API. */
export function hasHighlights(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
}

/** Text in an inline element of next to no size is for screen readers alone and is not drawn. */
function isDrawable(range: Range, block: ReadBlock): boolean {
  const parent = range.startContainer.parentElement;
  if (parent === null || parent === block.run.element || typeof parent.getBoundingClientRect !== 'function')
    return true;
  return parent.getClientRects().length > 1 || !isTiny(parent.getBoundingClientRect());
}

function linesOf(block: ReadBlock, most: number): Drawn[] {
  const lines: Drawn[] = [];
  for (const mention of block.mentions) {
    if (lines.length >= most) break;
    const range = mention.isPainted ? rangeOf(block.run, mention) : null;
    if (range === null || !isDrawable(range, block)) continue;
    lines.push({ name: highlightName(mention.kind, isStrong(block, mention)), range });
  }
  return lines;
}

/** Our highlights in the page's registry; a page can take them out, or empty them. */
function createRegistry() {
  const highlights = new Map<string, Highlight>();
  return {
    of: (name: string): Highlight => {
      const known = highlights.get(name);
      if (known !== undefined) return known;
      const made = new Highlight();
      made.priority = name === flashName ? 1 : 0;
      highlights.set(name, made);
      CSS.highlights.set(name, made);
      return made;
    },
    /** Puts back what is gone; answers the names of those that were emptied. */
    mend: (sizes: ReadonlyMap<string, number>): string[] => {
      for (const [name, highlight] of highlights) if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
      return [...sizes].filter(([name, size]) => highlights.get(name)?.size !== size).map(([name]) => name);
    },
    clear: () => {
      for (const name of highlights.keys()) CSS.highlights.delete(name);
      highlights.clear();
    },
  };
}

/** Paints with live ranges in `CSS.highlights`: the page's own DOM is not touched. */
export function createLightPainter(): Painter {
  const registry = createRegistry();
  // Our own lists: Firefox does not let a content script go through a Highlight.
  const drawn = new Map<ReadBlock, readonly Drawn[]>();
  let count = 0;
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const unpaint = (block: ReadBlock) => {
    const lines = drawn.get(block) ?? [];
    for (const { name, range } of lines) registry.of(name).delete(range);
    count -= lines.length;
    drawn.delete(block);
  };
  const unflash = () => {
    clearTimeout(flashing);
    registry.of(flashName).clear();
  };

  return {
    isLocal: true,
    paint: (block) => {
      unpaint(block);
      const lines = linesOf(block, mostRanges - count);
      for (const { name, range } of lines) registry.of(name).add(range);
      if (lines.length > 0) drawn.set(block, lines);
      count += lines.length;
    },
    unpaint,
    mend: () => {
      const all = [...drawn.values()].flat();
      const sizes = new Map<string, number>();
      for (const { name } of all) sizes.set(name, (sizes.get(name) ?? 0) + 1);
      const emptied = new Set(registry.mend(sizes));
      for (const { name, range } of all) if (emptied.has(name)) registry.of(name).add(range);
    },
    flash: (block, span) => {
      unflash();
      const range = rangeOf(block.run, span);
      if (range === null) return;
      registry.of(flashName).add(range);
      flashing = setTimeout(unflash, flashTime);
    },
    clear: () => {
      clearTimeout(flashing);
      registry.clear();
      drawn.clear();
      count = 0;
    },
  };
}
