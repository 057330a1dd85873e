import { openStore } from '#store';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { bundle, framing, ids, mentions, own, seededStore } from './examples.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the connection', () => {
  test('steps aside for another version and opens anew at the next call', async () => {
    const store = await seededStore();
    const other = await openDB('framelight', 3);
    other.close();
    expect(await store.summaries()).toHaveLength(3);
  });

  test('opens anew after it was closed, even for the next write', async () => {
    const store = await seededStore();
    store.close();
    await store.save(own('own-1'), [], []);
    expect(await store.summaries()).toHaveLength(4);
  });

  test('builds the stores that a damaged database lost and asks for a new seed', async () => {
    const store = await seededStore();
    await store.save(own('own-1'), [framing('own-1', 'truce')], []);
    store.close();
    const damaged = await openDB('framelight', 3, {
      upgrade: (db, _from, _to, tx) => {
        db.deleteObjectStore('mentions');
        tx.objectStore('framings').deleteIndex('shown');
      },
    });
    damaged.close();
    const repaired = await openStore();
    expect(await repaired.bundle()).toBeNull();
    await repaired.seed(bundle, mentions);
    expect(await repaired.postingsOf('ceasefire')).toHaveLength(2);
    expect((await repaired.framingsOf(['truce'])).map((one) => one.article)).toEqual(['alpha', 'beta', 'own-1']);
    expect(ids(await repaired.summaries())).toContain('own-1');
  });

  test('starts with nothing after the database was deleted under it', async () => {
    const store = await seededStore();
    await deleteDB('framelight');
    expect(await store.bundle()).toBeNull();
  });

  test('says in one sentence when the browser gives no database', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openStore()).rejects.toThrow('Framelight cannot open its database here.');
  });

  test('takes a lock for each write and none for a read', async () => {
    const store = await seededStore();
    const asked: string[] = [];
    const request = (name: string, work: () => unknown) => {
      asked.push(name);
      return Promise.resolve(work());
    };
    vi.stubGlobal('navigator', { locks: { request } });
    await store.summaries();
    await store.setSetting('a', 1);
    await store.setSetting('b', 2);
    expect(asked).toEqual(['framelight-write', 'framelight-write']);
  });

  test('keeps everything of many writers at once', async () => {
    const store = await seededStore();
    const other = await openStore();
    const names = Array.from({ length: 40 }, (_, at) => `own-${at}`);
    await Promise.all(
      names.flatMap((id, at) => {
        const writer = at % 2 === 0 ? store : other;
        return [
          writer.save(own(id), [framing(id, 'truce')], []).then(() => (at % 5 === 0 ? writer.remove(id) : undefined)),
          writer.switchArticle('alpha', at % 2 === 1),
          writer.setSetting(id, at),
        ];
      }),
    );
    expect((await store.summaries()).filter((one) => one.origin === 'reader')).toHaveLength(32);
    expect(await other.bin()).toHaveLength(8);
    expect((await store.framingsOf(['truce'])).filter((one) => one.article.startsWith('own-'))).toHaveLength(32);
    expect(await store.setting('own-39')).toBe(39);
  });

  test('two databases of different names share nothing', async () => {
    const store = await seededStore();
    const other = await openStore('framelight-other');
    expect(await other.summaries()).toEqual([]);
    expect(await store.summaries()).toHaveLength(3);
  });
});
