import { listen } from './dom.ts';
import { ours } from './ours.ts';

/**
 * Keeps keys that are pressed in the card from the page's own shortcuts, and closes the card with Esc. It listens on the
 * window before anything below it; what the browser does by itself (Tab, Enter on a button) is not touched.
 */
export function guardKeys(close: () => void): () => void {
  // The key that closed the card from inside comes up when the card is gone.
  let closedBy: string | null = null;
  const guard = (event: KeyboardEvent) => {
    if (event.type === 'keyup' && event.key === closedBy) {
      closedBy = null;
      event.stopImmediatePropagation();
      return;
    }
    const card = ours('framelightCard');
    if (card === undefined || !card.isOpen()) return;
    const isInside = card.holds(event);
    if (isInside) event.stopImmediatePropagation();
    if (!event.isTrusted || event.type !== 'keydown' || event.key !== 'Escape') return;
    if (isInside) closedBy = event.key;
    close();
  };
  const stops = ['keydown', 'keyup', 'keypress'].map((type) => listen(window, type, guard, { capture: true }));
  return () => {
    for (const stop of stops) stop();
  };
}
