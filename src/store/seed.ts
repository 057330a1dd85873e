import type { Bundle, TermPassages } from '#framing';
import type { Connection } from './connection.ts';
import { putLayer, dropLayer, refresh } from './layers.ts';
import { forgetReading } from './rereading.ts';
import { storeNames, type Writing } from './schema.ts';
import type { Store } from './store.ts';

/** What tells and replaces the bundled corpus. */
export function seeding({ read, write }: Connection): Pick<Store, 'bundle' | 'seed'> {
  return {
    bundle: () =>
      read(['meta'], async (tx) => {
        const row = await tx.objectStore('meta').get('bundle');
        return row === undefined ? null : { hash: row.hash, version: row.version };
      }),
    seed: (bundle, mentions) => write(storeNames, (tx) => seed(tx, bundle, mentions)),
  };
}

async function seed(tx: Writing, bundle: Bundle, mentions: readonly TermPassages[]): Promise<void> {
  const articles = tx.objectStore('articles');
  const before = await articles.index('origin').getAllKeys('bundle');
  await Promise.all(before.flatMap((id) => [articles.delete(id), dropLayer(tx, id, 'base')]));
  // What the reader has under an id of the new bundle stays: it is not ours to replace.
  const taken = new Set(await articles.getAllKeys());
  const arriving = bundle.articles.filter((article) => !taken.has(article.id));
  const framings = byArticle(bundle.framings);
  const postings = byArticle(mentions);
  await Promise.all(
    arriving.flatMap((article) => [
      articles.put({
        id: article.id,
        origin: 'bundle',
        live: 0,
        claims: [],
        article: { ...article, origin: 'bundle' },
      }),
      putLayer(tx, article.id, 'base', {
        framings: framings.get(article.id) ?? [],
        mentions: postings.get(article.id) ?? [],
      }),
    ]),
  );
  await Promise.all([
    ...[...new Set([...before, ...arriving.map((article) => article.id)])].map((id) => refresh(tx, id)),
    putAll(tx, 'claims', bundle.claims),
    putAll(tx, 'holders', bundle.holders),
    putAll(tx, 'facts', bundle.facts),
    putAll(tx, 'wording', bundle.wording),
    forgetReading(tx),
  ]);
  const { id, hash, version } = bundle;
  await tx.objectStore('meta').put({ key: 'bundle', id, hash, version });
}

function byArticle<Row extends { readonly article: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.article);
    if (group === undefined) groups.set(row.article, [row]);
    else group.push(row);
  }
  return groups;
}

async function putAll<Name extends 'claims' | 'holders' | 'facts' | 'wording'>(
  tx: Writing,
  name: Name,
  rows: Bundle[Name],
): Promise<void> {
  const store = tx.objectStore<'claims' | 'holders' | 'facts' | 'wording'>(name);
  await Promise.all([store.clear(), ...rows.map(async (row, at) => store.put(row, at))]);
}
