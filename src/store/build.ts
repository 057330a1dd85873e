import { unwrap } from 'idb';
import { type Database, plans, storeNames, type Upgrading } from './schema.ts';

/** True when every store and index is there; a damaged database can have lost some without an error. */
export function isWhole(db: Database): boolean {
  if (!storeNames.every((name) => db.objectStoreNames.contains(name))) return false;
  const tx = unwrap(db).transaction([...storeNames]);
  return plans.every(({ name, indexes }) => {
    const there = tx.objectStore(name).indexNames;
    return indexes.every((index) => there.contains(index));
  });
}

/**
 * Creates what is missing: everything in a new database, in one of version `from` what later versions brought. A damaged
 * one, which lacks what it had, is asked to be seeded again.
 */
export function buildMissing(db: Database, tx: Upgrading, from: number): void {
  let isDamaged = false;
  for (const { name, since, keyPath, indexes } of plans) {
    const isThere = unwrap(db).objectStoreNames.contains(name);
    const store = isThere ? unwrap(tx).objectStore(name) : unwrap(db).createObjectStore(name, { keyPath });
    const missing = indexes.filter((index) => !store.indexNames.contains(index));
    for (const index of missing) store.createIndex(index, index);
    if (since <= from && (!isThere || missing.length > 0)) isDamaged = true;
  }
  if (isDamaged) unwrap(tx).objectStore('meta').clear();
}
