import { isSame } from './equal.ts';
import type { Analysed, ArticleChange } from './rows.ts';
import { type ArticleRow, type Layer, type Reading, rowsOf, type Writing } from './schema.ts';

/** The layer of the text that stands. */
export function layerOf(change: ArticleChange | undefined): Layer {
  return change?.text === undefined ? 'base' : 'change';
}

/** Replaces what was read in one layer of an article; `refresh` has to follow. Rejects what is of another article. */
export async function putLayer(tx: Writing, article: string, layer: Layer, analysed: Analysed): Promise<void> {
  if ([...analysed.framings, ...analysed.mentions].some((row) => row.article !== article)) {
    throw new Error(`Framings and mentions of another article came with ${article}.`);
  }
  const framings = tx.objectStore('framings');
  const mentions = tx.objectStore('mentions');
  await dropLayer(tx, article, layer);
  await Promise.all([
    ...analysed.framings.map(async (framing) => framings.put({ article, layer, id: framing.id, framing })),
    ...analysed.mentions.map(async ({ term, passages }) => mentions.put({ article, layer, term, passages })),
  ]);
}

/** Takes away what was read in one layer of an article, or in all. */
export async function dropLayer(tx: Writing, article: string, layer?: Layer): Promise<void> {
  const range = rowsOf(article, layer);
  await Promise.all([tx.objectStore('framings').delete(range), tx.objectStore('mentions').delete(range)]);
}

/** What was read in one layer of an article. */
export async function readLayer(tx: Reading | Writing, article: string, layer: Layer): Promise<Analysed> {
  const range = rowsOf(article, layer);
  const [framings, mentions] = await Promise.all([
    tx.objectStore('framings').getAll(range),
    tx.objectStore('mentions').getAll(range),
  ]);
  return {
    framings: framings.map((row) => row.framing),
    mentions: mentions.map(({ term, passages }) => ({ term, article, passages })),
  };
}

/** Brings an article's part in look-ups in line with whether it is on and which of its texts stands. */
export async function refresh(tx: Writing, id: string): Promise<void> {
  const [row, change, framings, mentions] = await Promise.all([
    tx.objectStore('articles').get(id),
    tx.objectStore('overrides').get(id),
    tx.objectStore('framings').getAll(rowsOf(id)),
    tx.objectStore('mentions').getAll(rowsOf(id)),
  ]);
  const layer = layerOf(change);
  const isLive = row !== undefined && change?.deleted === undefined && (change?.on ?? row.article.on);
  const takesPart = (one: { readonly layer: Layer }) => isLive && one.layer === layer;
  await Promise.all([
    ...framings.map(async ({ shown, ...rest }) => {
      const next = takesPart(rest) ? rest.framing.claim : undefined;
      if (next !== shown) await tx.objectStore('framings').put(next === undefined ? rest : { ...rest, shown: next });
    }),
    ...mentions.map(async ({ shown, ...rest }) => {
      const next = takesPart(rest) ? rest.term : undefined;
      if (next !== shown) await tx.objectStore('mentions').put(next === undefined ? rest : { ...rest, shown: next });
    }),
  ]);
  if (row === undefined) return;
  const claims = [...new Set(framings.filter((one) => one.layer === layer).map((one) => one.framing.claim))];
  const next: ArticleRow = { ...row, live: isLive ? 1 : 0, claims };
  if (!isSame(row, next)) await tx.objectStore('articles').put(next);
}
