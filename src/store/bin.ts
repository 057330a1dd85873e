import type { ArticleSummary } from '#corpus';
import { summaryOf } from './articles.ts';
import type { Connection } from './connection.ts';
import { present, putChange, save } from './edits.ts';
import { dropLayer, readLayer, refresh } from './layers.ts';
import type { BinnedArticle } from './rows.ts';
import { articleStores, type Reading, type Writing } from './schema.ts';
import type { Store } from './store.ts';

/** Deleting, and bringing back: what is deleted keeps everything until it is brought back. */
export function binning({ read, write }: Connection): Pick<Store, 'remove' | 'undelete' | 'bin'> {
  return {
    remove: (id) => write(articleStores, (tx) => remove(tx, id)),
    undelete: (id) => write(articleStores, (tx) => undelete(tx, id)),
    bin: () => read(['bin', 'articles', 'overrides'], list),
  };
}

async function remove(tx: Writing, id: string): Promise<void> {
  const { origin, article } = await present(tx, id);
  const deleted = new Date().toISOString();
  if (origin === 'bundle') {
    const change = (await tx.objectStore('overrides').get(id)) ?? { id };
    await putChange(tx, { ...change, deleted });
    await refresh(tx, id);
    return;
  }
  const analysed = await readLayer(tx, id, 'base');
  await Promise.all([
    tx.objectStore('bin').put({ id, deleted, article, ...analysed }),
    tx.objectStore('articles').delete(id),
    dropLayer(tx, id),
  ]);
}

async function undelete(tx: Writing, id: string): Promise<void> {
  const [row, change] = await Promise.all([tx.objectStore('bin').get(id), tx.objectStore('overrides').get(id)]);
  if (row !== undefined) {
    await save(tx, row.article, row);
  } else if (change?.deleted !== undefined) {
    const { deleted: _deleted, ...rest } = change;
    await putChange(tx, rest);
    await refresh(tx, id);
  } else {
    throw new Error(`${id} is not in the bin.`);
  }
}

async function list(tx: Reading): Promise<BinnedArticle[]> {
  const [own, changes] = await Promise.all([tx.objectStore('bin').getAll(), tx.objectStore('overrides').getAll()]);
  const ownRows = own.map(({ article, framings, deleted }) =>
    binned(summaryOf(article, [...new Set(framings.map((framing) => framing.claim))]), deleted),
  );
  const bundledRows = await Promise.all(
    changes.map(async (change): Promise<BinnedArticle[]> => {
      if (change.deleted === undefined) return [];
      const row = await tx.objectStore('articles').get(change.id);
      return row === undefined ? [] : [binned(summaryOf(row.article, row.claims, change), change.deleted)];
    }),
  );
  return [...ownRows, ...bundledRows.flat()].toSorted((a, b) => b.deleted.localeCompare(a.deleted));
}

function binned(summary: ArticleSummary, deleted: string): BinnedArticle {
  return { ...summary, deleted };
}
