import type { Bundle } from '#framing';
import { describe, expect, test } from 'vitest';
import { article, bundle, framing, freshStore, ids, mention, mentions, own, seededStore, term } from './examples.ts';

const later: Bundle = {
  ...bundle,
  version: '2',
  hash: 'two',
  articles: [article('alpha', { title: 'A better title', genre: 'analysis' }), article('beta'), article('delta')],
  framings: [framing('alpha', 'land', 'conditional'), framing('beta', 'truce', 'discuss'), framing('delta', 'truce')],
  claims: bundle.claims.slice(1),
};
const laterMentions = [mention('ceasefire', 'delta'), mention('ceasefire', 'beta')];

describe('seeding', () => {
  test('an empty database holds no bundle and answers with nothing', async () => {
    const store = await freshStore();
    expect(await store.bundle()).toBeNull();
    expect(await store.summaries()).toEqual([]);
    expect(await store.articleCounts(['ceasefire'])).toEqual({ terms: { ceasefire: 0 }, of: 0 });
  });

  test('everything of the bundle can be read back', async () => {
    const store = await seededStore();
    expect(await store.bundle()).toEqual({ hash: 'one', version: '1' });
    expect(ids(await store.summaries())).toEqual(['alpha', 'beta', 'gamma']);
    expect((await store.summaries())[1]).toMatchObject({ claims: ['land', 'truce'], passageCount: 2, changed: false });
    expect(await store.claims()).toEqual(bundle.claims);
    expect(await store.holders()).toEqual(bundle.holders);
    expect(await store.facts()).toEqual(bundle.facts);
    expect(await store.wording()).toEqual(bundle.wording);
    expect((await store.article('beta'))?.framings).toHaveLength(2);
    expect((await store.article('alpha'))?.article).toEqual(bundle.articles[0]);
  });

  test('seeding the same bundle twice changes nothing', async () => {
    const store = await seededStore();
    await store.seed(bundle, mentions);
    expect(await store.summaries()).toHaveLength(3);
    expect(await store.framingsOf(['truce', 'land'])).toHaveLength(3);
    expect(await store.postingsOf('ceasefire')).toHaveLength(2);
  });

  test('a later bundle replaces articles, framings, mentions and claims of the old one', async () => {
    const store = await seededStore();
    await store.seed(later, laterMentions);
    expect(await store.bundle()).toEqual({ hash: 'two', version: '2' });
    expect(ids(await store.summaries())).toEqual(['alpha', 'beta', 'delta']);
    expect(await store.claims()).toEqual(later.claims);
    expect((await store.framingsOf(['truce'])).map((one) => [one.article, one.stance])).toEqual([
      ['beta', 'discuss'],
      ['delta', 'agree'],
    ]);
    expect((await store.postingsOf('ceasefire')).map((one) => one.article)).toEqual(['beta', 'delta']);
    expect(await store.postingsOf('kursk')).toEqual([]);
  });

  test('a later bundle leaves what the reader added, changed, switched and deleted', async () => {
    const store = await seededStore();
    await store.save(own('own-1'), [framing('own-1', 'truce')], [mention('ceasefire', 'own-1')]);
    await store.save(own('own-2'), [], []);
    await store.remove('own-2');
    await store.override('alpha', article('alpha', { title: 'My title', titleBasis: 'ours' }));
    await store.switchArticle('beta', false);
    await store.remove('gamma');
    await store.saveTerm(term);
    await store.setSetting('marks', 'elements');
    const before = await store.records();

    await store.seed({ ...later, articles: [...later.articles, article('gamma')] }, laterMentions);

    expect(await store.records()).toEqual(before);
    expect(ids(await store.summaries())).toEqual(['alpha', 'beta', 'delta', 'own-1']);
    expect((await store.article('alpha'))?.article).toMatchObject({ title: 'My title', genre: 'analysis' });
    expect((await store.framingsOf(['truce'])).map((one) => one.article)).toEqual(['delta', 'own-1']);
    expect(ids(await store.bin()).toSorted()).toEqual(['gamma', 'own-2']);
    expect(await store.terms()).toEqual([term]);
    expect(await store.setting('marks')).toBe('elements');
  });

  test('a later bundle does not take an id that the reader uses', async () => {
    const store = await seededStore();
    await store.save(own('delta', { title: 'Mine' }), [framing('delta', 'land')], []);
    await store.seed(later, laterMentions);
    expect((await store.article('delta'))?.article).toMatchObject({ title: 'Mine', origin: 'reader' });
    expect((await store.article('delta'))?.framings.map((one) => one.claim)).toEqual(['land']);
    expect((await store.postingsOf('ceasefire')).map((one) => one.article)).toEqual(['beta']);
  });

  test('a seeding that fails half way leaves the old bundle', async () => {
    const store = await seededStore();
    const unclonable = { ...later, facts: [() => 0] } as unknown as Bundle;
    await expect(store.seed(unclonable, laterMentions)).rejects.toThrow('did not do this (DataCloneError)');
    expect(await store.bundle()).toEqual({ hash: 'one', version: '1' });
    expect(ids(await store.summaries())).toEqual(['alpha', 'beta', 'gamma']);
  });
});
