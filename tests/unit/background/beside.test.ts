import { readFileSync } from 'node:fs';
import { checkBundle } from '#build';
import { readerArticle, sketch } from '#corpus';
import { analyse, NameFinder, postingsOf, type WordingFile } from '#framing';
import { beforeEach, expect, test, vi } from 'vitest';
import { standBeside } from '../../../src/background/beside.ts';
import { keepReport, type ReadStep, readTab } from '../../../src/background/pages.ts';
import type { Store } from '#store';
import { bundledEngine, claimFile } from '../framing/bundled-engine.ts';
import { finder, terms } from '../matching/bundled-finder.ts';
import { freshStore } from '../store/examples.ts';

const session = vi.hoisted(() => new Map<string, unknown>());
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: (key: string) => Promise.resolve(session.has(key) ? { [key]: session.get(key) } : {}),
        set: (items: object) => Promise.resolve(Object.entries(items).forEach(([key, item]) => session.set(key, item))),
      },
    },
  },
}));

const { bundle } = await checkBundle('assets/public');
const engine = bundledEngine();
const names = new NameFinder(
  (JSON.parse(readFileSync('assets/public/wording/wording.json', 'utf8')) as WordingFile).concepts,
);
const paragraphs = [
  'Russia refuses a ceasefire in the war with Ukraine, Lavrov said.',
  'Russian troops hold about 18 % of the territory of Ukraine.',
];
const report =
  'The Kremlin refused a ceasefire in the conflict with Ukraine, Peskov said. Russia controls 21 percent of the ' +
  'territory of Ukraine. ';

let store: Store;
let tab = 0;
beforeEach(async () => {
  tab += 1;
  store = await freshStore();
  await store.seed(
    bundle,
    bundle.articles.flatMap((article) => postingsOf(article, finder)),
  );
});

async function add(title: string, text: string): Promise<string> {
  const made = readerArticle(
    { title, source: title, date: '2025-03-01', link: null, text },
    '2026-01-01T00:00:00.000Z',
  );
  if (!made.ok) throw new Error(made.problem);
  const { framings, postings } = analyse(made.article, engine, finder);
  await store.save(made.article, framings, postings);
  return made.article.id;
}

/** What stands beside a page of these paragraphs, read as the background reads a report. */
async function beside(texts: readonly string[]) {
  const readings = engine.readPage({
    headline: '',
    blocks: texts.map((text, block) => ({ block, kind: 'text', text })),
  });
  const blocks = texts.map((text, block): ReadStep['blocks'][string] => {
    const found = finder.find(text);
    return {
      kind: 'text',
      text,
      mentions: Object.fromEntries(found.map(({ term }) => [term, 1])),
      numbers: found
        .filter(({ term }) => finder.term(term)?.kind === 'number')
        .map(({ term, start, end }) => ({ term, text: text.slice(start, end) })),
      sentences: readings.filter((sentence) => sentence.block === block),
    };
  });
  const cost = { ms: 1, nodes: 1, mentions: 1 };
  await keepReport(
    { id: 'x', url: 'https://paper.example/a', tab: { id: tab }, frameId: 0 },
    {
      facts: { title: 'A page', language: 'en', published: '2025-11-18', link: null, cost },
      fresh: true,
      gone: [],
      blocks: Object.fromEntries(blocks.entries()),
      sketch: sketch(texts.join('\n')),
    },
  );
  const shelf = {
    store: () => Promise.resolve(store),
    finder: () => Promise.resolve(finder),
    names: () => Promise.resolve(names),
    actors: () => Promise.resolve(claimFile.actors),
    terms: () => Promise.resolve(terms),
  };
  return standBeside(shelf as unknown as Parameters<typeof standBeside>[0], await readTab(tab));
}

test('claims, figures and words of a page stand beside those of the samples and of the reader’s articles', async () => {
  const id = await add('The Wire', report);
  const { claims, figures, wording } = await beside(paragraphs);
  const refuses = claims.find(({ claim }) => claim.id === 'russia-rejects-ceasefire');
  expect(refuses?.same.map(({ article }) => article.id)).toContain(id);
  expect(refuses?.missing.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['condition', 'holder']));
  expect(figures.find(({ fact }) => fact === 'land-held')?.others.map(({ value }) => value)).toEqual([
    '20%',
    '21 percent',
  ]);
  const war = wording.find(({ concept }) => concept === 'the-war');
  expect(war?.page.map(({ words, count }) => [words, count])).toEqual([['war', 1]]);
  expect(war?.others.find(({ article }) => article.id === id)?.words).toEqual(['conflict']);
});

test('the page’s own article gives neither rows nor figures nor words', async () => {
  const long = [
    ...paragraphs,
    ...Array.from({ length: 12 }, (_, at) => `Lavrov then came to point ${at} of ${at * 7}.`),
  ];
  const id = await add('Another title', long.join('\n\n'));
  expect(JSON.stringify(await beside(long))).not.toContain(id);
});

test('a page too long to be held whole is compared, and nothing is said of what it leaves out', async () => {
  const filler = `Lavrov spoke of the war. ${'And so on. '.repeat(700)}`;
  const { claims } = await beside([...paragraphs, ...Array.from({ length: 25 }, () => filler)]);
  expect(claims.map(({ claim }) => claim.id)).toContain('russia-rejects-ceasefire');
  expect(claims.flatMap(({ missing }) => missing)).toEqual([]);
});

test('in a large corpus only those stand beside the page that take up one of its claims', async () => {
  for (let at = 0; at < 300; at += 1) await add(`Paper ${at}`, `Snow fell in town number ${at} for ${at + 3} days.`);
  const id = await add('The Wire', report);
  const { claims, figures } = await beside(paragraphs);
  const refuses = claims.find(({ claim }) => claim.id === 'russia-rejects-ceasefire');
  expect(refuses?.same.map(({ article }) => article.id)).toContain(id);
  expect(refuses?.silent.map(({ label }) => label)).not.toContain('Paper 7');
  expect(figures.find(({ fact }) => fact === 'land-held')?.others).toHaveLength(2);
});
