import type { PageView } from '#messaging';
import { type Say, sayCount } from '#view';

/** A page that was read. */
export type ReadView = Extract<PageView, { state: 'read' }>;

/** "your 5 articles". */
export function yourArticles(say: Say, count: number): string {
  return sayCount(say, 'popup_your_articles', count);
}

/** The sentence at the head of the popup: "6 claims on this page. 5 are put differently in your 5 articles." */
export function headSentence(say: Say, { claims, mentions, articles }: ReadView): string {
  const yours = yourArticles(say, articles);
  if (claims.length > 0) {
    const apart = claims.filter(({ differently, turned }) => differently.length + turned.length > 0).length;
    const second =
      apart === 0 ? say('popup_differently_none', yours) : sayCount(say, 'popup_differently', apart, yours);
    return `${sayCount(say, 'popup_claims', claims.length)} ${second}`;
  }
  if (mentions.length === 0) return say('popup_nothing', yours);
  return `${say('popup_no_claim')} ${sayCount(say, 'popup_mentions_below', mentions.length)}`;
}
