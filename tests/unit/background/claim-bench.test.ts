import { type ClaimDraft, claimOf, createEngine } from '#framing';
import { readOwn } from '#jobs';
import { expect, test, vi } from 'vitest';
import { benchClaim } from '../../../src/background/claim-bench.ts';
import type { Shelf } from '../../../src/background/shelf.ts';
import type { ArticleCard } from '#store';
import { claimFile } from '../framing/bundled-engine.ts';
import { article } from '../store/examples.ts';

const kept: Record<string, unknown> = {};
const open: object[] = [];
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { query: () => Promise.resolve(open) },
    storage: { session: { get: () => Promise.resolve(kept) } },
  },
}));

const parts = { claims: claimFile, terms: [], holders: [] };
const draft: ClaimDraft = {
  text: 'Kyiv will hold elections',
  words: ['elect*'],
  together: 'all',
  holder: 'anyone',
  about: 'ukraine',
  beside: 'nothing',
  turned: false,
};
const texts = [
  'Kyiv ruled out elections while the war in Ukraine lasts. Nothing else was said.',
  'Zelensky is ready for elections if there is a ceasefire.',
  'A club in Kyiv held a vote. The Kremlin demands elections in Ukraine.',
];
const told = (id: string): ArticleCard => ({
  ...article(id),
  passages: texts.map((text, at) => ({ text, paragraphs: [at + 1] })),
});

function shelfOf(cards: readonly ArticleCard[]): Shelf {
  const store = {
    summaries: () => Promise.resolve(cards.map(({ id }) => ({ id, on: true }))),
    cards: (ids: readonly string[]) => Promise.resolve(cards.filter(({ id }) => ids.includes(id))),
  };
  return { parts: () => Promise.resolve(parts), store: () => Promise.resolve(store) } as unknown as Shelf;
}

test('the bench judges as articles are read once the claim is saved', async () => {
  const { corpus, page } = await benchClaim(shelfOf([told('alpha')]), draft);
  const engine = createEngine({ ...parts, claims: { ...claimFile, claims: [claimOf('own-1', draft)] } });
  const tools = { engine, finder: { find: () => [], term: () => undefined }, isOwn: () => true };
  const saved = readOwn({ ...article('alpha'), ...told('alpha') }, tools).framings;
  expect(saved.map(({ stance, holder }) => `${stance} ${holder?.id}`)).toEqual([
    'disagree kyiv',
    'conditional zelensky',
    'agree the-kremlin',
  ]);
  expect(corpus?.hits.map(({ reading }) => `${reading.stance} ${reading.holder?.id}`)).toEqual(
    saved.map(({ stance, holder }) => `${stance} ${holder?.id}`),
  );
  expect(corpus).toMatchObject({ caught: 3, sentences: 5, articles: 1, looked: 1, of: 1 });
  expect(page).toBeNull();
});

test('the bench reads the page that was looked at last, and none of a private window', async () => {
  const block = { kind: 'text', text: texts[0], mentions: {}, numbers: [], sentences: [] };
  const frame = { frame: 0, title: 'A page', blocks: { 4: block } };
  for (const tab of [1, 2, 3])
    kept[`page:${tab}`] = { frames: { 0: { ...frame, title: `Page ${tab}` } }, opened: null };
  open.push(
    { id: 1, incognito: false, lastAccessed: 5 },
    { id: 2, incognito: false, lastAccessed: 7 },
    { id: 3, incognito: true, lastAccessed: 9 },
  );
  const { page } = await benchClaim(shelfOf([]), draft);
  expect(page).toMatchObject({ title: 'Page 2', caught: 1, sentences: 2 });
  expect(page?.hits[0]).toMatchObject({ passage: 4, reading: { stance: 'disagree' } });
});

test('of a large corpus as much is tried as there is time for', async () => {
  const many = Array.from({ length: 4_000 }, (_, at) => told(`a-${at}`));
  const begun = performance.now();
  const { corpus } = await benchClaim(shelfOf(many), draft);
  expect(performance.now() - begun).toBeLessThan(4_000);
  expect(corpus?.looked).toBeLessThan(4_000);
  expect(corpus?.looked).toBeGreaterThan(0);
  expect(corpus?.hits.length).toBeLessThanOrEqual(12);
});

test('a draft whose words are wrong catches nothing and says why', async () => {
  const answer = await benchClaim(shelfOf([told('alpha')]), { ...draft, words: ['..3 elect*'] });
  expect(answer).toMatchObject({ corpus: null, page: null, problems: [{ field: 'words', line: 0, fault: 'start' }] });
});
