import { listen } from './dom.ts';
import { ours } from './ours.ts';

/**
 * Keeps keys that are pressed in the card from the page's own shortcuts, and closes the card with Esc. It listens on the
 * window before anything below it; what the browser does by itself (Tab, Enter on a button) is not touched.
 */
export function guardKeys(close: () => void): () => void {
  const guard = (event: KeyboardEvent) => {
    const card = ours('framelightCard');
    if (card === undefined || !card.isOpen()) return;
    if (card.holds(event)) event.stopImmediatePropagation();
    if (event.isTrusted && event.type === 'keydown' && event.key === 'Escape') close();
  };
  const stops = ['keydown', 'keyup', 'keypress'].map((type) => listen(window, type, guard, { capture: true }));
  return () => {
    for (const stop of stops) stop();
  };
}
