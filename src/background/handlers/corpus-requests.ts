import { type Article, changeArticle, readerArticle } from '#corpus';
import { analyse, type Framing } from '#framing';
import type { Handlers } from '#messaging/host';
import { browser } from '../browser.ts';
import { postAgain } from '../posting.ts';
import { searchCorpus, searchKnown } from '../searching.ts';
import type { Shelf } from '../shelf.ts';
import { orderAll } from '../tabs.ts';

type CorpusRequests = Pick<
  Handlers,
  | 'corpus.search'
  | 'corpus.known'
  | 'corpus.list'
  | 'corpus.article'
  | 'corpus.add'
  | 'corpus.edit'
  | 'corpus.delete'
  | 'corpus.undelete'
  | 'corpus.bin'
  | 'corpus.switch'
  | 'corpus.revert'
  | 'claim.list'
  | 'store.changed'
>;

async function analysed(shelf: Shelf, article: Article) {
  const [engine, finder] = await Promise.all([shelf.engine(), shelf.finder()]);
  const { framings, postings } = analyse(article, engine, finder);
  return { framings, mentions: postings };
}

/**
 * What a bundled article says after the reader changed its text: an editor's framing stays with a passage that stayed
 * word for word, the engine reads the others.
 */
async function readAgain(shelf: Shelf, before: { article: Article; framings: readonly Framing[] }, article: Article) {
  const { framings, mentions } = await analysed(shelf, article);
  const old = before.article.passages.map(({ text }) => text);
  const now = article.passages.map(({ text }) => text);
  const kept = before.framings.flatMap((framing) => {
    const passage = now.indexOf(old[framing.passage] ?? '');
    return framing.by === 'editor' && passage >= 0 ? [{ ...framing, passage }] : [];
  });
  const read = framings.filter(({ passage }) => !old.includes(now[passage] ?? ''));
  return { framings: [...kept, ...read], mentions };
}

async function saveArticle(shelf: Shelf, article: Article): Promise<{ id: string; framings: number }> {
  const [store, { framings, mentions }] = await Promise.all([shelf.store(), analysed(shelf, article)]);
  await store.save(article, framings, mentions);
  return { id: article.id, framings: framings.length };
}

async function editArticle(shelf: Shelf, id: string, change: Parameters<typeof changeArticle>[1]): Promise<string> {
  const store = await shelf.store();
  const stored = await store.article(id);
  if (stored === null) throw new Error(browser.i18n.getMessage('corpus_gone'));
  const result = changeArticle(stored.article, change, new Date().toISOString());
  if (!result.ok) throw new Error(result.problem);
  const { article } = result;
  if (article.origin === 'reader') await saveArticle(shelf, article);
  else
    await store.override(id, article, change.text === undefined ? undefined : await readAgain(shelf, stored, article));
  await orderAll({ order: 'again' });
  return id;
}

/** Puts a bundled article back as it came, with the mentions of the reader's own terms in it. */
async function revertArticle(shelf: Shelf, id: string): Promise<void> {
  const store = await shelf.store();
  await store.revert(id);
  const stored = await store.article(id);
  if (stored === null) return;
  const { mentions } = await analysed(shelf, stored.article);
  await store.replaceMentions(mentions, { articles: [id] });
}

/** What our own pages may ask of the corpus. */
export function corpusRequests(shelf: Shelf): CorpusRequests {
  return {
    'corpus.search': ({ words }) => searchCorpus(shelf, words),
    'corpus.known': ({ words }) => searchKnown(shelf, words),
    'corpus.list': async () => (await shelf.store()).summaries(),
    'corpus.article': async ({ id }) => (await shelf.store()).article(id),
    'corpus.add': async (input) => {
      const result = readerArticle(input, new Date().toISOString());
      if (!result.ok) throw new Error(result.problem);
      // The same text is the same article; saving it again would undo what the reader changed there.
      const known = await (await shelf.store()).article(result.article.id);
      if (known !== null) throw new Error(browser.i18n.getMessage('corpus_known', known.article.title));
      const saved = await saveArticle(shelf, result.article);
      await orderAll({ order: 'again' });
      return saved;
    },
    'corpus.edit': async ({ id, change }) => ({ id: await editArticle(shelf, id, change) }),
    'corpus.delete': async ({ id }) => {
      await (await shelf.store()).remove(id);
      await orderAll({ order: 'again' });
      return { id };
    },
    'corpus.undelete': async ({ id }) => {
      await (await shelf.store()).undelete(id);
      await orderAll({ order: 'again' });
      return { id };
    },
    'corpus.bin': async () => (await shelf.store()).bin(),
    'corpus.switch': async ({ id, on }) => {
      await (await shelf.store()).switchArticle(id, on);
      await orderAll({ order: 'again' });
      return { id, on };
    },
    'corpus.revert': async ({ id }) => {
      await revertArticle(shelf, id);
      await orderAll({ order: 'again' });
      return { id };
    },
    'claim.list': async () => {
      const store = await shelf.store();
      const claims = await store.claims();
      const framings = Map.groupBy(await store.framingsOf(claims.map(({ id }) => id)), ({ claim }) => claim);
      return claims.map((claim) => ({ claim, framings: framings.get(claim.id) ?? [] }));
    },
    'store.changed': async () => {
      await postAgain(shelf);
      await orderAll({ order: 'again' });
      return null;
    },
  };
}
