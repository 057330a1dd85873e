/**
 * The bench of a claim that is being written: the very engine that would read it reads the corpus and the page that was
 * looked at last, for this one claim. It is asked while the reader types, so it looks at as much of a large corpus as
 * there is time for, and says how much that was.
 */
import {
  type ClaimDraft,
  claimOf,
  conceptNames,
  createEngine,
  draftProblems,
  type Engine,
  type PageTexts,
  patternsOf,
} from '#framing';
import type { BenchCatch, BenchHit, ClaimBench } from '#messaging';
import type { ArticleCard, Store } from '#store';
import { sentences } from '#text';
import { browser } from './browser.ts';
import { framesOf } from './comparing.ts';
import { readTab, readTabs } from './pages.ts';
import type { Shelf } from './shelf.ts';

/** So long may the corpus be read for one answer, in milliseconds. */
const patience = 400;
/** Articles fetched at once. */
const batch = 20;
/** Sentences that an answer shows of the corpus, and as many of the page. */
const mostHits = 12;

const draftId = 'draft';

type Caught = { readonly sentences: number; readonly hits: readonly BenchHit[] };

function catchIn(engine: Engine, text: PageTexts, article: BenchHit['article']): Caught {
  const hits = engine
    .readPage(text)
    .flatMap(({ readings, text: words, block, start }) =>
      readings
        .filter(({ claim }) => claim === draftId)
        .map((reading): BenchHit => ({ text: words, reading, article, passage: block, start })),
    );
  return { sentences: text.blocks.reduce((sum, block) => sum + sentences(block.text).length, 0), hits };
}

/** Two holders of one sentence are two hits and one sentence. */
const countCaught = (hits: readonly BenchHit[]) =>
  new Set(hits.map(({ article, passage, start }) => `${article?.id ?? ''} ${passage} ${start}`)).size;

function joined(all: readonly Caught[]): BenchCatch {
  const hits = all.flatMap((one) => one.hits);
  return {
    caught: countCaught(hits),
    sentences: all.reduce((sum, one) => sum + one.sentences, 0),
    hits: hits.slice(0, mostHits),
  };
}

function catchInArticle(engine: Engine, { passages, sketch: _sketch, ...article }: ArticleCard): Caught {
  const blocks = passages.map(({ text }, block) => ({ block, kind: 'text' as const, text }));
  return catchIn(engine, { headline: article.title, blocks }, article);
}

async function catchInCorpus(engine: Engine, store: Store): Promise<NonNullable<ClaimBench['corpus']>> {
  const ids = (await store.summaries()).flatMap(({ id, on }) => (on ? [id] : []));
  const end = performance.now() + patience;
  const found: Caught[] = [];
  for (let at = 0; at < ids.length && performance.now() < end; at += batch) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, until there is no time left
    for (const card of await store.cards(ids.slice(at, at + batch))) found.push(catchInArticle(engine, card));
  }
  return {
    ...joined(found),
    articles: found.filter(({ hits }) => hits.length > 0).length,
    looked: found.length,
    of: ids.length,
  };
}

/** The tab that the reader looked at last, of those of which something was read. */
async function lastRead(): Promise<number | undefined> {
  const [read, tabs] = await Promise.all([readTabs(), browser.tabs.query({})]);
  // What is read in a private window stays there.
  const known = tabs.filter(({ id, incognito }) => id !== undefined && !incognito && read.includes(id));
  return known.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id;
}

async function catchOnPage(engine: Engine): Promise<ClaimBench['page']> {
  const tab = await lastRead();
  if (tab === undefined) return null;
  const frames = framesOf(await readTab(tab));
  const [top] = frames;
  if (top === undefined) return null;
  const found = frames.map(({ title, blocks }) =>
    catchIn(
      engine,
      {
        headline: title,
        blocks: Object.entries(blocks).map(([block, { kind, text }]) => ({ block: Number(block), kind, text })),
      },
      null,
    ),
  );
  return { ...joined(found), title: top.title };
}

/** What a draft catches; with something wrong in its words it catches nothing. */
export async function benchClaim(shelf: Shelf, draft: ClaimDraft): Promise<ClaimBench> {
  const [{ claims, terms, holders }, store] = await Promise.all([shelf.parts(), shelf.store()]);
  const names = conceptNames(claims);
  const problems = draftProblems(draft, (name) => names.has(name));
  const patterns = patternsOf(draft);
  if (problems.some(({ field }) => field === 'words')) return { problems, patterns, corpus: null, page: null };
  const engine = createEngine({ claims: { ...claims, claims: [claimOf(draftId, draft)] }, terms, holders });
  const [corpus, page] = await Promise.all([catchInCorpus(engine, store), catchOnPage(engine)]);
  return { problems, patterns, corpus, page };
}
