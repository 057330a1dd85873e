import { isConnected, listen } from './dom.ts';
import type { Known, ReadBlock } from './known.ts';
import { boxElement, isShown } from './shown.ts';

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

/** Starts watching, a view's height above and below what is seen. */
export function createNear({ known, come, go, appear }: NearPorts): Near {
  const boxes = new Map<Element, Set<Element>>();
  const boxOf = new Map<Element, Element>();
  const near = new Set<Element>();

  const arrive = (element: Element) => {
    for (const block of known.of(element)) {
      if (!block.isShown && isShown(element)) appear(block);
      if (block.isShown) come(block);
      else hidden.add(element);
    }
  };
  const hidden = createWait(arrive);

  const leave = (element: Element) => {
    hidden.delete(element);
    if (near.delete(element)) known.of(element).forEach(go);
  };
  const hear = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      for (const element of boxes.get(target) ?? []) {
        if (isIntersecting) near.add(element);
        (isIntersecting ? arrive : leave)(element);
      }
    }
    hidden.lookLater();
  };
  const observer = new IntersectionObserver(hear, { rootMargin: '100% 0px' });

  return {
    watch: ({ run: { element } }) => {
      if (boxOf.has(element)) return;
      const box = boxElement(element);
      const elements = boxes.get(box) ?? new Set();
      elements.add(element);
      boxOf.set(element, box);
      boxes.set(box, elements);
      observer.observe(box);
    },
    unwatch: ({ run: { element } }) => {
      if (known.of(element).length > 0) return;
      const box = boxOf.get(element);
      if (box === undefined) return;
      near.delete(element);
      hidden.delete(element);
      boxOf.delete(element);
      const elements = boxes.get(box);
      elements?.delete(element);
      if (elements !== undefined && elements.size > 0) return;
      boxes.delete(box);
      observer.unobserve(box);
    },
    look: hidden.look,
    isNear: ({ run }) => near.has(run.element),
    stop: () => {
      observer.disconnect();
      hidden.stop();
      boxes.clear();
      boxOf.clear();
      near.clear();
    },
  };
}
