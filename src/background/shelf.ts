/** What a wake of the worker opens at its first need and keeps while it lives; all of it can be opened again at any time. */
import { nameOf } from '#corpus';
import { postingsOf } from '#framing';
import { openStore, type Store } from '#store';
import { once } from './once.ts';
import { packagedStamp, version } from './packaged.ts';
import { openReading, type Reading } from './reading-tools.ts';
import { openRereading } from './rereading.ts';
import { orderAll } from './tabs.ts';

/** The database, the engine and the finder, each opened once and only when asked for. */
export type Shelf = Omit<Reading, 'ownClaims' | 'forget'> & {
  /** The database, seeded from the bundle. */
  readonly store: () => Promise<Store>;
  /** Whether this version's bundle is in the database; starts putting it there when it is not. */
  readonly isReady: () => Promise<boolean>;
  /** Puts the packaged bundle in when it is another than the one in the database; answers whether it did. */
  readonly refresh: () => Promise<boolean>;
  /**
   * Claims or terms of the reader's changed, or (`always`) articles came that something else read: what reads knows it
   * from now on, and all articles are read again in the background. Resolves when they are, or after a short while.
   */
  readonly readAgain: (always?: boolean) => Promise<void>;
  /** Goes on with reading again where an earlier life of the worker left it; a failure is tried again at the next call. */
  readonly goOnReading: () => Promise<void>;
};

/** Makes the shelf of one worker's life. */
export function openShelf(): Shelf {
  const database = once(openStore);
  const { forget, ownClaims, ...reading } = openReading(database.get);
  const stamp = once(packagedStamp);
  const isSeeded = async () => {
    const [store, { hash }] = await Promise.all([database.get(), stamp.get()]);
    return (await store.bundle())?.hash === hash;
  };
  const seeding = once(async () => {
    if (await isSeeded()) return false;
    const [store, packed, found] = await Promise.all([database.get(), reading.bundle(), reading.finder()]);
    await store.seed(
      packed,
      packed.articles.flatMap((article) => postingsOf(article, found)),
    );
    void goOnReading();
    return true;
  });
  // Two that ask at the same time share one seeding; the next one looks again, since the database may have been cleared.
  const refresh = () => seeding.get().finally(seeding.forget);
  const store = async () => {
    if (!(await isSeeded())) await refresh();
    return database.get();
  };
  /** Names everything that articles are read with: our version, what came with it, and the reader's claims and terms. */
  const readWith = async () => {
    const [{ hash }, claims, held] = await Promise.all([stamp.get(), ownClaims(), store()]);
    return [version(), hash, nameOf(JSON.stringify([claims, await held.terms()]))].join(' ');
  };
  const rereading = openRereading({
    store,
    tools: reading.tools,
    stamp: readWith,
    tell: () => orderAll({ order: 'again' }),
  });
  const goOnReading = () => rereading.goOn().catch(() => undefined);
  return {
    ...reading,
    store,
    isReady: async () => {
      if (await isSeeded()) return true;
      void refresh();
      return false;
    },
    refresh,
    readAgain: (always = false) => {
      forget();
      return rereading.order(always);
    },
    goOnReading,
  };
}
