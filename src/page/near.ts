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
  readonly isNear: (block: ReadBlock) => boolean;
  readonly stop: () => void;
};

/** A text that fades in is still transparent when it comes near; it is looked at once more after so many milliseconds. */
const fadeTime = 1_200;

/** Starts watching, a view's height above and below what is seen. */
export function createNear({ known, come, go, appear }: NearPorts): Near {
  const boxes = new Map<Element, Set<Element>>();
  const boxOf = new Map<Element, Element>();
  const near = new Set<Element>();

  const arrive = (element: Element, isSecondLook: boolean) => {
    let isHidden = false;
    for (const block of known.of(element)) {
      if (!block.isShown && isShown(element)) appear(block);
      if (block.isShown) come(block);
      else isHidden = true;
    }
    if (isHidden && !isSecondLook) setTimeout(() => near.has(element) && arrive(element, true), fadeTime);
  };

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const element of boxes.get(target) ?? []) {
          if (isIntersecting) {
            near.add(element);
            arrive(element, false);
          } else if (near.delete(element)) known.of(element).forEach(go);
        }
      }
    },
    { rootMargin: '100% 0px' },
  );

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
      boxOf.delete(element);
      const elements = boxes.get(box);
      elements?.delete(element);
      if (elements !== undefined && elements.size > 0) return;
      boxes.delete(box);
      observer.unobserve(box);
    },
    isNear: ({ run }) => near.has(run.element),
    stop: () => {
      observer.disconnect();
      boxes.clear();
      boxOf.clear();
      near.clear();
    },
  };
}
