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

/** Creates what is missing, in a new database or in a damaged one, which then asks to be seeded again. */
export function buildMissing(db: Database, tx: Upgrading): void {
  for (const { name, keyPath, indexes } of plans) {
    const store = unwrap(db).objectStoreNames.contains(name)
      ? unwrap(tx).objectStore(name)
      : unwrap(db).createObjectStore(name, { keyPath });
    for (const index of indexes) if (!store.indexNames.contains(index)) store.createIndex(index, index);
  }
  unwrap(tx).objectStore('meta').clear();
}
