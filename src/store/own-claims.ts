import type { Connection } from './connection.ts';
import type { Store } from './store.ts';

/** The reader's own claims. */
export function claimKeeping({
  read,
  write,
}: Connection): Pick<Store, 'ownClaims' | 'saveOwnClaim' | 'removeOwnClaim'> {
  return {
    ownClaims: () =>
      read(['own-claims'], async (tx) =>
        (await tx.objectStore('own-claims').getAll()).toSorted((a, b) => a.made.localeCompare(b.made)),
      ),
    saveOwnClaim: (own) =>
      write(['own-claims'], async (tx) => {
        await tx.objectStore('own-claims').put(own);
      }),
    removeOwnClaim: (id) =>
      write(['own-claims'], async (tx) => {
        await tx.objectStore('own-claims').delete(id);
      }),
  };
}
