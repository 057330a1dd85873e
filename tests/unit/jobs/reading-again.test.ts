import * as fakes from 'fake-indexeddb';
import type { Engine, Framing } from '#framing';
import { readNext } from '#jobs';
import { openStore } from '#store';
import { describe, expect, test } from 'vitest';
import { article, framing, mention, own, ownClaim, seededStore } from '../store/examples.ts';
import { fullStore, readAll, tools } from './rereading-stage.ts';

const stances = (framings: readonly Framing[]) => framings.map(({ claim, stance, by }) => `${claim} ${stance} ${by}`);

describe('reading all articles again', () => {
  test('reads the reader’s articles whole, and in bundled ones the mentions and the reader’s own claims', async () => {
    const store = await fullStore();
    await store.undelete('alpha');
    await store.orderReading('new');
    await readAll(store);
    expect(stances((await store.article('own-1'))?.framings ?? [])).toEqual([
      'truce disagree engine',
      'own-elections agree engine',
    ]);
    expect(stances((await store.article('alpha'))?.framings ?? []).toSorted()).toEqual([
      'own-elections agree engine',
      'truce agree editor',
    ]);
    expect(stances((await store.article('beta'))?.framings ?? [])).toEqual(['land conditional engine']);
    expect((await store.postingsOf('first')).map((one) => one.article)).toEqual(['alpha', 'own-1', 'own-3', 'own-4']);
    expect(await store.postingsOf('ceasefire')).toEqual([]);
  });

  test('reads also what a later revert or undelete of a sample brings back', async () => {
    const store = await fullStore();
    await store.orderReading('new');
    await readAll(store);
    await store.revert('beta');
    await store.undelete('alpha');
    expect((await store.postingsOf('first')).map((one) => one.article)).toContain('beta');
    expect((await store.framingsOf([ownClaim.id])).map((one) => one.article)).toEqual([
      'alpha',
      'beta',
      'own-1',
      'own-3',
      'own-4',
    ]);
    expect((await store.framingsOf(['land'])).map((one) => one.by)).toEqual(['editor']);
  });

  test('leaves an editor’s framing with a passage that the reader let stand', async () => {
    const store = await seededStore();
    const passages = [
      { text: 'Mine.', paragraphs: [1] },
      { text: 'First of beta.', paragraphs: [2] },
    ];
    await store.override('beta', article('beta', { passages }), { framings: [], mentions: [] });
    await store.orderReading('new');
    await readAll(store);
    expect(stances((await store.article('beta'))?.framings ?? []).toSorted()).toEqual([
      'land agree editor',
      'land conditional engine',
      'own-elections agree engine',
      'truce disagree editor',
    ]);
  });

  test('shows old framings until the new ones of their article are in', async () => {
    const store = await fullStore();
    await store.orderReading('new');
    const seen = new Set<string>();
    do {
      const held = await store.framingsOf(['truce']);
      seen.add(held.map((one) => `${one.article} ${one.stance}`).join(', '));
    } while (await readNext(store, tools));
    expect([...seen]).toEqual([
      'own-1 agree, own-3 agree, own-4 agree',
      'own-1 disagree, own-3 agree, own-4 agree',
      'own-1 disagree, own-3 disagree, own-4 agree',
      'own-1 disagree, own-3 disagree, own-4 disagree',
    ]);
  });

  test('tells how far it is', async () => {
    const store = await fullStore();
    expect(await store.readingState()).toBeNull();
    await store.orderReading('new');
    expect(await store.readingState()).toEqual({ stamp: 'new', isDone: false, done: 0, of: 6 });
    await readNext(store, tools);
    await readNext(store, tools);
    expect(await store.readingState()).toEqual({ stamp: 'new', isDone: false, done: 2, of: 6 });
    expect(await readAll(store)).toBe(4);
    expect(await store.readingState()).toEqual({ stamp: 'new', isDone: true, done: 6, of: 6 });
    await store.save(own('own-9'), [], []);
    expect(await readNext(store, tools)).toBe(false);
  });

  test('is done at once where there is no article', async () => {
    Object.assign(globalThis, fakes, { indexedDB: new fakes.IDBFactory() });
    const store = await openStore();
    await store.orderReading('new');
    expect(await store.readingState()).toEqual({ stamp: 'new', isDone: true, done: 0, of: 0 });
    expect(await readNext(store, tools)).toBe(false);
  });
});

describe('what comes between the steps', () => {
  test('a later order takes the place of the one under way', async () => {
    const store = await fullStore();
    await store.orderReading('new');
    await readNext(store, tools);
    const late = await store.nextToRead();
    if (late === null) throw new Error('There is a second article.');
    await store.orderReading('newer');
    await store.keepRead(late, {
      base: { framings: [], mentions: [mention('late', late.article.id)] },
      rewritten: null,
    });
    expect(await store.readingState()).toMatchObject({ stamp: 'newer', done: 0 });
    expect(await store.postingsOf('late')).toEqual([]);
    expect(await readAll(store)).toBe(6);
  });

  test('an edit of the article is not written over', async () => {
    const store = await fullStore();
    await store.orderReading('new');
    while ((await store.nextToRead())?.article.id !== 'own-1') await readNext(store, tools);
    const stale = await store.nextToRead();
    if (stale === null) throw new Error('There is own-1.');
    await store.save(own('own-1', { passages: [{ text: 'Mine now.', paragraphs: [1] }] }), [], []);
    await store.keepRead(stale, { base: { framings: [framing('own-1', 'truce')], mentions: [] }, rewritten: null });
    expect((await store.article('own-1'))?.framings).toEqual([]);
    await readAll(store);
    expect(stances((await store.article('own-1'))?.framings ?? [])).toEqual(['land conditional engine']);
  });

  test('a deleted article stays deleted, and is passed', async () => {
    const store = await fullStore();
    await store.orderReading('new');
    while ((await store.nextToRead())?.article.id !== 'own-1') await readNext(store, tools);
    const stale = await store.nextToRead();
    if (stale === null) throw new Error('There is own-1.');
    await store.remove('own-1');
    await store.keepRead(stale, { base: { framings: [framing('own-1', 'truce')], mentions: [] }, rewritten: null });
    await readAll(store);
    expect(await store.article('own-1')).toBeNull();
    expect(await store.framingsOf(['truce'])).toHaveLength(2);
  });

  test('an article that cannot be read keeps what it has and holds no other up', async () => {
    const store = await fullStore();
    await store.orderReading('new');
    const broken = async () => {
      const { engine, ...rest } = await tools();
      const readPage: Engine['readPage'] = (page) => {
        if (page.headline.includes('own-3')) throw new Error('broken');
        return engine.readPage(page);
      };
      return { ...rest, engine: { ...engine, readPage } };
    };
    while (await readNext(store, broken));
    expect((await store.framingsOf(['truce'])).map((one) => `${one.article} ${one.stance}`)).toEqual([
      'own-1 disagree',
      'own-3 agree',
      'own-4 disagree',
    ]);
  });

  test('a restore and another bundle have it ordered anew', async () => {
    const store = await fullStore();
    await store.orderReading('new');
    await store.restore([{ kind: 'setting', key: 'a', value: 1 }], 'take-backup');
    expect(await store.readingState()).toBeNull();
  });
});
