import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Page, until } from '../support/browser.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { waitForMarks } from '../support/marks.ts';
import { count, press, says, words } from '../support/own-page.ts';
import { openPopup, type Shown, waitForClaims } from '../support/popup.ts';
import { say } from '../support/say.ts';

type Expected = {
  readonly headline: string;
  readonly claims: readonly {
    readonly claim: string;
    readonly stance: string;
    readonly sentences: readonly { readonly sentence: string; readonly stance: string; readonly holder: string }[];
  }[];
};

const sample = JSON.parse(readFileSync('tests/fixtures/pages/sample/expected.json', 'utf8')) as Expected;

inEachBrowser((stage) => {
  let page: Page;
  let popup: Page;
  let shown: Shown;
  const openAnew = async () => {
    popup = await openPopup(stage.browser, await page.tab());
    shown = await waitForClaims(popup, sample.claims.length);
  };
  beforeAll(async () => {
    page = await stage.open('sample');
    await waitForMarks(page);
  });
  beforeEach(openAnew);
  afterEach(() => popup.close());

  describe('the popup of the sample article', () => {
    test('shows each claim once, with the page’s stance and its sentences', async () => {
      const { claims } = shown;
      expect(claims.map(({ claim, stance }) => `${claim} ${stance}`).toSorted()).toEqual(
        sample.claims.map(({ claim, stance }) => `${claim} ${stance}`).toSorted(),
      );
      for (const { claim, sentences } of sample.claims) {
        const put = claims
          .find((one) => one.claim === claim)
          ?.sentences.map(({ stance, holder, text }) => ({ stance, holder, text }));
        expect(put).toHaveLength(sentences.length);
        for (const { sentence, stance, holder } of sentences) {
          expect(put).toContainEqual({ stance, holder, text: expect.stringContaining(sentence) as unknown });
        }
      }
    });

    test('has the headline and says how many claims are put differently', async () => {
      const said = await words(popup);
      expect(said).toContain(sample.headline);
      expect(said).toMatch(/7 claims on this page\. \d (?:is|are) put differently in your 5 articles\./);
      expect(said).toContain(say('popup_footer_other', 5));
    });

    test('lists what puts it differently before what puts it the same way, with a date or that there is none', async () => {
      const { claims } = shown;
      const refuses = claims.find(({ claim }) => claim === 'russia-rejects-ceasefire');
      expect(refuses?.framings.map(({ stance }) => stance)).toEqual(
        refuses?.framings.map(({ stance }) => stance).toSorted((a, b) => Number(a === 'agree') - Number(b === 'agree')),
      );
      const undated = await popup.run(() =>
        [...document.querySelectorAll('[data-framing]')]
          .filter((row) => !/\d{4}|date not given/.test(row.textContent ?? ''))
          .map((row) => row.textContent),
      );
      expect(undated).toEqual([]);
    });

    test('marks the quoted words and underlines the cues of the page’s sentence', async () => {
      expect(await count(popup, '[data-framing] .words mark')).toBeGreaterThan(10);
      expect(await count(popup, '[data-page-sentence] .cue')).toBeGreaterThan(5);
    });

    test('draws one shape for each other source, and one for the page', async () => {
      const claims = await popup.run(() =>
        [...document.querySelectorAll('[data-claim]')].map((claim) => ({
          shapes: claim.querySelectorAll('.claim-head svg:not(.claim-turn)').length,
          rows: claim.querySelectorAll('[data-framing]').length,
        })),
      );
      expect(claims.filter(({ shapes, rows }) => shapes < Math.min(rows, 3))).toEqual([]);
    });

    test('has mentions with their counts, which open to the passages of the corpus', async () => {
      await press(popup, say('popup_tab_mentions'), '[role=tablist]');
      expect(await words(popup, '[data-mention="lavrov"]')).toMatch(/3 here/);
      expect(await words(popup, '[data-mention="lavrov"]')).toMatch(/in \d of 5 articles/);
      await press(popup, 'Sergei Lavrov', '[data-mention="lavrov"]');
      await until(
        'passages',
        async () => (await count(popup, '[data-mention="lavrov"] [data-passage][data-article]')) > 0,
      );
    });

    test('has the figure of the page beside what the corpus gives', async () => {
      await press(popup, say('popup_tab_figures'), '[role=tablist]');
      const said = await words(popup, '[data-figure="land-held"]');
      expect(said).toMatch(/18\s?%/);
      expect(said).toContain('20%');
    });

    test('goes to a mention and to a sentence on the page', async () => {
      await page.resize(1280, 500);
      await popup.front();
      await press(popup, say('popup_tab_mentions'), '[role=tablist]');
      await press(popup, say('mention_next', 'Viola Amherd'));
      await until('the page to show the mention', () =>
        page.run(() => {
          const { top = -1 } = document.querySelector('#p9')?.getBoundingClientRect() ?? {};
          return top >= -100 && top < innerHeight;
        }),
      );
      await page.resize(1280, 900);
    });

    test('finds words in the corpus', async () => {
      await popup.press('/');
      await popup.type('Witkoff');
      await until('passages on Witkoff', async () => (await count(popup, '[data-passage]')) > 0);
      await popup.press('Escape');
    });

    test('says that nothing is comparable when nothing is', async () => {
      await popup.press('/');
      await popup.type('zeppelin');
      await says(popup, say('popup_nothing', say('popup_your_articles_other', 5)));
    });

    test('goes between claims by the arrow keys and opens one with Enter', async () => {
      const isOpen = () =>
        popup.run(() =>
          [...document.querySelectorAll('.claim-head')].map((head) => head.getAttribute('aria-expanded') === 'true'),
        );
      expect((await isOpen()).filter(Boolean)).toHaveLength(1);
      await popup.press('ArrowDown');
      await popup.press('ArrowDown');
      await popup.press('Enter');
      expect(await isOpen()).toEqual(sample.claims.map((_, place) => place === 1));
    });

    test('switches the way of marking', async () => {
      try {
        await press(popup, say('marks_elements'));
        await until('elements on the page', async () => (await count(page, 'mark[data-framelight]')) > 10);
        await press(popup, say('marks_light'));
        await until('no element on the page', async () => (await count(page, 'mark[data-framelight]')) === 0);
      } finally {
        await stage.ask('settings.change', { marks: 'light' });
      }
    });

    test('opens the options', async () => {
      await press(popup, say('popup_options'));
      const address = stage.browser.ownUrl('options.html');
      await until('the options in a tab', () =>
        popup.run(async (start) => {
          type Tabs = { tabs: { query: (by: object) => Promise<{ url?: string }[]> } };
          const api = globalThis as unknown as Record<'browser' | 'chrome', Tabs | undefined>;
          const tabs = await (api.browser ?? api.chrome)?.tabs.query({});
          return tabs?.some(({ url }) => url?.startsWith(start) === true) ?? false;
        }, address),
      );
    });

    test('shows what looks like markup as text', async () => {
      await popup.press('/');
      await popup.type('<img src=x>');
      await until('the field to hold it', () =>
        popup.run(() => document.querySelector<HTMLInputElement>('[type=search]')?.value === '<img src=x>'),
      );
      expect(await count(popup, 'img')).toBe(0);
    });
  });
});
