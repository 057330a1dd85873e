/** The least time in milliseconds that some work took of several tries: what else the machine does only adds to it. */
export function leastTime(work: () => unknown, tries = 4): number {
  let least = Infinity;
  for (let turn = 0; turn < tries; turn += 1) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

/** Growth that no work has that takes four times as long, and all work has that takes sixteen times. */
export const linearAtMost = 9;

/** Times under this are noise, in milliseconds. */
const floor = 4;
/** So often the two are timed again where they seem to grow too fast: other work may have come between. */
const mostRounds = 8;

/**
 * How many times as long the work takes on four times the size: about 4 when it grows with the size alone, 16 when with
 * its square. What takes next to no time counts as that much at least.
 */
export function growthOverFour(work: (size: number) => unknown, size: number): number {
  let [small, large] = [Infinity, Infinity];
  const ratio = () => large / Math.max(floor, small);
  for (let round = 0; round < mostRounds && (round === 0 || ratio() >= linearAtMost); round += 1) {
    small = Math.min(
      small,
      leastTime(() => work(size), 2),
    );
    large = Math.min(
      large,
      leastTime(() => work(4 * size), 1),
    );
  }
  return ratio();
}
