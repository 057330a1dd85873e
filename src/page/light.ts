import type { TermKind } from '#lexicon';
import { type ReadBlock } from './known.ts';
import { flashTime, isStrong, type Painter } from './painter.ts';
import { rangeOf } from './pieces.ts';
import { isTiny } from './shown.ts';

type Drawn = { readonly name: string; readonly range: Range };

/** The name of a highlight; it tells the kind of a term and nothing of the term, since the page can read it. */
export const highlightName = (kind: TermKind, strong: boolean): string =>
  `framelight-${kind}${strong ? '-strong' : ''}`;

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

/** Paints with live ranges in `CSS.highlights`: the page's own DOM is not touched. */
export function createLightPainter(): Painter {
  // Our own lists: Firefox does not let a content script go through a Highlight.
  const highlights = new Map<string, Highlight>();
  const drawn = new Map<ReadBlock, readonly Drawn[]>();
  let flashing: ReturnType<typeof setTimeout> | undefined;

  const highlightOf = (name: string): Highlight => {
    const known = highlights.get(name);
    if (known !== undefined) return known;
    const made = new Highlight();
    made.priority = name === flashName ? 1 : 0;
    highlights.set(name, made);
    CSS.highlights.set(name, made);
    return made;
  };

  const unpaint = (block: ReadBlock) => {
    for (const { name, range } of drawn.get(block) ?? []) highlights.get(name)?.delete(range);
    drawn.delete(block);
  };

  const unflash = () => {
    clearTimeout(flashing);
    highlights.get(flashName)?.clear();
  };

  return {
    isLocal: true,
    paint: (block) => {
      unpaint(block);
      const lines: Drawn[] = [];
      for (const mention of block.mentions) {
        const range = mention.isPainted ? rangeOf(block.run, mention) : null;
        if (range === null || !isDrawable(range, block)) continue;
        const name = highlightName(mention.kind, isStrong(block, mention));
        highlightOf(name).add(range);
        lines.push({ name, range });
      }
      if (lines.length > 0) drawn.set(block, lines);
    },
    unpaint,
    mend: () => {
      const sizes = new Map<string, number>();
      for (const lines of drawn.values()) for (const { name } of lines) sizes.set(name, (sizes.get(name) ?? 0) + 1);
      for (const [name, highlight] of highlights) {
        if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
        if (name === flashName || highlight.size === (sizes.get(name) ?? 0)) continue;
        for (const lines of drawn.values()) for (const line of lines) if (line.name === name) highlight.add(line.range);
      }
    },
    flash: (block, span) => {
      unflash();
      const range = rangeOf(block.run, span);
      if (range === null) return;
      highlightOf(flashName).add(range);
      flashing = setTimeout(unflash, flashTime);
    },
    clear: () => {
      unflash();
      for (const name of highlights.keys()) CSS.highlights.delete(name);
      highlights.clear();
      drawn.clear();
    },
  };
}
