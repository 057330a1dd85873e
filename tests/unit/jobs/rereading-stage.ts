import type { Engine, Reading, ReadSentence } from '#framing';
import { readNext, type ReadingTools } from '#jobs';
import type { Finder } from '#matching';
import type { Store } from '#store';
import { openDB } from 'idb';
import { vi } from 'vitest';
import { article, framing, mention, own, ownClaim, seededStore } from '../store/examples.ts';

function readingOf(claim: string, stance: Reading['stance']): Reading {
  return { claim, stance, holder: null, voice: 'own', cues: [{ role: 'topic', start: 0, end: 5 }], sure: true };
}

/** Reads in each passage what its words are told to put, and finds each word as a term. */
function toolsOf(puts: Readonly<Record<string, readonly Reading[]>>, term = 'first'): () => Promise<ReadingTools> {
  const engine: Pick<Engine, 'readPage'> = {
    readPage: ({ blocks }) =>
      blocks.flatMap(({ block, text }): ReadSentence[] => {
        const readings = Object.entries(puts).flatMap(([word, all]) => (text.includes(word) ? all : []));
        return readings.length === 0 ? [] : [{ block, start: 0, end: text.length, text, readings: [...readings] }];
      }),
  };
  const finder = {
    find: (text: string) => (text.toLowerCase().includes(term) ? [{ term, start: 0, end: 5 }] : []),
  } as unknown as Finder;
  return async () => ({ engine: engine as Engine, finder, isOwn: (claim) => claim.startsWith('own-') });
}

/** What puts and finds something in the articles of the stage. */
export const tools = toolsOf({
  First: [readingOf('truce', 'disagree'), readingOf(ownClaim.id, 'agree')],
  Mine: [readingOf('land', 'conditional')],
});

/** Bundled articles as they came, rewritten, switched off and deleted, and four of the reader's. */
export async function fullStore(): Promise<Store> {
  const store = await seededStore();
  // What was deleted says when: one time for all, so that rows can be compared.
  vi.useFakeTimers({ now: new Date('2026-03-01T10:00:00Z'), toFake: ['Date'] });
  const text = { form: 'text' as const, passages: [{ text: 'Mine.', paragraphs: [1] }], sketch: [9] };
  await store.override('beta', article('beta', text), { framings: [], mentions: [] });
  await store.switchArticle('gamma', false);
  for (const id of ['own-1', 'own-2', 'own-3', 'own-4']) {
    await store.save(own(id), [framing(id, 'truce', 'agree', { by: 'engine' })], [mention('ceasefire', id)]);
  }
  await store.remove('own-2');
  await store.remove('alpha');
  vi.useRealTimers();
  return store;
}

/** Reads until there is nothing left; answers in how many steps. */
export async function readAll(store: Store): Promise<number> {
  let steps = 0;
  while (await readNext(store, tools)) steps += 1;
  return steps;
}

/** Every row of what reading writes, and of its journal. */
export async function rows(store: Store): Promise<unknown> {
  store.close();
  const db = await openDB('framelight');
  const names = ['articles', 'framings', 'mentions', 'overrides', 'bin', 'jobs'];
  const all = await Promise.all(names.map(async (name) => [name, await db.getAll(name)]));
  db.close();
  return all;
}

/** What is in the database after it was read through. */
export async function readThrough(): Promise<{ readonly rows: unknown; readonly steps: number }> {
  const store = await fullStore();
  await store.orderReading('new');
  const steps = await readAll(store);
  return { steps, rows: await rows(store) };
}
