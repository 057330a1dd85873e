import type { PageSentence } from '#framing';
import { expect, test, vi } from 'vitest';
import { corrected, correctedArticle, framingsOf, placeOf } from '../../../src/background/corrected.ts';
import { framing, own, seededStore } from '../store/examples.ts';

const tabs = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { session: { get: async (key: string) => (tabs.has(key) ? { [key]: tabs.get(key) } : {}) } },
  },
}));

const zelensky = { id: 'zelensky', name: 'Volodymyr Zelensky', family: 'ukraine' };
const reading = { claim: 'truce', stance: 'agree', holder: null, voice: 'own', cues: [], sure: true } as const;
const made = '2026-02-04T00:00:00.000Z';

async function stage() {
  const store = await seededStore();
  const says = [
    framing('own-1', 'truce', 'agree', { id: 'own-1:1', by: 'engine' }),
    framing('own-1', 'truce', 'disagree', { id: 'own-1:2', by: 'engine', holder: zelensky }),
  ];
  await store.save(own('own-1'), says, []);
  const correct = async (of: Parameters<typeof placeOf>[1], stance: 'discuss' | null) => {
    const { key, text } = await placeOf(store, of);
    await store.correct({ ...key, stance, text, made });
    return key;
  };
  return { store, says, correct };
}

test('a framing that was taken out is in no look-up of its claim, and comes back with its correction', async () => {
  const { store, correct } = await stage();
  const of = { article: 'alpha', framing: 'alpha:truce' };
  const key = await correct(of, null);
  expect(key.whose).toBe('');
  expect((await framingsOf(store, ['truce'])).map(({ article }) => article)).toEqual(['beta', 'own-1', 'own-1']);
  await store.uncorrect(key);
  expect(await framingsOf(store, ['truce'])).toHaveLength(4);
});

test('of two holders in one passage only the corrected one is set by hand', async () => {
  const { store, correct } = await stage();
  await correct({ article: 'own-1', framing: 'own-1:2' }, 'discuss');
  const own1 = (await framingsOf(store, ['truce'])).filter(({ article }) => article === 'own-1');
  expect(own1.map(({ stance, hand }) => [stance, hand])).toEqual([
    ['agree', undefined],
    ['discuss', 'disagree'],
  ]);
});

test('corrections outlive another reading of the article, in which ids are others', async () => {
  const { store, says, correct } = await stage();
  await correct({ article: 'own-1', framing: 'own-1:2' }, null);
  const again = says.map((one, at) => Object.assign({}, one, { id: `own-1:again-${at}` }));
  await store.orderReading('new');
  for (let next = await store.nextToRead(); next !== null; next = await store.nextToRead()) {
    const found = { base: { framings: again, mentions: [] }, rewritten: null };
    await store.keepRead(next, next.article.id === 'own-1' ? found : null);
  }
  expect((await framingsOf(store, ['truce'])).map(({ id }) => id)).toEqual([
    'alpha:truce',
    'beta:truce',
    'own-1:again-0',
  ]);
});

test('an article tells what of it stands corrected, and under which key', async () => {
  const { store, correct } = await stage();
  const key = await correct({ article: 'own-1', framing: 'own-1:1' }, null);
  const held = await store.article('own-1');
  if (held === null) throw new Error('It is there.');
  const { framings, taken, corrections } = await correctedArticle(store, held);
  expect(framings.map(({ id }) => id)).toEqual(['own-1:2']);
  expect(taken.map(({ id }) => id)).toEqual(['own-1:1']);
  expect(corrections).toEqual({ 'own-1:1': key });
});

test('a sentence of an open page is corrected by its words, and with it each article that holds them', async () => {
  const { store, correct } = await stage();
  const text = 'First of alpha.';
  tabs.set('page:7', {
    opened: null,
    frames: { 0: { blocks: { 3: { sentences: [{ start: 0, end: 15, text, readings: [reading] }] } } } },
  });
  await correct({ tab: 7, frame: 0, block: 3, start: 0, claim: 'truce', holder: null, side: null }, null);
  const sentence: PageSentence = { frame: 0, block: 3, kind: 'text', start: 0, end: 15, text, reading };
  const [claims, framings, articles] = await Promise.all([store.claims(), store.framingsOf(['truce']), store.cards()]);
  const result = await corrected(store, { claims, sentences: [sentence], framings, articles });
  expect(result.sentences).toEqual([]);
  expect(result.framings.map(({ article }) => article)).toEqual(['beta', 'own-1', 'own-1']);
  expect(result.taken).toEqual([expect.objectContaining({ source: null, text, stance: 'agree', claim: claims[0] })]);
});

test('what is gone cannot be corrected', async () => {
  const { store } = await stage();
  await expect(placeOf(store, { article: 'own-1', framing: 'none' })).rejects.toThrow('no longer there');
  const gone = { tab: 9, frame: 0, block: 3, start: 0, claim: 'truce', holder: null, side: null };
  await expect(placeOf(store, gone)).rejects.toThrow('no longer there');
});

test('a framing of the headline is corrected by the words of the headline', async () => {
  const { store, correct } = await stage();
  const said = framing('own-1', 'truce', 'agree', { id: 'own-1:3', by: 'engine', inHeadline: true });
  await store.save(own('own-1'), [said], []);
  const held = await store.article('own-1');
  const place = await placeOf(store, { article: 'own-1', framing: 'own-1:3' });
  expect(place.text).toBe(held?.article.title);
  await correct({ article: 'own-1', framing: 'own-1:3' }, null);
  expect((await framingsOf(store, ['truce'])).map(({ article }) => article)).toEqual(['alpha', 'beta']);
});
