import { listen, nearest } from './dom.ts';
import type { Place } from './known.ts';
import { ours } from './ours.ts';

/** Milliseconds for which the pointer rests on a word before its card opens, and for which it may leave it again. */
const dwell = 150;
const grace = 350;

/** What pointing does. */
export type HoveringPorts = {
  readonly placeAt: (x: number, y: number) => Place | undefined;
  readonly open: (place: Place, takesFocus: boolean) => void;
  readonly close: () => void;
  readonly opened: () => Place | null;
  /** True while a card stands that was asked for by more than resting on a word. */
  readonly isPinned: () => boolean;
};

/** True where a click belongs to something else: a link, a button. */
function isInControl({ block, mention }: Place): boolean {
  const index = block.run.starts.findLastIndex((start) => start <= mention.start);
  const parent = block.run.nodes[index]?.parentElement ?? null;
  return parent !== null && nearest(parent, 'a[href],button,summary,label,[role=button],[role=link]') !== null;
}

/**
 * Opens the card where the pointer rests or clicks, by events that the browser itself vouches for. Nothing is prevented:
 * a link under a mention stays a link, a selection a selection.
 */
export function startHovering({ placeAt, open, close, opened, isPinned }: HoveringPorts): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const rest = (x: number, y: number) => {
    const place = placeAt(x, y);
    if (place === undefined) return;
    clearTimeout(leaving);
    leaving = undefined;
    if (!isPinned()) open(place, false);
  };
  const leave = () => {
    if (isPinned() || opened() === null) return;
    leaving ??= setTimeout(() => {
      leaving = undefined;
      close();
    }, grace);
  };
  const move = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    clearTimeout(resting);
    if (ours('framelightCard')?.holds(event) === true) {
      clearTimeout(leaving);
      leaving = undefined;
      return;
    }
    if (event.buttons !== 0) return;
    leave();
    resting = setTimeout(() => rest(event.clientX, event.clientY), dwell);
  };
  const click = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || ours('framelightCard')?.holds(event) === true) return;
    const place = getSelection()?.isCollapsed === false ? undefined : placeAt(event.clientX, event.clientY);
    if (place !== undefined && !isInControl(place)) open(place, true);
    else if (opened() !== null) close();
  };

  const passive = { capture: true, passive: true };
  const stops = [listen(window, 'pointermove', move, passive), listen(window, 'click', click, passive)];
  return () => {
    clearTimeout(resting);
    clearTimeout(leaving);
    for (const stop of stops) stop();
  };
}
