import { readFileSync } from 'node:fs';
import { openStore } from '#store';
import * as fakes from 'fake-indexeddb';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { correction, ids, ownClaim, term } from './examples.ts';

type Kept = {
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly string[];
  readonly rows: readonly { readonly key?: number; readonly value: unknown }[];
};

/** A database as a release left it: its stores, indexes and rows, written down when that release ran. */
async function openAsLeft(version: number): Promise<Readonly<Record<string, Kept>>> {
  Object.assign(globalThis, fakes, { indexedDB: new fakes.IDBFactory() });
  const kept: Record<string, Kept> = JSON.parse(
    readFileSync(`tests/fixtures/store/version-${version}.json`, 'utf8'),
  ) as Record<string, Kept>;
  const db = await openDB('framelight', version, {
    upgrade: (fresh) => {
      for (const [name, { keyPath, indexes, rows }] of Object.entries(kept)) {
        const store = fresh.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index, index);
        for (const { key, value } of rows) void store.put(value, key);
      }
    },
  });
  db.close();
  return kept;
}

test('a database of version 1 is opened without loss and without being seeded again', async () => {
  const kept = await openAsLeft(1);
  const store = await openStore();
  expect(await store.bundle()).toEqual({ hash: 'one', version: '1' });
  expect(ids(await store.summaries())).toEqual(['alpha', 'beta', 'gamma', 'own-1']);
  expect(ids(await store.bin())).toEqual(['own-2']);
  expect((await store.article('beta'))?.framings.map(({ stance }) => stance)).toEqual(['discuss']);
  expect((await store.framingsOf(['truce'])).map(({ article }) => article)).toEqual(['alpha', 'own-1']);
  expect(await store.postingsOf('own-grain')).toEqual([{ term: 'own-grain', article: 'own-1', passages: [1] }]);
  expect(await store.terms()).toEqual([term]);
  expect(await store.setting('sites-off')).toEqual(['example.org']);
  store.close();

  const db = await openDB('framelight');
  expect(db.version).toBe(2);
  for (const [name, { rows }] of Object.entries(kept)) {
    const tx = db.transaction(name);
    expect({ [name]: await tx.store.getAll() }).toEqual({ [name]: rows.map(({ value }) => value) });
  }
  db.close();
});

test('what the new version brings can be used in the old database', async () => {
  await openAsLeft(1);
  const store = await openStore();
  await store.saveOwnClaim(ownClaim);
  await store.correct(correction);
  expect(await store.ownClaims()).toEqual([ownClaim]);
  expect((await store.claims()).map(({ id }) => id)).toEqual(['truce', 'land', 'own-elections']);
  expect(await store.corrections()).toEqual([correction]);
});

test('a database of version 1 that has lost a store is asked to be seeded again', async () => {
  await openAsLeft(1);
  const damaged = await openDB('framelight', 2, { upgrade: (db) => db.deleteObjectStore('mentions') });
  damaged.close();
  const store = await openStore();
  expect(await store.bundle()).toBeNull();
  expect(ids(await store.summaries())).toContain('own-1');
});
