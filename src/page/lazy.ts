import { boxElement } from './shown.ts';
import type { Run } from './walk.ts';

/** Text of a very long page that is searched only when it comes near the view. */
export type Lazy = { readonly put: (run: Run) => void; readonly stop: () => void };

/** So many runs are searched together; the first of them tells when. */
const batchSize = 20;

/** Keeps runs and hands them back in batches as the view comes near. */
export function createLazy(wake: (runs: readonly Run[]) => void): Lazy {
  const batches: Run[][] = [];
  const places = new Map<Element, number>();

  const open = (place: number) => {
    const runs = batches[place] ?? [];
    batches[place] = [];
    if (runs.length > 0) wake(runs);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const place = places.get(target);
        if (!isIntersecting || place === undefined) continue;
        // The view may come from below, where the end of the batch before is seen first.
        open(place - 1);
        open(place);
        observer.unobserve(target);
      }
    },
    { rootMargin: '150% 0px' },
  );

  return {
    put: (run) => {
      const last = batches.at(-1);
      if (last !== undefined && last.length > 0 && last.length < batchSize) {
        last.push(run);
        return;
      }
      batches.push([run]);
      const box = boxElement(run.element);
      places.set(box, batches.length - 1);
      observer.observe(box);
    },
    stop: () => {
      observer.disconnect();
      batches.length = 0;
      places.clear();
    },
  };
}
