import type { Connection } from './connection.ts';
import type { Store } from './store.ts';

/** The reader's own terms. */
export function termKeeping({ read, write }: Connection): Pick<Store, 'terms' | 'saveTerm' | 'removeTerm'> {
  return {
    terms: () =>
      read(['terms'], async (tx) =>
        (await tx.objectStore('terms').getAll()).toSorted((a, b) => a.added.localeCompare(b.added)),
      ),
    saveTerm: (term) =>
      write(['terms'], async (tx) => {
        await tx.objectStore('terms').put(term);
      }),
    removeTerm: (id) =>
      write(['terms', 'mentions'], async (tx) => {
        const mentions = tx.objectStore('mentions');
        const keys = await mentions.index('term').getAllKeys(id);
        await Promise.all([tx.objectStore('terms').delete(id), ...keys.map((key) => mentions.delete(key))]);
      }),
  };
}
