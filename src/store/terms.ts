import type { TermPassages } from '#framing';
import type { Connection } from './connection.ts';
import { layerOf, refresh } from './layers.ts';
import { articleStores, rowsOf, type Writing } from './schema.ts';
import type { Store } from './store.ts';

type Terms = Pick<Store, 'terms' | 'saveTerm' | 'removeTerm' | 'replaceMentions'>;
type Only = Parameters<Store['replaceMentions']>[1];

/** The reader's own terms, and where terms stand in the corpus. */
export function termKeeping({ read, write }: Connection): Terms {
  return {
    terms: () =>
      read(['terms'], async (tx) =>
        (await tx.objectStore('terms').getAll()).toSorted((a, b) => a.added.localeCompare(b.added)),
      ),
    saveTerm: (term) =>
      write(['terms'], async (tx) => {
        await tx.objectStore('terms').put(term);
      }),
    removeTerm: (id) =>
      write(['terms', 'mentions'], async (tx) => {
        await Promise.all([tx.objectStore('terms').delete(id), dropTerm(tx, id)]);
      }),
    replaceMentions: (rows, only) => write(articleStores, (tx) => replace(tx, rows, only)),
  };
}

async function replace(tx: Writing, rows: readonly TermPassages[], only: Only): Promise<void> {
  const mentions = tx.objectStore('mentions');
  const [ids, changes] = await Promise.all([
    tx.objectStore('articles').getAllKeys(),
    tx.objectStore('overrides').getAll(),
  ]);
  const layers = new Map(ids.map((id) => [id, layerOf(undefined)]));
  for (const change of changes) if (layers.has(change.id)) layers.set(change.id, layerOf(change));
  if (only === undefined) await mentions.clear();
  else if ('terms' in only) await Promise.all(only.terms.map((term) => dropTerm(tx, term)));
  else await Promise.all(only.articles.map((id) => mentions.delete(rowsOf(id, layers.get(id)))));
  await Promise.all(
    rows.map(async ({ term, article, passages }) => {
      const layer = layers.get(article);
      if (layer !== undefined) await mentions.put({ article, layer, term, passages });
    }),
  );
  await Promise.all([...new Set(rows.map((row) => row.article))].map((id) => refresh(tx, id)));
}

async function dropTerm(tx: Writing, term: string): Promise<void> {
  const mentions = tx.objectStore('mentions');
  const keys = await mentions.index('term').getAllKeys(term);
  await Promise.all(keys.map((key) => mentions.delete(key)));
}
