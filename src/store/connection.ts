/**
 * One connection to the database that heals itself: it steps aside when another version wants in, opens anew when the
 * browser took it away, and builds what a damaged database lost. Reads and writes are whole transactions.
 */
import { openDB } from 'idb';
import { buildMissing, isWhole } from './build.ts';
import { type Database, type FramelightSchema, type Reading, type StoreName, version, type Writing } from './schema.ts';

/** Runs work in transactions; work that throws leaves the database as it was. */
export type Connection = {
  readonly read: <T>(stores: readonly StoreName[], work: (tx: Reading) => Promise<T>) => Promise<T>;
  /** One writer at a time across the extension's pages; on disk when it resolves, unless what is written can be made again. */
  readonly write: <T>(
    stores: readonly StoreName[],
    work: (tx: Writing) => Promise<T>,
    durability?: 'strict' | 'relaxed',
  ) => Promise<T>;
  readonly open: () => Promise<unknown>;
  readonly close: () => void;
};

/** A connection to the database of that name; nothing is opened before the first use. */
export function connect(name: string): Connection {
  let opening: Promise<Database> | undefined;
  const forget = () => {
    opening = undefined;
  };
  const open = () => {
    opening ??= openWhole(name, forget).catch((error: unknown) => {
      forget();
      throw new Error('Framelight cannot open its database here.', { cause: error });
    });
    return opening;
  };
  const close = () => {
    void opening?.then((db) => db.close()).catch(() => undefined);
    forget();
  };
  const begin = async <T>(start: (db: Database) => T): Promise<T> => {
    const db = await open();
    try {
      return start(db);
    } catch (error) {
      // A connection that is closing refuses transactions: one new one is tried.
      if (!isNamed(error, 'InvalidStateError')) throw error;
      forget();
      return start(await open());
    }
  };
  return {
    open,
    close,
    read: async (stores, work) => {
      const tx = await begin((db) => db.transaction([...stores], 'readonly'));
      return settle(tx, work, close);
    },
    write: (stores, work, durability = 'strict') =>
      alone(name, async () => {
        const tx = await begin((db) => db.transaction([...stores], 'readwrite', { durability }));
        return settle(tx, work, close);
      }),
  };
}

async function openWhole(name: string, forget: () => void): Promise<Database> {
  const db = await openAt(name, version, forget).catch(async (error: unknown) => {
    if (!isNamed(error, 'VersionError')) throw error;
    const all = await indexedDB.databases();
    return openAt(name, all.find((one) => one.name === name)?.version ?? version, forget);
  });
  if (isWhole(db)) return db;
  db.close();
  return openAt(name, db.version + 1, forget);
}

async function openAt(name: string, at: number, forget: () => void): Promise<Database> {
  let stepAside = forget;
  const db = await openDB<FramelightSchema>(name, at, {
    upgrade: (fresh, from, _to, tx) => buildMissing(fresh, tx, from),
    blocking: () => stepAside(),
    terminated: forget,
  });
  stepAside = () => {
    forget();
    db.close();
  };
  return db;
}

async function settle<T, Tx extends Reading | Writing>(
  tx: Tx,
  work: (tx: Tx) => Promise<T>,
  close: () => void,
): Promise<T> {
  const done = tx.done.then(
    () => null,
    (error: unknown) => error ?? new Error('The transaction was taken back.'),
  );
  try {
    const value = await work(tx);
    const failure = await done;
    if (failure !== null) throw failure;
    return value;
  } catch (error) {
    abort(tx);
    await done;
    if (isNamed(error, 'UnknownError')) close();
    throw explain(tx.error ?? error);
  }
}

function abort(tx: Reading | Writing): void {
  try {
    tx.abort();
  } catch {
    // It is over already.
  }
}

function explain(error: unknown): unknown {
  if (isNamed(error, 'QuotaExceededError')) {
    return new Error('There is no room left on the disk for this. Nothing was changed.', { cause: error });
  }
  if (!(error instanceof DOMException)) return error;
  return new Error(`The database did not do this (${error.name}). Nothing was changed.`, { cause: error });
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

/** Web Locks hold writers of other pages back; where there are none, transactions alone keep order. */
function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks === undefined ? work() : (locks.request(`${name}-write`, work) as Promise<T>);
}
