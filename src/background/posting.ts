import { postingsOf } from '#framing';
import type { Shelf } from './shelf.ts';

/** Posts the mentions of one term anew in every article, or those of all terms; the lexicon changed before. */
export async function postAgain(shelf: Shelf, term?: string): Promise<void> {
  shelf.forgetFinder();
  const [store, finder] = await Promise.all([shelf.store(), shelf.finder()]);
  const rows = (await store.every()).flatMap((article) => postingsOf(article, finder));
  if (term === undefined) await store.replaceMentions(rows);
  else
    await store.replaceMentions(
      rows.filter((row) => row.term === term),
      { terms: [term] },
    );
}
