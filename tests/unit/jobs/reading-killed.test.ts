import * as fakes from 'fake-indexeddb';
import { readNext } from '#jobs';
import { openStore } from '#store';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fullStore, readAll, readThrough, rows, tools } from './rereading-stage.ts';

afterEach(() => vi.restoreAllMocks());

describe('reading again that is killed', () => {
  test('between any two steps ends with the rows of one that ran through', async () => {
    const whole = await readThrough();
    expect(whole.steps).toBe(6);
    for (let cut = 0; cut <= whole.steps; cut += 1) {
      const store = await fullStore();
      await store.orderReading('new');
      for (let step = 0; step < cut; step += 1) await readNext(store, tools);
      store.close();
      const revived = await openStore();
      expect(await readAll(revived)).toBe(whole.steps - cut);
      expect(await rows(revived)).toEqual(whole.rows);
    }
  });

  test('before each write of each step ends with them too', async () => {
    const whole = await readThrough();
    const original: unknown = Reflect.get(fakes.IDBObjectStore.prototype, 'put');
    let cuts = 0;
    for (let failing = 1; ; failing += 1) {
      const store = await fullStore();
      await store.orderReading('new');
      let writes = 0;
      vi.spyOn(fakes.IDBObjectStore.prototype, 'put').mockImplementation(function dying(this: unknown, value): never {
        writes += 1;
        if (writes === failing) throw new DOMException('gone', 'AbortError');
        return Reflect.apply(original as typeof dying, this, [value]);
      });
      const died = await readAll(store).then(
        () => false,
        () => true,
      );
      vi.restoreAllMocks();
      if (!died) break;
      cuts += 1;
      store.close();
      const revived = await openStore();
      await readAll(revived);
      expect(await rows(revived)).toEqual(whole.rows);
    }
    expect(cuts).toBeGreaterThan(20);
  });

  test('after it was read and before it was kept reads that article once more', async () => {
    const store = await fullStore();
    await store.orderReading('new');
    const first = await store.nextToRead();
    store.close();
    expect(await (await openStore()).nextToRead()).toEqual(first);
  });
});
