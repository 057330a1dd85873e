import type { Connection } from './connection.ts';
import type { Store } from './store.ts';

type LookUps = Pick<Store, 'framingsOf' | 'postingsOf' | 'articleCounts'>;

/** The look-ups of a page: each is a range read or a count on an index that holds only what takes part. */
export function lookingUp({ read }: Connection): LookUps {
  return {
    framingsOf: (claims) =>
      read(['framings'], async (tx) => {
        const index = tx.objectStore('framings').index('shown');
        const rows = await Promise.all([...new Set(claims)].map((claim) => index.getAll(claim)));
        return rows.flat().map((row) => row.framing);
      }),
    postingsOf: (term) =>
      read(['mentions'], async (tx) => {
        const rows = await tx.objectStore('mentions').index('shown').getAll(term);
        return rows.map(({ article, passages }) => ({ term, article, passages }));
      }),
    articleCounts: (terms) =>
      read(['mentions', 'articles'], async (tx) => {
        const index = tx.objectStore('mentions').index('shown');
        const [of, ...counts] = await Promise.all([
          tx.objectStore('articles').index('live').count(1),
          ...terms.map((term) => index.count(term)),
        ]);
        return { terms: Object.fromEntries(terms.map((term, at) => [term, counts[at] ?? 0])), of };
      }),
  };
}
