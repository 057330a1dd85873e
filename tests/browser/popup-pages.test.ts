import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { type Page, until } from '../support/browser.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { builds } from '../support/launch.ts';
import { waitForMarks } from '../support/marks.ts';
import { count, press, says } from '../support/own-page.ts';
import { answered, openPopup, readPopup, waitForClaims } from '../support/popup.ts';
import { say } from '../support/say.ts';

type Expected = { readonly claims: readonly { readonly claim: string; readonly stance: string }[] };
type Bundle = {
  readonly framings: readonly {
    readonly article: string;
    readonly claim: string;
    readonly stance: string;
    readonly holder: { readonly id: string } | null;
  }[];
};

const everyClaim = JSON.parse(readFileSync('tests/fixtures/pages/all-claims/expected.json', 'utf8')) as Expected;

inEachBrowser((stage) => {
  const pages: Page[] = [];
  const open = async (fixture: string) => {
    const page = await stage.open(fixture);
    pages.push(page);
    return page;
  };
  const popupOf = async (page: Page, path = 'popup.html') => {
    const popup = await openPopup(stage.browser, await page.tab(), path);
    pages.push(popup);
    return popup;
  };
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close().catch(() => undefined);
  });

  describe('a page that puts every claim', () => {
    test('has all framings of the bundled corpus in its popup', async () => {
      const page = await open('all-claims');
      await waitForMarks(page);
      const popup = await popupOf(page);
      const { claims } = await waitForClaims(popup, everyClaim.claims.length);
      const key = ({
        article,
        claim,
        stance,
        holder,
      }: {
        article: string;
        claim: string;
        stance: string;
        holder: string;
      }) => `${claim} | ${article} | ${stance} | ${holder}`;
      const shown = claims
        .flatMap(({ claim, framings }) => framings.map((framing) => key({ ...framing, claim })))
        .toSorted();
      const bundle = JSON.parse(readFileSync(`${builds[stage.name]}/corpus/bundle.json`, 'utf8')) as Bundle;
      const known = bundle.framings
        .map(({ holder, ...framing }) => key({ ...framing, holder: holder?.id ?? '' }))
        .toSorted();
      expect(known).toHaveLength(104);
      expect(shown).toEqual(known);
      for (const { claim, stance } of everyClaim.claims)
        expect([claim, claims.find((one) => one.claim === claim)?.stance]).toEqual([claim, stance]);
    });

    test('gives the sides where a claim has them', async () => {
      const page = await open('all-claims');
      await waitForMarks(page);
      const popup = await popupOf(page);
      const { claims } = await waitForClaims(popup, everyClaim.claims.length);
      const sides = claims
        .find(({ claim }) => claim === 'ceasefire-lets-enemy-rearm')
        ?.framings.map(({ side }) => side);
      expect(sides).toContain('Russia');
      expect(sides).toContain('Ukraine and NATO');
    });
  });

  describe('a page that is not read', () => {
    test('is read when the reader asks though it is no news', async () => {
      const page = await open('site/not-news.html');
      const popup = await popupOf(page);
      expect((await readPopup(popup)).notRead).toContain(say('popup_not_read_not_news'));
      await press(popup, say('popup_read_anyway'));
      await waitForMarks(page);
      await until('the claim', async () =>
        (await readPopup(popup)).claims.some(({ claim }) => claim === 'russia-rejects-ceasefire'),
      );
    });

    test('says that Framelight is off for the site, and turns it on', async () => {
      await stage.ask('site.set', { site: '127.0.0.1', on: false });
      try {
        const page = await open('sample');
        const popup = await popupOf(page);
        expect((await readPopup(popup)).notRead).toContain(say('popup_not_read_off', '127.0.0.1'));
        await press(popup, say('popup_turn_on'));
        await waitForMarks(page);
      } finally {
        await stage.ask('site.set', { site: '127.0.0.1', on: true });
      }
    });

    test('says that the browser does not let extensions read it', async () => {
      const own = await stage.browser.open(stage.name === 'chromium' ? 'chrome://version/' : 'about:license');
      pages.push(own);
      await says(await popupOf(own), say('popup_not_read_browser_page'));
    });

    test('says that the tab is closed, and that the number of a tab is none', async () => {
      const page = await open('sample');
      const tab = await page.tab();
      await page.close();
      const closed = await openPopup(stage.browser, tab);
      pages.push(closed);
      expect((await readPopup(closed)).notRead).toContain(say('popup_not_read_closed'));
      for (const wrong of ['nonsense', '', '-7', '99999999', '1e3', '%00']) {
        const popup = await stage.browser.openOwn(`popup.html?tab=${wrong}`);
        pages.push(popup);
        await answered(popup);
        expect([wrong, (await readPopup(popup)).notRead]).toEqual([
          wrong,
          expect.stringContaining(say('popup_not_read_closed')),
        ]);
      }
    });
  });

  test('a news page without a known claim has its mentions and no claim', async () => {
    const page = await open('site/plain-news.html');
    await waitForMarks(page);
    const popup = await popupOf(page);
    const { claims, empty } = await readPopup(popup);
    expect(claims).toEqual([]);
    expect(empty).toContain(say('popup_no_claim'));
    expect(await count(popup, '[data-mention="amherd"]')).toBe(1);
  });

  test('the side panel shows the same for a tab', async () => {
    const page = await open('sample');
    await waitForMarks(page);
    const { claims } = await waitForClaims(await popupOf(page, 'sidepanel.html'), 7);
    expect(claims).toHaveLength(7);
  });

  test('the switch for the site takes the marks away and brings them back', async () => {
    const page = await open('sample');
    await waitForMarks(page);
    const popup = await popupOf(page);
    await waitForClaims(popup, 7);
    try {
      await press(popup, say('popup_site'), 'header');
      await says(popup, say('popup_not_read_off', '127.0.0.1'));
      await press(popup, say('popup_site'), 'header');
      await waitForMarks(page);
    } finally {
      await stage.ask('site.set', { site: '127.0.0.1', on: true });
    }
  });
});
