import type { Comparison } from '#framing';
import { browser } from './browser.ts';
import { differentRows } from './different.ts';

/** Whether the page puts a claim in at least one sentence that was read for certain. */
const isCertain = ({ sentences }: Comparison) => sentences.some(({ reading }) => reading.sure);

/** Shows on the icon of one tab how many claims that it puts for certain others put differently; nothing when none is. */
export async function showBadge(tabId: number, comparisons: readonly Comparison[]): Promise<void> {
  const claims = comparisons.filter(
    (comparison) => isCertain(comparison) && differentRows(comparison).length > 0,
  ).length;
  const name = claims === 1 ? 'badge_title_one' : 'badge_title_other';
  const title = claims === 0 ? browser.i18n.getMessage('ext_name') : browser.i18n.getMessage(name, String(claims));
  // The tab may have been closed while its page was read.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: claims === 0 ? '' : String(claims) }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#0550AE' }),
    browser.action.setBadgeTextColor({ tabId, color: '#FFFFFF' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** Takes the count off the icon of one tab. */
export function clearBadge(tabId: number): Promise<void> {
  return showBadge(tabId, []);
}
