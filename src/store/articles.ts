import type { Article, ArticleSummary } from '#corpus';
import type { RowArticle } from '#framing';
import { changed, isChanged } from './change.ts';
import type { Connection } from './connection.ts';
import { layerOf, readLayer } from './layers.ts';
import type { ArticleCard, ArticleChange } from './rows.ts';
import type { ArticleRow, Reading } from './schema.ts';
import type { Store } from './store.ts';

/** What a list shows of an article. */
export function summaryOf(article: Article, claims: readonly string[], change?: ArticleChange): ArticleSummary {
  const { passages, sketch: _sketch, ...rest } = changed(article, change);
  return { ...rest, passageCount: passages.length, claims, changed: isChanged(change) };
}

/** Reading articles, with the reader's changes applied. */
export function reading({ read }: Connection): Pick<Store, 'summaries' | 'article' | 'cards' | 'passages'> {
  const cards = (ids?: readonly string[]) =>
    read(['articles', 'overrides'], async (tx) => {
      const rows = ids === undefined ? await tx.objectStore('articles').index('live').getAll(1) : await rowsBy(tx, ids);
      const changes = await changesOf(tx, rows);
      return rows.filter((row) => row.live === 1).map((row) => cardOf(changed(row.article, changes.get(row.id))));
    });
  return {
    summaries: () =>
      read(['articles', 'overrides'], async (tx) =>
        (await standing(tx)).map(([row, change]) => summaryOf(row.article, row.claims, change)),
      ),
    article: (id) => read(['articles', 'overrides', 'framings', 'mentions'], (tx) => whole(tx, id)),
    cards,
    passages: async () =>
      (await cards()).flatMap(({ passages, sketch: _sketch, ...article }) =>
        passages.map(({ text }, passage) => ({ article, passage, text })),
      ),
  };
}

async function whole(tx: Reading, id: string) {
  const [row, change] = await Promise.all([tx.objectStore('articles').get(id), tx.objectStore('overrides').get(id)]);
  if (row === undefined || change?.deleted !== undefined) return null;
  const { framings } = await readLayer(tx, id, layerOf(change));
  return {
    article: changed(row.article, change),
    framings: [...framings],
    changed: isChanged(change),
    rewritten: change?.text !== undefined,
  };
}

/** All articles that are not deleted, each with what the reader changed of it. */
async function standing(tx: Reading): Promise<[ArticleRow, ArticleChange | undefined][]> {
  const rows = await tx.objectStore('articles').getAll();
  const changes = await changesOf(tx, rows);
  return rows
    .map((row): [ArticleRow, ArticleChange | undefined] => [row, changes.get(row.id)])
    .filter(([, change]) => change?.deleted === undefined);
}

async function rowsBy(tx: Reading, ids: readonly string[]): Promise<ArticleRow[]> {
  const rows = await Promise.all([...new Set(ids)].map((id) => tx.objectStore('articles').get(id)));
  return rows.filter((row) => row !== undefined);
}

async function changesOf(tx: Reading, rows: readonly ArticleRow[]): Promise<Map<string, ArticleChange>> {
  const store = tx.objectStore('overrides');
  const few = rows.length < 10;
  const changes = few ? await Promise.all(rows.map((row) => store.get(row.id))) : await store.getAll();
  return new Map(changes.flatMap((change) => (change === undefined ? [] : [[change.id, change] as const])));
}

function rowArticle({ id, origin, form, title, titleBasis, source, published, genre, link }: Article): RowArticle {
  return { id, origin, form, title, titleBasis, source, published, genre, ...(link === undefined ? {} : { link }) };
}

function cardOf(article: Article): ArticleCard {
  return { ...rowArticle(article), passages: article.passages, sketch: article.sketch };
}
