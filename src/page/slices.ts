/** The longest that one slice of work may take, in milliseconds. */
const slice = 5;

function breathe(): Promise<void> {
  if (typeof globalThis.scheduler?.yield === 'function') return globalThis.scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** What sliced work asks and tells on its way: `worked` gets the milliseconds of each slice. */
export type SlicePorts = { readonly isStopped: () => boolean; readonly worked: (ms: number) => void };

/** Does steps until one answers false, giving the page its turn in between. */
export async function inSlices(step: () => boolean, { isStopped, worked }: SlicePorts): Promise<void> {
  for (let isLeft = true; isLeft && !isStopped();) {
    const began = performance.now();
    let took = 0;
    while (isLeft && took < slice) {
      isLeft = step();
      took = performance.now() - began;
    }
    worked(took);
    if (isLeft) await breathe();
  }
}
