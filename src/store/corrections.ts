import type { Connection } from './connection.ts';
import type { Store } from './store.ts';

/** The reader's corrections of what was read. */
export function correcting({ read, write }: Connection): Pick<Store, 'corrections' | 'correct' | 'uncorrect'> {
  return {
    corrections: () =>
      read(['corrections'], async (tx) =>
        (await tx.objectStore('corrections').getAll()).toSorted((a, b) => a.made.localeCompare(b.made)),
      ),
    correct: (correction) =>
      write(['corrections'], async (tx) => {
        await tx.objectStore('corrections').put(correction);
      }),
    uncorrect: ({ claim, words, whose }) =>
      write(['corrections'], async (tx) => {
        await tx.objectStore('corrections').delete([claim, words, whose]);
      }),
  };
}
