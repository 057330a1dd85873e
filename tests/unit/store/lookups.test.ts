import { describe, expect, test } from 'vitest';
import { mention, own, seededStore, term } from './examples.ts';

describe('look-ups', () => {
  test('framings come for several claims at once, each once', async () => {
    const store = await seededStore();
    expect((await store.framingsOf(['land', 'truce', 'land'])).map((one) => one.id)).toEqual([
      'beta:land',
      'alpha:truce',
      'beta:truce',
    ]);
    expect(await store.framingsOf([])).toEqual([]);
    expect(await store.framingsOf(['no-such-claim'])).toEqual([]);
  });

  test('cards tell what rows and comparisons need, in the order asked for', async () => {
    const store = await seededStore();
    const cards = await store.cards(['gamma', 'nobody', 'alpha']);
    expect(cards.map((card) => card.id)).toEqual(['gamma', 'alpha']);
    expect(cards[0]).toMatchObject({ sketch: [1, 2, 3], passages: [{ text: 'First of gamma.' }, {}] });
    expect(Object.keys(cards[0] ?? {})).not.toContain('on');
    expect(await store.cards()).toHaveLength(3);
  });

  test('passages carry their article without its text', async () => {
    const store = await seededStore();
    const passages = await store.passages();
    expect(passages).toHaveLength(6);
    expect(passages[1]).toMatchObject({ article: { id: 'alpha' }, passage: 1, text: 'Second of alpha.' });
    expect(Object.keys(passages[1]?.article ?? {})).not.toContain('passages');
  });

  test('terms are counted by article, whatever they are called', async () => {
    const store = await seededStore();
    const { terms, of } = await store.articleCounts(['ceasefire', '__proto__', 'kursk']);
    expect(Object.entries(terms)).toEqual([
      ['ceasefire', 2],
      ['__proto__', 0],
      ['kursk', 1],
    ]);
    expect(of).toBe(3);
  });
});

describe('the reader’s terms', () => {
  test('are kept in the order in which they were added', async () => {
    const store = await seededStore();
    await store.saveTerm(term);
    await store.saveTerm({ ...term, id: 'a', added: '2027-01-01T00:00:00.000Z' });
    await store.saveTerm({ ...term, id: 'z', added: '2025-01-01T00:00:00.000Z' });
    expect((await store.terms()).map((one) => one.id)).toEqual(['z', 'own-grain', 'a']);
  });

  test('leave with their mentions', async () => {
    const store = await seededStore();
    await store.saveTerm(term);
    await store.save(own('own-1'), [], [mention(term.id, 'own-1', [1])]);
    expect(await store.postingsOf(term.id)).toEqual([mention(term.id, 'own-1', [1])]);
    expect(await store.postingsOf('ceasefire')).toHaveLength(2);
    await store.removeTerm(term.id);
    expect(await store.terms()).toEqual([]);
    expect(await store.postingsOf(term.id)).toEqual([]);
  });
});

describe('settings', () => {
  test('are any JSON, undefined before they are set', async () => {
    const store = await seededStore();
    expect(await store.setting('sites')).toBeUndefined();
    await store.setSetting('sites', { off: ['example.org'] });
    expect(await store.setting('sites')).toEqual({ off: ['example.org'] });
  });
});
