import type { Connection } from './connection.ts';
import type { Store } from './store.ts';

/** What the bundle says beside its articles, in the order in which it says it; with its claims those of the reader's. */
export function referring({ read }: Connection): Pick<Store, 'claims' | 'holders' | 'facts' | 'wording'> {
  return {
    claims: () =>
      read(['claims', 'own-claims'], async (tx) => {
        const [bundled, own] = await Promise.all([
          tx.objectStore('claims').getAll(),
          tx.objectStore('own-claims').getAll(),
        ]);
        const isOn = own.filter(({ on }) => on).toSorted((a, b) => a.made.localeCompare(b.made));
        return [...bundled, ...isOn.map(({ claim: { rules: _rules, ...claim } }) => claim)];
      }),
    holders: () => read(['holders'], (tx) => tx.objectStore('holders').getAll()),
    facts: () => read(['facts'], (tx) => tx.objectStore('facts').getAll()),
    wording: () => read(['wording'], (tx) => tx.objectStore('wording').getAll()),
  };
}
