import type { Connection } from './connection.ts';
import type { Store } from './store.ts';

/** What the bundle says beside its articles, in the order in which it says it. */
export function referring({ read }: Connection): Pick<Store, 'claims' | 'holders' | 'facts' | 'wording'> {
  return {
    claims: () => read(['claims'], (tx) => tx.objectStore('claims').getAll()),
    holders: () => read(['holders'], (tx) => tx.objectStore('holders').getAll()),
    facts: () => read(['facts'], (tx) => tx.objectStore('facts').getAll()),
    wording: () => read(['wording'], (tx) => tx.objectStore('wording').getAll()),
  };
}
