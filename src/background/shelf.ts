/** What a wake of the worker opens at its first need and keeps while it lives; all of it can be opened again at any time. */
import { type Bundle, createEngine, type Engine, postingsOf } from '#framing';
import { compile, type Term } from '#lexicon';
import { createFinder, type Finder } from '#matching';
import { openStore, type Store } from '#store';
import { packagedBundle, packagedClaims, packagedLexicon, packagedStamp, packagedTerms } from './packaged.ts';

/** The database, the engine and the finder, each opened once and only when asked for. */
export type Shelf = {
  /** The database, seeded from the bundle. */
  readonly store: () => Promise<Store>;
  /** Whether this version's bundle is in the database; starts putting it there when it is not. */
  readonly isReady: () => Promise<boolean>;
  /** Puts the packaged bundle in when it is another than the one in the database; answers whether it did. */
  readonly refresh: () => Promise<boolean>;
  readonly engine: () => Promise<Engine>;
  /** The bundled corpus as it came, whatever the reader changed of it. */
  readonly bundle: () => Promise<Bundle>;
  /** The bundled terms as they were written. */
  readonly terms: () => Promise<readonly Term[]>;
  /** Finds the bundled terms and the reader's own. */
  readonly finder: () => Promise<Finder>;
  /** The reader's terms changed: the next finder knows them. */
  readonly forgetFinder: () => void;
};

/** Remembers the promise of one opening; a failed one is tried again at the next need. */
function once<T>(open: () => Promise<T>): { get: () => Promise<T>; forget: () => void } {
  let opened: Promise<T> | undefined;
  const forget = () => {
    opened = undefined;
  };
  const get = () => {
    opened ??= open().catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
  return { get, forget };
}

/** Makes the shelf of one worker's life. */
export function openShelf(): Shelf {
  const database = once(openStore);
  const lexicon = once(packagedLexicon);
  const finder = once(async () => {
    const store = await database.get();
    return createFinder([await lexicon.get(), compile(await store.terms())]);
  });
  const terms = once(async () => (await packagedTerms()).terms);
  const engine = once(async () => {
    const [claims, known, { holders }] = await Promise.all([packagedClaims(), terms.get(), bundle.get()]);
    return createEngine({ claims, terms: known, holders });
  });
  const bundle = once(packagedBundle);
  const stamp = once(packagedStamp);
  const isSeeded = async () => {
    const [store, { hash }] = await Promise.all([database.get(), stamp.get()]);
    return (await store.bundle())?.hash === hash;
  };
  const seeding = once(async () => {
    if (await isSeeded()) return false;
    const [store, packed, found] = await Promise.all([database.get(), bundle.get(), finder.get()]);
    // The reader's articles first: a worker that dies in between finds the old hash and does it again.
    const own = (await store.every()).filter(({ origin }) => origin === 'reader');
    const rows = own.flatMap((article) => postingsOf(article, found));
    await store.replaceMentions(rows, { articles: own.map(({ id }) => id) });
    await store.seed(
      packed,
      packed.articles.flatMap((article) => postingsOf(article, found)),
    );
    return true;
  });
  // Two that ask at the same time share one seeding; the next one looks again, since the database may have been cleared.
  const refresh = () => seeding.get().finally(seeding.forget);
  return {
    store: async () => {
      if (!(await isSeeded())) await refresh();
      return database.get();
    },
    isReady: async () => {
      if (await isSeeded()) return true;
      void refresh();
      return false;
    },
    refresh,
    engine: engine.get,
    bundle: bundle.get,
    terms: terms.get,
    finder: finder.get,
    forgetFinder: finder.forget,
  };
}
