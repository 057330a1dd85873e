import type { Collection } from './collection.ts';
import { saturated } from './evidence.ts';
import type { Query, Standing } from './query.ts';

/** How much a word counts here that is not the query's own. */
const strength: Readonly<Record<Standing, number>> = { same: 1, kin: 0.4, spelling: 0.4 };
const ofSignature = 0.6;

/** The texts that are worth weighing for a query, the `most` best by their words alone; idle words bring none in. */
export function candidatesOf(query: Query, collection: Collection, most: number): number[] {
  const { indexed, usual } = collection;
  const weights = new Map<number, number>();
  for (const [number, meetings] of query.meetings) {
    for (const { asked, standing, weight } of meetings) {
      const word = query.asked[asked];
      if (word === undefined || word.isIdle) continue;
      const zone = word.zone === 'signature' ? ofSignature : 1;
      const gain = Math.min(weight, word.weight) * strength[standing] * zone;
      const { texts, counts } = collection.postings(number);
      texts.forEach((at, index) => {
        const length = indexed[at]?.length ?? 0;
        weights.set(at, (weights.get(at) ?? 0) + gain * saturated(counts[index] ?? 0, length, usual));
      });
    }
  }
  const found = [...weights].toSorted((x, y) => y[1] - x[1] || x[0] - y[0]);
  return found.slice(0, most).map(([at]) => at);
}
