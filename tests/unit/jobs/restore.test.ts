import * as fakes from 'fake-indexeddb';
import type { ReaderRecord } from '#store';
import { describe, expect, test, vi } from 'vitest';
import { backUp, write } from '../../../src/jobs/backup.ts';
import { caps } from '../../../src/jobs/caps.ts';
import { preview, restore } from '../../../src/jobs/restore.ts';
import { own, seededStore } from '../store/examples.ts';
import { articleLine, fileOf, lines, packed, plain, quiet, records, settingLine, wordsOf } from './files.ts';

describe('lines at the edge', () => {
  test('the deepest that is allowed is taken', async () => {
    const store = await seededStore();
    const file = plain([settingLine('['.repeat(63) + ']'.repeat(63))]);
    expect(await restore(store, file, 'take-backup', quiet)).toMatchObject({ written: 1, unusable: 0 });
  });

  test.each([
    [caps.line - 1, 1],
    [caps.line, 1],
    [caps.line + 1, 0],
  ])('of %i bytes against the cap of 5 MB', async (size, written) => {
    const store = await seededStore();
    const file = plain([settingLine(`"${'x'.repeat(size - settingLine('""').length)}"`)]);
    expect(await restore(store, file, 'take-backup', quiet)).toMatchObject({ written, unusable: 1 - written });
  });

  test.each([
    [199_999, 1],
    [200_000, 1],
    [200_001, 0],
  ])('a title of %i bytes against the cap of 200 kB', async (size, written) => {
    const store = await seededStore();
    const long: ReaderRecord = {
      kind: 'article',
      article: own('own-3', { title: 'x'.repeat(size) }),
      framings: [],
      mentions: [],
    };
    const { file } = await write([long], { ...caps, ratio: 1 });
    expect(await restore(store, file, 'take-backup', quiet)).toMatchObject({ written, unusable: 1 - written });
  });

  test('an own article cannot take the id of a bundled one, nor a change that of an own one', async () => {
    const store = await seededStore();
    await store.save(own('own-7'), [], []);
    const taking = [
      { kind: 'article', article: own('gamma'), framings: [], mentions: [] },
      { kind: 'change', change: { id: 'own-7', on: false }, framings: [], mentions: [] },
    ].map((one) => JSON.stringify(one));
    const outcome = await restore(store, plain([...taking, ...lines]), 'take-backup', quiet);
    expect(outcome).toMatchObject({
      written: 8,
      problems: [
        { line: 2, reason: 'restore_line_taken' },
        { line: 3, reason: 'restore_line_taken' },
      ],
    });
    expect((await store.article('gamma'))?.article.origin).toBe('bundle');
    expect((await store.article('own-7'))?.article.on).toBe(true);
  });

  test('an id that stands twice counts once, the first time', async () => {
    const store = await seededStore();
    const again = articleLine((one) => ({ ...one, article: { ...one.article, title: 'Second' } }));
    const outcome = await restore(store, plain([...lines, again]), 'take-backup', quiet);
    expect(outcome).toMatchObject({ written: 8, problems: [{ line: 10, reason: 'restore_line_repeated' }] });
    expect((await store.article('own-1'))?.article.title).toBe('Title of own-1');
  });

  test('a record that goes on in a damaged line is left out whole', async () => {
    const first = articleLine((one) => ({ ...one, more: 2 }));
    const more = '{"kind":"more","passages":[],"framings":[],"mentions":[]}';
    const store = await seededStore();
    const outcome = await restore(
      store,
      plain([first, more, '{"kind":"more"', ...lines.slice(1)]),
      'take-backup',
      quiet,
    );
    expect(outcome).toMatchObject({
      written: 7,
      problems: [
        { line: 2, reason: 'restore_line_parts' },
        { line: 4, reason: 'restore_line_json' },
      ],
    });
    expect(await store.article('own-1')).toBeNull();
  });

  test('of many bad lines a hundred are named and all are counted', async () => {
    const store = await seededStore();
    const outcome = await preview(
      store,
      plain([...Array.from({ length: 250 }, () => '{"kind":"odd"}'), ...lines]),
      quiet,
    );
    expect(outcome).toMatchObject({ new: 8, unusable: 250 });
    expect(outcome.problems).toHaveLength(100);
  });
});

describe('a file that can be used', () => {
  test.each([
    ['plain', (file: Blob) => file],
    ['packed', packed],
    ['with a byte order mark', (file: Blob) => new Blob([Uint8Array.of(0xef, 0xbb, 0xbf), file])],
    ['with line ends of Windows', async (file: Blob) => fileOf((await wordsOf(file)).replaceAll('\n', '\r\n'))],
    ['without its last line feed', (file: Blob) => file.slice(0, -1)],
    [
      'packed in two members',
      async (file: Blob) => new Blob([await packed(file.slice(0, 300)), await packed(file.slice(300))]),
    ],
  ])('%s', async (_how, make) => {
    const store = await seededStore();
    const file = await make(plain(lines));
    expect(await preview(store, file, quiet)).toMatchObject({ new: 8, same: 0, differing: 0, unusable: 0 });
    expect(await restore(store, file, 'keep-mine', quiet)).toMatchObject({ written: 8, left: 0, unusable: 0 });
    expect(await store.records()).toEqual(expect.arrayContaining([...records]));
  });

  test('of the first format, which knew no claims or corrections', async () => {
    const old = lines.filter((line) => !/^\{"kind":"(?:claim|correction)"/.test(line));
    const counts = { article: 1, change: 2, binned: 1, term: 1, setting: 1, more: 0 };
    const store = await seededStore();
    const file = plain(old, { schema: 1, counts });
    expect(await restore(store, file, 'keep-mine', quiet)).toMatchObject({ written: 6, left: 0, unusable: 0 });
  });

  test('shows its effect at once: switches, changes and framings take part', async () => {
    const store = await seededStore();
    await restore(store, plain(lines), 'keep-mine', quiet);
    expect((await store.framingsOf(['truce'])).map((one) => one.article)).toEqual(['own-1']);
    expect((await store.framingsOf(['land'])).map((one) => one.by)).toEqual(['engine']);
    expect((await store.bin()).map((one) => one.id)).toEqual(['own-2']);
  });

  test('the same file twice changes nothing the second time', async () => {
    const store = await seededStore();
    await restore(store, plain(lines), 'keep-mine', quiet);
    expect(await restore(store, plain(lines), 'take-backup', quiet)).toMatchObject({ written: 0, left: 8 });
  });

  test('what differs stays as the reader has it, or becomes as the backup has it', async () => {
    const store = await seededStore();
    await store.restore(records, 'take-backup');
    const { file } = await backUp(store, quiet);
    await store.save(own('own-1', { title: 'Later' }), [], []);
    await store.undelete('own-2');
    await store.setSetting('sites.off', []);
    await store.removeTerm('own-grain');
    expect(await preview(store, file, quiet)).toMatchObject({
      new: 1,
      same: 4,
      differing: 3,
      named: {
        new: [{ kind: 'term', name: 'Grain corridor' }],
        differing: expect.arrayContaining([
          { kind: 'article', name: 'Title of own-1' },
          { kind: 'setting', name: 'sites.off' },
        ]),
      },
    });

    expect(await restore(store, file, 'keep-mine', quiet)).toMatchObject({ written: 1, left: 7 });
    expect((await store.article('own-1'))?.article.title).toBe('Later');
    expect(await store.setting('sites.off')).toEqual([]);
    expect(await store.article('own-2')).not.toBeNull();

    expect(await restore(store, file, 'take-backup', quiet)).toMatchObject({ written: 3, left: 5 });
    expect(await store.records()).toEqual(expect.arrayContaining([...records]));
    expect(await store.records()).toHaveLength(records.length);
    expect(await store.article('own-2')).toBeNull();
  });

  test('what the reader deleted since comes back with the reader’s changes left alone', async () => {
    const store = await seededStore();
    await store.save(own('own-1'), [], []);
    await store.save(own('own-5'), [], []);
    await store.switchArticle('gamma', false);
    const { file } = await backUp(store, quiet);
    await store.remove('own-1');
    await store.remove('gamma');
    await store.save(own('own-5', { title: 'Later' }), [], []);
    expect(await preview(store, file, quiet)).toMatchObject({
      new: 0,
      deleted: 2,
      differing: 1,
      named: { deleted: expect.arrayContaining([{ kind: 'article', name: 'Title of own-1' }]) },
    });

    expect(await restore(store, file, 'keep-mine', quiet)).toMatchObject({ written: 0 });
    expect(await restore(store, file, 'bring-back', quiet)).toMatchObject({ written: 2, left: 1 });
    expect(await store.article('own-1')).not.toBeNull();
    expect((await store.article('gamma'))?.article.on).toBe(false);
    expect((await store.article('own-5'))?.article.title).toBe('Later');
    expect(await store.bin()).toEqual([]);
  });

  test('what the reader added since the backup stays in both ways', async () => {
    const store = await seededStore();
    await store.save(own('own-8'), [], []);
    await restore(store, plain(lines), 'take-backup', quiet);
    expect(await store.article('own-8')).not.toBeNull();
  });
});

describe('a restore that fails half way', () => {
  test.each([1, 2, 5, 9, 12])('at its write number %i leaves everything as it was', async (failing) => {
    const store = await seededStore();
    await store.save(own('own-1', { title: 'Before' }), [], []);
    const before = [await store.records(), await store.summaries(), await store.framingsOf(['truce', 'land'])];
    const original: unknown = Reflect.get(fakes.IDBObjectStore.prototype, 'put');
    let writes = 0;
    const spy = vi.spyOn(fakes.IDBObjectStore.prototype, 'put').mockImplementation(function full(
      this: unknown,
      value: unknown,
    ): never {
      writes += 1;
      if (writes === failing) throw new DOMException('full', 'QuotaExceededError');
      return Reflect.apply(original as typeof full, this, [value]);
    });
    await expect(restore(store, plain(lines), 'take-backup', quiet)).rejects.toThrow('no room left on the disk');
    spy.mockRestore();
    expect([await store.records(), await store.summaries(), await store.framingsOf(['truce', 'land'])]).toEqual(before);
    expect(await restore(store, plain(lines), 'take-backup', quiet)).toMatchObject({ written: 8 });
  });
});
