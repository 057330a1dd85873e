import type { Connection } from './connection.ts';
import type { Store } from './store.ts';

/** Settings by name; any JSON. */
export function settling({ read, write }: Connection): Pick<Store, 'setting' | 'setSetting'> {
  return {
    setting: (key) => read(['settings'], async (tx) => (await tx.objectStore('settings').get(key))?.value),
    setSetting: (key, value) =>
      write(['settings'], async (tx) => {
        await tx.objectStore('settings').put({ key, value });
      }),
  };
}
