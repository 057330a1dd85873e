import { isConnected, listen } from './dom.ts';
import type { Known, ReadBlock } from './known.ts';
import { boxElement, isShown, isTiny } from './shown.ts';

/** What happens to a block as the view moves. */
export type NearPorts = {
  readonly known: Known;
  readonly come: (block: ReadBlock) => void;
  readonly go: (block: ReadBlock) => void;
  /** A block that was hidden can be seen now. */
  readonly appear: (block: ReadBlock) => void;
};

/** Watches which blocks are near the view; live ranges cost on every change of the page, so only those are drawn. */
export type Near = {
  readonly watch: (block: ReadBlock) => void;
  readonly unwatch: (block: ReadBlock) => void;
  /** Looks once more at what is near and hidden. */
  readonly look: () => void;
  readonly isNear: (block: ReadBlock) => boolean;
  readonly stop: () => void;
};

/** Milliseconds after which text that came near while it was hidden is looked at once more: it may have faded in. */
const fadeTime = 1_200;

/** Waits at hidden elements that are near the view until they can be seen. */
function createWait(arrive: (element: Element) => void) {
  const hidden = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    clearTimeout(timer);
    timer = undefined;
    const waiting = Array.from(hidden);
    hidden.clear();
    for (const element of waiting) if (isConnected(element)) arrive(element);
  };
  const stops = ['transitionend', 'animationend'].map((type) =>
    listen(window, type, () => hidden.size > 0 && look(), { capture: true, passive: true }),
  );
  return {
    look,
    add: (element: Element) => hidden.add(element),
    delete: (element: Element) => hidden.delete(element),
    lookLater: () => {
      if (hidden.size > 0) timer ??= setTimeout(look, fadeTime);
    },
    stop: () => {
      clearTimeout(timer);
      hidden.clear();
      for (const stop of stops) stop();
    },
  };
}

/** Hands on the blocks of an element that came near; false when some of them cannot be seen yet. */
function meetNear({ known, come, appear }: Omit<NearPorts, 'go'>, element: Element): boolean {
  let isAllShown = true;
  for (const block of known.of(element)) {
    if (!block.isShown && isShown(element)) appear(block);
    if (block.isShown) come(block);
    else isAllShown = false;
  }
  return isAllShown;
}

/** Starts watching, a view's height above and below what is seen. */
export function createNear({ known, come, go, appear }: NearPorts): Near {
  /** Watched elements; those without a box of their own stand in another's. */
  const watched = new Set<Element>();
  const inside = new Map<Element, Set<Element>>();
  const near = new Set<Element>();

  const arrive = (element: Element) => {
    near.add(element);
    if (!meetNear({ known, come, appear }, element)) hidden.add(element);
  };
  const leave = (element: Element) => {
    hidden.delete(element);
    if (near.delete(element)) known.of(element).forEach(go);
  };
  const hidden = createWait(arrive);

  const hear = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const isBoxless = !isIntersecting && isTiny(boundingClientRect) && watched.has(target);
      if (isBoxless && standIn(target)) continue;
      const change = isIntersecting ? arrive : leave;
      if (watched.has(target)) change(target);
      for (const element of inside.get(target) ?? []) if (watched.has(element)) change(element);
    }
    hidden.lookLater();
  };
  const observer = new IntersectionObserver(hear, { rootMargin: '100% 0px' });
  /** A target that is watched already is told of only when it is given anew. */
  const observeAnew = (target: Element) => {
    observer.unobserve(target);
    observer.observe(target);
  };
  const standIn = (element: Element): boolean => {
    const box = boxElement(element);
    if (box === element) return false;
    const elements = inside.get(box) ?? new Set();
    inside.set(box, elements.add(element));
    observer.unobserve(element);
    observeAnew(box);
    return true;
  };

  return {
    watch: ({ run: { element } }) => {
      if (watched.has(element)) return;
      watched.add(element);
      observeAnew(element);
    },
    unwatch: ({ run: { element } }) => {
      if (known.of(element).length > 0) return;
      watched.delete(element);
      near.delete(element);
      hidden.delete(element);
      if (!inside.has(element)) observer.unobserve(element);
    },
    look: hidden.look,
    isNear: ({ run }) => near.has(run.element),
    stop: () => {
      observer.disconnect();
      hidden.stop();
      for (const kept of [inside, watched, near]) kept.clear();
    },
  };
}
