import type { Handlers } from '#messaging/host';
import { placeOf } from '../corrected.ts';
import type { Shelf } from '../shelf.ts';
import { orderAll } from '../tabs.ts';

type CorrectionRequests = Pick<Handlers, 'correction.make' | 'correction.undo' | 'correction.list'>;

/** Milliseconds until open pages begin again: whoever corrected is answered from what was read before. */
const afterAnswer = 300;

function tellPages(): void {
  setTimeout(() => void orderAll({ order: 'again' }), afterAnswer);
}

/** What our own pages may ask of the reader's corrections. */
export function correctionRequests(shelf: Shelf): CorrectionRequests {
  return {
    'correction.make': async ({ of, stance }) => {
      const store = await shelf.store();
      const { key, text } = await placeOf(store, of);
      await store.correct({ ...key, stance, text, made: new Date().toISOString() });
      tellPages();
      return key;
    },
    'correction.undo': async (key) => {
      await (await shelf.store()).uncorrect(key);
      tellPages();
      return null;
    },
    'correction.list': async () => (await shelf.store()).corrections(),
  };
}
