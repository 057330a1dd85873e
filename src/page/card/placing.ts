/** A size in CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

/** Where the card stands in the view: its left edge, and its top edge or, above a word, its bottom edge. */
export type CardPlace = {
  readonly left: number;
  readonly top: number | null;
  readonly bottom: number | null;
  readonly room: number;
};

type Box = Pick<DOMRectReadOnly, 'left' | 'top' | 'bottom'>;

/** The gap between word and card, and between card and edge of the view. */
const gap = 8;

/**
 * Places a card below a word, or above it where there is more room, never over it. `room` is the height that it may take;
 * a card that is higher scrolls.
 */
export function placeCard(word: Box, card: Size, view: Size): CardPlace {
  const below = view.height - word.bottom - 2 * gap;
  const above = word.top - 2 * gap;
  const left = Math.max(gap, Math.min(word.left, view.width - card.width - gap));
  if (card.height <= below || below >= above) {
    return { left, top: Math.max(gap, word.bottom + gap), bottom: null, room: Math.max(0, below) };
  }
  return { left, top: null, bottom: Math.max(gap, view.height - word.top + gap), room: Math.max(0, above) };
}

/** True when a word stands in the view, at least in part. */
export function isInView(word: Box & Pick<DOMRectReadOnly, 'right'>, view: Size): boolean {
  return word.bottom > 0 && word.top < view.height && word.right > 0 && word.left < view.width;
}
