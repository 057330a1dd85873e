/**
 * Whether a text that ranks first is an answer at all. Between queries and collections the worth of a text is only
 * comparable by what a word can tell at most, and by how much of the query it meets; both are weighed by a logistic
 * regression over queries whose answer was in the collection or had been taken out of it.
 */
import type { Collection } from './collection.ts';
import type { Asked, Query, Standing } from './query.ts';

/** How far an answer can be relied on; null means that the text is nothing comparable. */
export type Certainty = 'sure' | 'close';

const ofWorth = 0.5;
const ofCover = 5.1;
const least = -7.4;
/** The more texts there are, the better the best of them is by chance: points from which an answer is close, by their number. */
const closeFrom = (texts: number) => -2.4 + 0.14 * Math.log(Math.max(1, texts));
const sureFrom = 1;
/** A query of up to so many words that tell something is a search by words, and any of them found is worth showing. */
const fewWords = 3;
const leastOfFew = 0.3;
const sureOfFew = 0.85;
const ofCommon = 0.3;
const ofNear = 0.6;

/** What a text meets of a query: the share of what it tells, and how many of its own words beyond those that every text may hold. */
export type Cover = { readonly share: number; readonly telling: number };

const tells = ({ isIdle, zone }: Asked) => !isIdle && zone === 'body';

/** Measures the cover by the numbers of the words and terms that a text holds. */
export function coverOf(query: Query, held: Iterable<Int32Array>): Cover {
  const met = new Map<number, Standing>();
  for (const numbers of held) {
    for (const number of numbers) {
      for (const { asked, standing } of query.meetings.get(number) ?? []) {
        if (standing === 'same' || !met.has(asked)) met.set(asked, standing);
      }
    }
  }
  let all = 0;
  let covered = 0;
  let telling = 0;
  query.asked.forEach((asked, at) => {
    if (!tells(asked)) return;
    const weight = asked.weight * (asked.isCommon ? ofCommon : 1);
    const standing = met.get(at);
    all += weight;
    if (standing === undefined) return;
    covered += weight * (standing === 'same' ? 1 : ofNear);
    if (!asked.isCommon && standing !== 'kin') telling += 1;
  });
  return { share: all === 0 ? 0 : covered / all, telling };
}

/** How certain a text of this worth and cover is as an answer to a query. */
export function certaintyOf(query: Query, collection: Collection, worth: number, cover: Cover): Certainty | null {
  if (cover.telling === 0) return null;
  const asked = query.asked.filter(tells);
  const points = (ofWorth * worth) / collection.rarity(undefined) + ofCover * cover.share + least;
  if (points >= sureFrom && (cover.telling > 1 || asked.length === 1)) return 'sure';
  const isFew = asked.filter(({ isCommon }) => !isCommon).length <= fewWords;
  if (isFew && cover.share > sureOfFew) return 'sure';
  return points >= closeFrom(collection.texts.length) || (isFew && cover.share >= leastOfFew) ? 'close' : null;
}
