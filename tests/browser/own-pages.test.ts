import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Page, pause, until } from '../support/browser.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { placeOf, waitForMarks } from '../support/marks.ts';
import { count, press } from '../support/own-page.ts';
import { openPopup, waitForClaims } from '../support/popup.ts';
import { say } from '../support/say.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const shots = '.output/shots';
const routes = ['corpus', 'lexicon', 'claims', 'sources', 'sites', 'import', 'storage', 'doctor'] as const;
const schemes = ['light', 'dark'] as const;

type Violation = { readonly id: string; readonly nodes: readonly string[] };

inEachBrowser((stage) => {
  let sample: Page;
  let tab: number;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    sample = await stage.open('sample');
    await waitForMarks(sample);
    tab = await sample.tab();
  });
  afterAll(() => sample.close());

  const violations = async (page: Page): Promise<Violation[]> => {
    await page.inject(axe);
    return page.run(async () => {
      const { axe: engine } = globalThis as unknown as {
        axe: {
          run: (
            root: Document,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const found = await engine.run(document, { resultTypes: ['violations'] });
      return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 160)) }));
    });
  };
  const check = async (page: Page, name: string) => {
    for (const scheme of schemes) {
      await page.scheme(scheme);
      await pause(250);
      await page.screenshot(join(shots, `${name}-${stage.name}-${scheme}.png`));
      expect({ scheme, violations: await violations(page) }).toEqual({ scheme, violations: [] });
    }
    await page.scheme('light');
  };

  describe.each(schemes)('the sample article, %s', (scheme) => {
    test('has its pictures', async () => {
      await sample.front();
      await sample.scheme(scheme);
      await pause(250);
      await sample.screenshot(join(shots, `page-${stage.name}-${scheme}.png`));
      await sample.move({ x: 4, y: 4 });
      await sample.move(await placeOf(sample, '#p1', 'ceasefire'));
      await until('the card', () => sample.inClosedRoot((root) => root.querySelector('.card') !== null));
      await pause(250);
      await sample.screenshot(join(shots, `card-${stage.name}-${scheme}.png`));
      await sample.press('Escape');
      await until('the card to go', async () => (await sample.inClosedRoot(() => true)) === null);
      expect(await sample.run(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(scheme === 'dark');
      await sample.scheme('light');
    });
  });

  describe('axe', () => {
    test('finds what is wrong with a page that has something wrong with it', async () => {
      const hard = await stage.open('site/hard.html');
      expect((await violations(hard)).map(({ id }) => id)).toContain('label');
      await hard.close();
    });
  });

  describe('axe finds nothing', () => {
    test('in the popup: claims, unfolded, mentions, figures', async () => {
      const popup = await openPopup(stage.browser, tab);
      await popup.resize(400, 600);
      await waitForClaims(popup, 7);
      await check(popup, 'popup-claims');
      await press(popup, say('claim_why'));
      await check(popup, 'popup-why');
      await press(popup, say('missing_title'), '.claim-open');
      await press(popup, say('wording_title'));
      await check(popup, 'popup-beside');
      for (const name of ['mentions', 'figures'] as const) {
        await press(popup, say(`popup_tab_${name}`), '[role=tablist]');
        if (name === 'mentions') {
          await press(popup, 'Sergei Lavrov', '[data-mention="lavrov"]');
          await until('passages', async () => (await count(popup, '[data-passage]')) > 0);
        }
        await check(popup, `popup-${name}`);
      }
      await popup.close();
    });

    test('in the popup of a page that is not read', async () => {
      const page = await stage.open('site/not-news.html');
      const popup = await openPopup(stage.browser, await page.tab());
      await popup.resize(400, 600);
      await check(popup, 'popup-not-read');
      await popup.close();
      await page.close();
    });

    test('in the side panel', async () => {
      const panel = await openPopup(stage.browser, tab, 'sidepanel.html');
      await waitForClaims(panel, 7);
      await check(panel, 'panel');
      await panel.close();
    });

    test.each(routes)('in the options at %s', async (route) => {
      const options = await stage.browser.openOwn(`options.html#/${route}`);
      await until('the page', () => options.run(() => document.querySelector('h1') !== null));
      if (route === 'corpus' || route === 'claims')
        await until('its rows', async () => (await count(options, '[data-article], [data-claim]')) >= 5);
      await pause(300);
      await check(options, `options-${route}`);
      await options.close();
    });

    test('in the options at an article', async () => {
      const options = await stage.browser.openOwn('options.html#/corpus/putin-readiness-peace-talks');
      await until(
        'the article',
        async () => (await count(options, '[data-article="putin-readiness-peace-talks"]')) > 0,
      );
      await check(options, 'options-article');
      await options.close();
    });
  });

  test('no page of ours scrolls sideways or shows text under 12 px', async () => {
    const popup = await openPopup(stage.browser, tab);
    await popup.resize(400, 600);
    await waitForClaims(popup, 7);
    const found = await popup.run(() => ({
      sideways: document.documentElement.scrollWidth > innerWidth,
      small: [...document.querySelectorAll('*')]
        .filter(
          (one) =>
            one.checkVisibility() &&
            one.textContent?.trim() !== '' &&
            Number.parseFloat(getComputedStyle(one).fontSize) < 12,
        )
        .map((one) => one.tagName),
    }));
    expect(found).toEqual({ sideways: false, small: [] });
    await popup.close();
  });
});
