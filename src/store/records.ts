/** The reader's things as records: gathered for a backup, weighed against what is stored, and taken in again. */
import type { Article } from '#corpus';
import type { Connection } from './connection.ts';
import { putChange, save } from './edits.ts';
import { isSame } from './equal.ts';
import { dropLayer, putLayer, readLayer, refresh } from './layers.ts';
import { forgetReading } from './rereading.ts';
import { type ArticleChange, type ReaderRecord, type RestoreMode, type Standing, writtenBy } from './rows.ts';
import { type BinRow, type Reading, storeNames, type Writing } from './schema.ts';
import type { Store } from './store.ts';

/** Backup's and restore's side of the store. */
export function recording({ read, write }: Connection): Pick<Store, 'records' | 'weigh' | 'restore'> {
  return {
    records: () => read(storeNames, gather),
    weigh: (records) =>
      read(storeNames, async (tx) => {
        const standings: Standing[] = [];
        for (const record of records) standings.push(await weigh(tx, record));
        return standings;
      }),
    restore: (records, mode) => write(storeNames, (tx) => restore(tx, records, mode)),
  };
}

async function restore(tx: Writing, records: readonly ReaderRecord[], mode: RestoreMode): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const record of records) {
    const standing = await weigh(tx, record);
    standings.push(standing);
    if (writtenBy[mode].includes(standing)) await put(tx, record);
  }
  await forgetReading(tx);
  return standings;
}

async function gather(tx: Reading): Promise<ReaderRecord[]> {
  const [own, changes, bin, terms, claims, corrections, settings] = await Promise.all([
    tx.objectStore('articles').index('origin').getAll('reader'),
    tx.objectStore('overrides').getAll(),
    tx.objectStore('bin').getAll(),
    tx.objectStore('terms').getAll(),
    tx.objectStore('own-claims').getAll(),
    tx.objectStore('corrections').getAll(),
    tx.objectStore('settings').getAll(),
  ]);
  return [
    ...(await Promise.all(own.map(({ article }) => ownRecord(tx, article)))),
    ...(await Promise.all(changes.map((change) => changeRecord(tx, change)))),
    ...bin.map((row) => binnedRecord(row)),
    ...terms.map((term) => ({ kind: 'term' as const, term })),
    ...claims.map((claim) => ({ kind: 'claim' as const, own: claim })),
    ...corrections.map((correction) => ({ kind: 'correction' as const, correction })),
    ...settings.map(({ key, value }) => ({ kind: 'setting' as const, key, value })),
  ];
}

async function ownRecord(tx: Reading | Writing, article: Article): Promise<ReaderRecord> {
  return { kind: 'article', article, ...(await readLayer(tx, article.id, 'base')) };
}

function binnedRecord({ deleted, article, framings, mentions }: BinRow): ReaderRecord {
  return { kind: 'binned', deleted, article, framings, mentions };
}

async function changeRecord(tx: Reading | Writing, change: ArticleChange): Promise<ReaderRecord> {
  return { kind: 'change', change, ...(await readLayer(tx, change.id, 'change')) };
}

/** The record that is stored in the place that this one would take. */
async function stored(tx: Reading | Writing, record: ReaderRecord): Promise<ReaderRecord | 'taken' | undefined> {
  if (record.kind === 'change') return storedChange(tx, record.change.id);
  return 'article' in record ? storedOwn(tx, record.article.id) : storedSmall(tx, record);
}

/** The records that are no article's and stand each under a key of their own. */
type SmallRecord = Kind<'term' | 'claim' | 'correction' | 'setting'>;

async function storedSmall(tx: Reading | Writing, record: SmallRecord): Promise<ReaderRecord | undefined> {
  if (record.kind === 'term') {
    const term = await tx.objectStore('terms').get(record.term.id);
    return term && { kind: 'term', term };
  }
  if (record.kind === 'claim') {
    const own = await tx.objectStore('own-claims').get(record.own.id);
    return own && { kind: 'claim', own };
  }
  if (record.kind === 'correction') {
    const { claim, words, whose } = record.correction;
    const correction = await tx.objectStore('corrections').get([claim, words, whose]);
    return correction && { kind: 'correction', correction };
  }
  const setting = await tx.objectStore('settings').get(record.key);
  return setting && { kind: 'setting', ...setting };
}

async function storedChange(tx: Reading | Writing, id: string): Promise<ReaderRecord | 'taken' | undefined> {
  const { row, binned, change } = await standingUnder(tx, id);
  if (row?.origin === 'reader' || binned !== undefined) return 'taken';
  return change === undefined ? undefined : changeRecord(tx, change);
}

async function storedOwn(tx: Reading | Writing, id: string): Promise<ReaderRecord | 'taken' | undefined> {
  const { row, binned, change } = await standingUnder(tx, id);
  if (row?.origin === 'bundle' || change !== undefined) return 'taken';
  if (row !== undefined) return ownRecord(tx, row.article);
  return binned === undefined ? undefined : binnedRecord(binned);
}

async function standingUnder(tx: Reading | Writing, id: string) {
  const [row, binned, change] = await Promise.all([
    tx.objectStore('articles').get(id),
    tx.objectStore('bin').get(id),
    tx.objectStore('overrides').get(id),
  ]);
  return { row, binned, change };
}

async function weigh(tx: Reading | Writing, record: ReaderRecord): Promise<Standing> {
  const there = await stored(tx, record);
  if (there === undefined) return 'new';
  if (there === 'taken') return 'taken';
  if (isDeletion(there) && !isDeletion(record)) return 'deleted';
  return isSame(inOrder(there), inOrder(record)) ? 'same' : 'differing';
}

/** An article in the bin, or a bundled one that the reader took out. */
function isDeletion(record: ReaderRecord): boolean {
  return record.kind === 'binned' || (record.kind === 'change' && record.change.deleted !== undefined);
}

/** Framings and mentions are kept by their keys; the order in which a file lists them is no difference. */
function inOrder(record: ReaderRecord): ReaderRecord {
  if (!('framings' in record)) return record;
  return {
    ...record,
    framings: record.framings.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    mentions: record.mentions.toSorted((a, b) => (a.term < b.term ? -1 : 1)),
  };
}

async function put(tx: Writing, record: ReaderRecord): Promise<void> {
  if (record.kind === 'article') await save(tx, record.article, record);
  else if (record.kind === 'binned') await putBinned(tx, record);
  else if (record.kind === 'change') await putChanged(tx, record);
  else if (record.kind === 'term') await tx.objectStore('terms').put(record.term);
  else if (record.kind === 'claim') await tx.objectStore('own-claims').put(record.own);
  else if (record.kind === 'correction') await tx.objectStore('corrections').put(record.correction);
  else await tx.objectStore('settings').put({ key: record.key, value: record.value });
}

type Kind<K extends ReaderRecord['kind']> = Extract<ReaderRecord, { kind: K }>;

async function putBinned(tx: Writing, { kind: _kind, ...row }: Kind<'binned'>): Promise<void> {
  const { id } = row.article;
  await Promise.all([tx.objectStore('articles').delete(id), dropLayer(tx, id)]);
  await tx.objectStore('bin').put({ id, ...row });
}

async function putChanged(tx: Writing, record: Kind<'change'>): Promise<void> {
  const { change } = record;
  await putChange(tx, change);
  await putLayer(tx, change.id, 'change', change.text === undefined ? { framings: [], mentions: [] } : record);
  await refresh(tx, change.id);
}
