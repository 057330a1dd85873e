import type { Article } from '#corpus';
import { changedGroups } from './change.ts';
import type { Connection } from './connection.ts';
import { isSame } from './equal.ts';
import { dropLayer, putLayer, refresh } from './layers.ts';
import type { Analysed, ArticleChange } from './rows.ts';
import { type ArticleRow, articleStores, type Writing } from './schema.ts';
import type { Store } from './store.ts';

type Edits = Pick<Store, 'save' | 'override' | 'revert' | 'switchArticle'>;

/** What the reader does to articles but deleting them. */
export function editing({ write }: Connection): Edits {
  return {
    save: (article, framings, mentions) => write(articleStores, (tx) => save(tx, article, { framings, mentions })),
    override: (id, article, analysed) => write(articleStores, (tx) => override(tx, id, article, analysed)),
    revert: (id) =>
      write(articleStores, async (tx) => {
        await bundled(tx, id);
        await tx.objectStore('overrides').delete(id);
        await dropLayer(tx, id, 'change');
        await refresh(tx, id);
      }),
    switchArticle: (id, on) =>
      write(articleStores, async (tx) => {
        const row = await present(tx, id);
        if (row.origin === 'reader') {
          await tx.objectStore('articles').put({ ...row, article: { ...row.article, on } });
        } else {
          const { on: _before, ...change } = (await tx.objectStore('overrides').get(id)) ?? { id };
          await putChange(tx, on === row.article.on ? change : { ...change, on });
        }
        await refresh(tx, id);
      }),
  };
}

/** Puts an article of the reader's, in the place of what stood or lay in the bin under its id. */
export async function save(tx: Writing, article: Article, analysed: Analysed): Promise<void> {
  const { id } = article;
  const before = await tx.objectStore('articles').get(id);
  if (before?.origin === 'bundle') throw new Error(`${id} is an article of the bundled corpus.`);
  await tx.objectStore('bin').delete(id);
  await tx
    .objectStore('articles')
    .put({ id, origin: 'reader', live: 0, claims: [], article: { ...article, origin: 'reader' } });
  await putLayer(tx, id, 'base', analysed);
  await refresh(tx, id);
}

/** Stores a change, or nothing where it says nothing. */
export async function putChange(tx: Writing, change: ArticleChange): Promise<void> {
  if (Object.keys(change).length > 1) await tx.objectStore('overrides').put(change);
  else await tx.objectStore('overrides').delete(change.id);
}

/** The row of an article that is not deleted; rejects when there is none. */
export async function present(tx: Writing, id: string): Promise<ArticleRow> {
  const [row, change] = await Promise.all([tx.objectStore('articles').get(id), tx.objectStore('overrides').get(id)]);
  if (row === undefined || change?.deleted !== undefined) throw new Error(`There is no article ${id}.`);
  return row;
}

async function bundled(tx: Writing, id: string): Promise<ArticleRow> {
  const row = await tx.objectStore('articles').get(id);
  if (row?.origin !== 'bundle') throw new Error(`There is no bundled article ${id}.`);
  return row;
}

async function override(tx: Writing, id: string, article: Article, analysed?: Analysed): Promise<void> {
  await present(tx, id);
  const row = await bundled(tx, id);
  const before = await tx.objectStore('overrides').get(id);
  const groups = changedGroups(row.article, article);
  if (groups.text === undefined) await dropLayer(tx, id, 'change');
  else if (analysed !== undefined) await putLayer(tx, id, 'change', analysed);
  else if (!isSame(groups.text, before?.text)) throw new Error(`The new text of ${id} came without its framings.`);
  await putChange(tx, { id, ...groups, ...(before?.on === undefined ? {} : { on: before.on }) });
  await refresh(tx, id);
}
