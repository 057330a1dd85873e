import type { Finder } from '#matching';
import type { PageMention } from './known.ts';
import { partsOf } from './pieces.ts';
import { isEditable, isShown } from './shown.ts';
import { isInlineWithin, type Run } from './walk.ts';

/** Finds the mentions of a run; the finder knows countries, which are painted only when the reader asks. */
export type FindIn = (run: Run) => PageMention[];

/** A mention that reaches from one node to another stands only when nothing between them is laid out as a block. */
function isWhole(run: Run, mention: PageMention): boolean {
  const parts = partsOf(run, mention);
  return parts.length < 2 || parts.every(({ node }) => isInlineWithin(node, run.element));
}

/** A mention in an inline element of the block may be hidden by itself. */
function isSeen(run: Run, mention: PageMention, seen: Map<Element, boolean>): boolean {
  for (const { node } of partsOf(run, mention)) {
    const parent = node.parentElement;
    if (parent === null || parent === run.element) continue;
    const known = seen.get(parent) ?? isShown(parent);
    seen.set(parent, known);
    if (!known) return false;
  }
  return true;
}

/** So many mentions of one block are kept; the message contract takes no more. */
const mostMentions = 400;

/** A search with the finder that leaves editable text alone and no mention across blocks. */
export function createFindIn(finder: Finder, countries: boolean): FindIn {
  return (run) => {
    const found = run.text.length < 2 ? [] : finder.find(run.text);
    if (found.length === 0 || isEditable(run.element)) return [];
    const mentions = found.slice(0, mostMentions).flatMap((mention): PageMention[] => {
      const kind = finder.term(mention.term)?.kind;
      return kind === undefined ? [] : [{ ...mention, kind, isPainted: kind !== 'country' || countries }];
    });
    if (run.nodes.length === 1 && run.nodes[0]?.parentNode === run.element) return mentions;
    const seen = new Map<Element, boolean>();
    // A block that is hidden as a whole keeps its mentions: it may be shown later.
    const isHidden = !isShown(run.element);
    return mentions.filter((mention) => isWhole(run, mention) && (isHidden || isSeen(run, mention, seen)));
  };
}
