/**
 * The journal of reading all articles again. Each step writes what was read in one article and moves the cursor on in
 * the same transaction, so that whoever dies between two steps has lost nothing; what came between them, a later order
 * or an edit, makes the step do nothing, and the next one reads anew.
 */
import { changed } from './change.ts';
import type { Connection } from './connection.ts';
import { isSame } from './equal.ts';
import { putLayer, readLayer, refresh } from './layers.ts';
import type { ReadAgain, ReadingState, ToRead } from './rows.ts';
import type { ArticleRow, JobRow, Reading, Writing } from './schema.ts';
import type { Store } from './store.ts';

type Rereading = Pick<Store, 'readingState' | 'orderReading' | 'nextToRead' | 'keepRead'>;

const id = 'reading';

/** Reading all articles again, one at a time. */
export function rereading({ read, write }: Connection): Rereading {
  return {
    readingState: () => read(['jobs', 'articles'], state),
    orderReading: (stamp) =>
      write(['jobs', 'articles'], async (tx) => {
        const isDone = (await tx.objectStore('articles').count()) === 0;
        await tx.objectStore('jobs').put({ id, stamp, cursor: '', isDone });
      }),
    nextToRead: () => read(['jobs', 'articles', 'overrides', 'framings', 'mentions'], next),
    // What is lost with the machine's power is lost with the cursor, and read once more.
    keepRead: (of, found) =>
      write(['jobs', 'articles', 'overrides', 'framings', 'mentions'], (tx) => keep(tx, of, found), 'relaxed'),
  };
}

const after = (cursor: string) => IDBKeyRange.lowerBound(cursor, true);

/** Drops the journal where rows came that something else read: whoever looks for it next orders all to be read again. */
export async function forgetReading(tx: Writing): Promise<void> {
  await tx.objectStore('jobs').delete(id);
}

async function state(tx: Reading): Promise<ReadingState | null> {
  const job = await tx.objectStore('jobs').get(id);
  if (job === undefined) return null;
  const articles = tx.objectStore('articles');
  const [of, left] = await Promise.all([articles.count(), job.isDone ? 0 : articles.count(after(job.cursor))]);
  return { stamp: job.stamp, isDone: job.isDone, done: of - left, of };
}

async function next(tx: Reading): Promise<ToRead | null> {
  const job = await tx.objectStore('jobs').get(id);
  if (job === undefined || job.isDone) return null;
  const row = await tx.objectStore('articles').get(after(job.cursor));
  return row === undefined ? null : toRead(tx, job, row);
}

async function toRead(tx: Reading | Writing, { stamp, cursor }: JobRow, { article }: ArticleRow): Promise<ToRead> {
  const [change, { framings }] = await Promise.all([
    tx.objectStore('overrides').get(article.id),
    readLayer(tx, article.id, 'base'),
  ]);
  return {
    stamp,
    cursor,
    article,
    rewritten: change?.text === undefined ? null : changed(article, change),
    editors: framings.filter(({ by }) => by === 'editor'),
  };
}

async function keep(tx: Writing, of: ToRead, found: ReadAgain | null): Promise<void> {
  const jobs = tx.objectStore('jobs');
  const [job, row] = await Promise.all([jobs.get(id), tx.objectStore('articles').get(of.article.id)]);
  if (job === undefined || job.isDone || job.stamp !== of.stamp || job.cursor !== of.cursor) return;
  if (row !== undefined && found !== null) {
    if (!isSame(await toRead(tx, job, row), of)) return;
    await putLayer(tx, row.id, 'base', found.base);
    if (found.rewritten !== null) await putLayer(tx, row.id, 'change', found.rewritten);
    await refresh(tx, row.id);
  }
  const cursor = of.article.id;
  const isDone = (await tx.objectStore('articles').getKey(after(cursor))) === undefined;
  await jobs.put({ ...job, cursor, isDone });
}
