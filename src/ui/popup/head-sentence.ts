import type { Comparison } from '#framing';
import type { MentionView, PageView } from '#messaging';
import { differentRows, type Say, sayCount } from '#view';

/** A page that was read. */
export type ReadView = Extract<PageView, { state: 'read' }>;

/** "your 5 articles". */
export function yourArticles(say: Say, count: number): string {
  return sayCount(say, 'popup_your_articles', count);
}

/** How many mentions a page has: every place of every term. */
export function countPlaces(mentions: readonly MentionView[]): number {
  return mentions.reduce((sum, { count }) => sum + count, 0);
}

/** As on the badge: a claim that the page is only perhaps said to put is not counted as put differently. */
const isCertain = ({ sentences }: Comparison) => sentences.some(({ reading }) => reading.sure);

/** The sentence at the head of the popup: "6 claims on this page. 5 are put differently in your 5 articles." */
export function headSentence(say: Say, { claims, mentions, articles }: ReadView): string {
  const yours = yourArticles(say, articles);
  if (claims.length > 0) {
    const apart = claims.filter((claim) => isCertain(claim) && differentRows(claim).length > 0).length;
    const second =
      apart === 0 ? say('popup_differently_none', yours) : sayCount(say, 'popup_differently', apart, yours);
    return `${sayCount(say, 'popup_claims', claims.length)} ${second}`;
  }
  const none = say('popup_no_claim');
  return mentions.length === 0 ? none : `${none} ${sayCount(say, 'popup_mentions_below', countPlaces(mentions))}`;
}
