import type { Handlers } from '#messaging/host';
import type { Shelf } from '../shelf.ts';
import { orderAll } from '../tabs.ts';

/** What the options page may ask of the database as a whole. */
export function storeRequests(shelf: Shelf): Pick<Handlers, 'reading.state' | 'store.changed'> {
  return {
    'reading.state': async () => {
      void shelf.goOnReading();
      const state = await (await shelf.store()).readingState();
      return state === null || state.isDone ? null : { done: state.done, of: state.of };
    },
    'store.changed': async () => {
      await shelf.readAgain(true);
      await orderAll({ order: 'again' });
      return null;
    },
  };
}
