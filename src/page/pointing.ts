import type { Known, Place } from './known.ts';
import { rangeOf } from './pieces.ts';

type CaretAt = (x: number, y: number, options?: { shadowRoots: ShadowRoot[] }) => CaretPosition | null;

/** Where in which node a point of the view is; both browsers know one of the two calls. */
function caretAt(x: number, y: number, roots: ShadowRoot[]): { node: Node; offset: number } | null {
  const { caretPositionFromPoint } = Document.prototype as { caretPositionFromPoint?: CaretAt };
  if (caretPositionFromPoint !== undefined) {
    const caret = caretPositionFromPoint.call(document, x, y, { shadowRoots: roots });
    return caret === null ? null : { node: caret.offsetNode, offset: caret.offset };
  }
  const { caretRangeFromPoint } = Document.prototype as { caretRangeFromPoint?: Document['caretRangeFromPoint'] };
  const range = caretRangeFromPoint?.call(document, x, y) ?? null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}

/** The caret snaps to the nearest text, so the point must lie on the word itself; a pixel of grace for the line below. */
function isOn(range: Range, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (left <= x && x <= right && top - 1 <= y && y <= bottom + 2) return true;
  }
  return false;
}

/** The painted mention under a point of the view. */
export function placeAt(known: Known, x: number, y: number, roots: ShadowRoot[]): Place | undefined {
  const caret = caretAt(x, y, roots);
  if (caret === null || caret.node.nodeType !== Node.TEXT_NODE) return undefined;
  const place = known.at(caret.node as Text, caret.offset);
  if (place === undefined || !place.mention.isPainted) return undefined;
  const range = rangeOf(place.block.run, place.mention);
  return range !== null && isOn(range, x, y) ? place : undefined;
}

/** The rectangle of a mention's first line in the view; null once it is gone from the page. */
export function rectOf({ block, mention }: Place): DOMRect | null {
  const range = rangeOf(block.run, mention);
  const rect = range?.getClientRects()[0] ?? null;
  return rect === null || (rect.width === 0 && rect.height === 0) ? null : rect;
}
