import { afterEach, describe, expect, test } from 'vitest';
import { type Page, until } from '../support/browser.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { placeOf, waitForMarks } from '../support/marks.ts';
import { openPopup, waitForClaims } from '../support/popup.ts';

inEachBrowser((stage) => {
  const pages: Page[] = [];
  const open = async (fixture: string) => {
    const page = await stage.open(fixture);
    pages.push(page);
    return page;
  };
  const popupOf = async (tab: number) => {
    const popup = await openPopup(stage.browser, tab);
    pages.push(popup);
    return popup;
  };
  const badgeOf = (tab: number) =>
    until('the badge', async () => {
      const badge = await stage.browser.badge(tab);
      return badge.text === '' ? null : badge;
    });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close().catch(() => undefined);
  });

  describe('the badge', () => {
    test('counts, for its tab alone, the claims that others put differently', async () => {
      const sample = await open('sample');
      await waitForMarks(sample);
      const tab = await sample.tab();
      const { claims } = await waitForClaims(await popupOf(tab), 7);
      // The one claim of the sample that has sides is said of Russia there.
      const different = claims.filter(({ stance, framings }) =>
        framings.some((framing) => framing.stance !== stance || (framing.side !== null && framing.side !== 'Russia')),
      );
      const { text, title } = await badgeOf(tab);
      expect(text).toBe(String(different.length));
      expect(title).toContain('put differently elsewhere');
      const other = await open('site/plain-news.html');
      await waitForMarks(other);
      expect((await stage.browser.badge(await other.tab())).text).toBe('');
      expect((await stage.browser.badge(tab)).text).toBe(text);
    });

    test('goes when the tab goes to another page', async () => {
      const page = await open('sample');
      await waitForMarks(page);
      const tab = await page.tab();
      await badgeOf(tab);
      await page.goto(stage.site.page('site/not-news.html'));
      await until('no badge', async () => (await stage.browser.badge(tab)).text === '');
    });
  });

  describe('a background that was ended', () => {
    test('answers the popup as if nothing had been', async () => {
      const page = await open('sample');
      await waitForMarks(page);
      const tab = await page.tab();
      const before = await waitForClaims(await popupOf(tab), 7);
      expect(await stage.browser.killBackground()).toBe(true);
      const after = await waitForClaims(await popupOf(tab), 7);
      expect(after.claims).toEqual(before.claims);
    });

    test('shows the card of a page that it had read before', async () => {
      const page = await open('sample');
      await waitForMarks(page);
      await waitForClaims(await popupOf(await page.tab()), 7);
      await page.front();
      await stage.browser.killBackground();
      await page.move(await placeOf(page, '#p1', 'ceasefire'));
      await until('the card', () =>
        page.inClosedRoot((root) => root.textContent?.includes('Russia refuses a ceasefire') ?? false),
      );
    });

    test('reads a new page, again and again', async () => {
      for (let round = 0; round < 3; round += 1) {
        await stage.browser.killBackground();
        const page = await open('sample');
        await waitForMarks(page);
        await badgeOf(await page.tab());
      }
    });
  });

  test('a page that comes back from the history is marked once', async () => {
    const page = await open('sample');
    const first = await waitForMarks(page);
    await page.goto(stage.site.page('site/plain-news.html'));
    await waitForMarks(page);
    await page.run(() => history.back());
    await until('the sample article', () => page.run(() => document.querySelector('#p12') !== null));
    await until('the same marks', async () => (await waitForMarks(page)).length === first.length);
  });
});
