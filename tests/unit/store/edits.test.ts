import { describe, expect, test } from 'vitest';
import { article, bundle, framing, ids, mention, own, seededStore } from './examples.ts';

const newText = { form: 'text' as const, passages: [{ text: 'All mine.', paragraphs: [1] }], sketch: [9] };
const analysed = {
  framings: [framing('alpha', 'land', 'conditional', { id: 'read-1', by: 'engine' })],
  mentions: [mention('kursk', 'alpha')],
};

describe('an article of the reader', () => {
  test('is saved, found and replaced', async () => {
    const store = await seededStore();
    await store.save(own('own-1'), [framing('own-1', 'truce')], [mention('kursk', 'own-1')]);
    expect((await store.framingsOf(['truce'])).map((one) => one.article)).toEqual(['alpha', 'beta', 'own-1']);
    await store.save(own('own-1', { title: 'Again' }), [framing('own-1', 'land')], []);
    expect((await store.framingsOf(['truce'])).map((one) => one.article)).toEqual(['alpha', 'beta']);
    expect((await store.article('own-1'))?.article.title).toBe('Again');
    expect(await store.articleCounts(['kursk'])).toEqual({ terms: { kursk: 1 }, of: 4 });
  });

  test('cannot take the id of a bundled one', async () => {
    const store = await seededStore();
    await expect(store.save(own('alpha'), [], [])).rejects.toThrow('alpha is an article of the bundled corpus.');
    expect((await store.article('alpha'))?.article.origin).toBe('bundle');
  });

  test('does not come with framings of another article', async () => {
    const store = await seededStore();
    await expect(store.save(own('own-1'), [framing('alpha', 'truce')], [])).rejects.toThrow('another article');
    expect(await store.article('own-1')).toBeNull();
  });

  test('is deleted with its framings and comes back with them', async () => {
    const store = await seededStore();
    await store.save(own('own-1'), [framing('own-1', 'truce')], [mention('kursk', 'own-1')]);
    const before = await store.records();
    await store.remove('own-1');
    expect(await store.article('own-1')).toBeNull();
    expect(await store.framingsOf(['truce'])).toHaveLength(2);
    expect((await store.bin())[0]).toMatchObject({ id: 'own-1', claims: ['truce'] });
    await store.undelete('own-1');
    expect(await store.records()).toEqual(before);
    expect(await store.framingsOf(['truce'])).toHaveLength(3);
    expect(await store.bin()).toEqual([]);
  });
});

describe('a change to a bundled article', () => {
  test('keeps what it changes and the editor’s framings while the text is the same', async () => {
    const store = await seededStore();
    const { titleNote: _none, ...rest } = article('alpha');
    await store.override('alpha', { ...rest, title: 'My title', link: 'https://example.org/a' }, analysed);
    expect(await store.article('alpha')).toMatchObject({
      article: { title: 'My title', link: 'https://example.org/a', origin: 'bundle' },
      changed: true,
      rewritten: false,
      framings: [{ claim: 'truce', by: 'editor' }],
    });
    expect((await store.cards(['alpha']))[0]).toMatchObject({ title: 'My title', link: 'https://example.org/a' });
  });

  test('of its text lets the engine’s framings stand in for the editor’s', async () => {
    const store = await seededStore();
    await store.override('alpha', article('alpha', newText), analysed);
    expect((await store.framingsOf(['truce'])).map((one) => one.article)).toEqual(['beta']);
    expect((await store.framingsOf(['land'])).map((one) => one.id)).toContain('read-1');
    expect(await store.article('alpha')).toMatchObject({ framings: analysed.framings, rewritten: true });
    expect((await store.summaries())[0]).toMatchObject({ claims: ['land'], passageCount: 1, changed: true });
    expect((await store.postingsOf('ceasefire')).map((one) => one.article)).toEqual(['beta']);
    expect((await store.postingsOf('kursk')).map((one) => one.article)).toEqual(['alpha', 'gamma']);
  });

  test('of its text is refused without what was read in it', async () => {
    const store = await seededStore();
    await expect(store.override('alpha', article('alpha', newText))).rejects.toThrow('without its framings');
    expect((await store.article('alpha'))?.changed).toBe(false);
  });

  test('of its title keeps a text changed before', async () => {
    const store = await seededStore();
    await store.override('alpha', article('alpha', newText), analysed);
    await store.override('alpha', article('alpha', { ...newText, title: 'My title' }));
    expect(await store.article('alpha')).toMatchObject({
      article: { title: 'My title', passages: newText.passages },
      framings: [{ id: 'read-1' }],
    });
  });

  test('is undone by revert, framings and mentions included', async () => {
    const store = await seededStore();
    await store.override('alpha', article('alpha', { ...newText, title: 'My title' }), analysed);
    await store.switchArticle('alpha', false);
    await store.revert('alpha');
    expect(await store.article('alpha')).toEqual({
      article: bundle.articles[0],
      framings: [bundle.framings[0]],
      changed: false,
      rewritten: false,
    });
    expect((await store.framingsOf(['land'])).map((one) => one.article)).toEqual(['beta']);
    expect((await store.postingsOf('ceasefire')).map((one) => one.article)).toEqual(['alpha', 'beta']);
    expect(await store.records()).toEqual([]);
  });

  test('back to what the bundle says leaves no trace', async () => {
    const store = await seededStore();
    await store.override('alpha', article('alpha', { title: 'My title' }));
    await store.override('alpha', article('alpha'));
    expect((await store.article('alpha'))?.changed).toBe(false);
    expect(await store.records()).toEqual([]);
  });

  test('can take a link and a note away', async () => {
    const store = await seededStore();
    const linked = article('alpha', { link: 'https://example.org', titleNote: 'A note' });
    await store.seed({ ...bundle, articles: [linked] }, []);
    await store.override('alpha', article('alpha'));
    expect((await store.article('alpha'))?.article).toEqual(article('alpha'));
  });

  test('is refused for an article that is not there or is the reader’s', async () => {
    const store = await seededStore();
    await store.save(own('own-1'), [], []);
    await expect(store.override('nobody', article('nobody'))).rejects.toThrow('There is no article nobody.');
    await expect(store.override('own-1', own('own-1'))).rejects.toThrow('There is no bundled article own-1.');
    await expect(store.revert('own-1')).rejects.toThrow('There is no bundled article own-1.');
  });
});

describe('switching off and deleting', () => {
  test.each(['bundled', 'own'])(
    'an article that is off (%s) leaves every look-up and stays in the list',
    async (kind) => {
      const store = await seededStore();
      const id = kind === 'own' ? 'own-1' : 'alpha';
      if (kind === 'own') await store.save(own(id), [framing(id, 'truce')], [mention('ceasefire', id)]);
      const before = [await store.framingsOf(['truce']), await store.postingsOf('ceasefire'), await store.cards()];
      await store.switchArticle(id, false);
      expect((await store.framingsOf(['truce'])).some((one) => one.article === id)).toBe(false);
      expect((await store.postingsOf('ceasefire')).some((one) => one.article === id)).toBe(false);
      expect((await store.passages()).some((one) => one.article.id === id)).toBe(false);
      expect(await store.cards([id])).toEqual([]);
      expect((await store.articleCounts(['ceasefire'])).of).toBe(kind === 'own' ? 3 : 2);
      expect((await store.summaries()).find((one) => one.id === id)).toMatchObject({ on: false, claims: ['truce'] });
      await store.switchArticle(id, true);
      expect([await store.framingsOf(['truce']), await store.postingsOf('ceasefire'), await store.cards()]).toEqual(
        before,
      );
      expect(await store.records()).toHaveLength(kind === 'own' ? 1 : 0);
    },
  );

  test('a bundled article that is deleted leaves list and look-ups, and comes back with its changes', async () => {
    const store = await seededStore();
    await store.override('alpha', article('alpha', newText), analysed);
    await store.remove('alpha');
    expect(ids(await store.summaries())).toEqual(['beta', 'gamma']);
    expect(await store.article('alpha')).toBeNull();
    expect((await store.framingsOf(['land'])).map((one) => one.article)).toEqual(['beta']);
    expect(await store.bin()).toMatchObject([{ id: 'alpha', changed: true, passageCount: 1 }]);
    await store.undelete('alpha');
    expect((await store.article('alpha'))?.framings).toEqual(analysed.framings);
    expect((await store.framingsOf(['land'])).map((one) => one.article)).toEqual(['alpha', 'beta']);
  });

  test('what is not there cannot be deleted, brought back or switched', async () => {
    const store = await seededStore();
    await store.remove('alpha');
    await expect(store.remove('alpha')).rejects.toThrow('There is no article alpha.');
    await expect(store.switchArticle('alpha', true)).rejects.toThrow('There is no article alpha.');
    await expect(store.undelete('beta')).rejects.toThrow('beta is not in the bin.');
  });
});
