import { type Article, changeArticle, readerArticle } from '#corpus';
import { readOwn, readRewritten } from '#jobs';
import type { Handlers } from '#messaging/host';
import { browser } from '../browser.ts';
import { correctedArticle, framingsOf } from '../corrected.ts';
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
>;

/** What a bundled article says after the reader changed its text. */
async function readChanged(shelf: Shelf, article: Article) {
  const [bundle, tools] = await Promise.all([shelf.bundle(), shelf.tools()]);
  const asItCame = bundle.articles.find(({ id }) => id === article.id) ?? article;
  const editors = bundle.framings.filter((framing) => framing.article === article.id);
  return readRewritten({ article: asItCame, editors }, article, tools);
}

async function saveArticle(shelf: Shelf, article: Article): Promise<{ id: string; framings: number }> {
  const [store, tools] = await Promise.all([shelf.store(), shelf.tools()]);
  const { framings, mentions } = readOwn(article, tools);
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
  else await store.override(id, article, change.text === undefined ? undefined : await readChanged(shelf, article));
  await orderAll({ order: 'again' });
  return id;
}

/** Brings an article back from the bin; one of the reader's may have lain there while claims and terms changed. */
async function bringBack(shelf: Shelf, id: string): Promise<void> {
  const store = await shelf.store();
  await store.undelete(id);
  const held = await store.article(id);
  if (held?.article.origin === 'reader') await saveArticle(shelf, held.article);
}

/** What our own pages may ask of the corpus. */
export function corpusRequests(shelf: Shelf): CorpusRequests {
  return {
    'corpus.search': ({ words }) => searchCorpus(shelf, words),
    'corpus.known': ({ words }) => searchKnown(shelf, words),
    'corpus.list': async () => (await shelf.store()).summaries(),
    'corpus.article': async ({ id }) => {
      const store = await shelf.store();
      const held = await store.article(id);
      return held === null ? null : { ...held, ...(await correctedArticle(store, held)) };
    },
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
      await bringBack(shelf, id);
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
      await (await shelf.store()).revert(id);
      await orderAll({ order: 'again' });
      return { id };
    },
    'claim.list': async () => {
      const store = await shelf.store();
      const claims = await store.claims();
      const ids = claims.map(({ id }) => id);
      const framings = Map.groupBy(await framingsOf(store, ids), ({ claim }) => claim);
      return claims.map((claim) => ({ claim, framings: framings.get(claim.id) ?? [] }));
    },
  };
}
