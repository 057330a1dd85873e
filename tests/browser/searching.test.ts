import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Page, until } from '../support/browser.ts';
import { flaws } from '../support/flaws.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { openOptions } from '../support/options.ts';
import { fill, press, says } from '../support/own-page.ts';
import { openPopup, waitForClaims } from '../support/popup.ts';
import { say } from '../support/say.ts';
import { waitForMarks } from '../support/marks.ts';

type Shown = { readonly article: string; readonly text: string; readonly reason: string; readonly lit: string[] };

/** The passages that a page of ours shows, in their order. */
const passages = (page: Page): Promise<Shown[]> =>
  page.run(() =>
    [...document.querySelectorAll<HTMLElement>('[data-reason]')].map((reason) => {
      const row = reason.closest('li');
      return {
        article: row?.dataset['article'] ?? row?.querySelector('a')?.hash ?? '',
        text: row?.querySelector('p')?.textContent ?? '',
        reason: reason.textContent ?? '',
        lit: [...(row?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent ?? ''),
      };
    }),
  );

/** Waits until the first passage shown is the one that begins so, and gives all. */
const until1st = (page: Page, beginning: string): Promise<Shown[]> =>
  until(`a passage that begins “${beginning}”`, async () => {
    const shown = await passages(page);
    return shown[0]?.text.startsWith(beginning) === true ? shown : null;
  });

const sentence = 'Zelenskyy will not give up an inch of territory to Russia.';
const unrelated = 'The chef recommends roasting the pumpkin with sage and brown butter.';

inEachBrowser((stage) => {
  describe('the field of the popup', () => {
    let popup: Page;
    beforeEach(async () => {
      const page = await stage.open('sample');
      await waitForMarks(page);
      popup = await openPopup(stage.browser, await page.tab());
      await waitForClaims(popup, 1);
      await popup.press('/');
    });
    afterEach(() => popup.close());

    test('finds passages for a sentence, the closest first, and says what they share', async () => {
      await popup.type(sentence);
      const [first] = await until1st(popup, 'Zelensky rejects this: Ukraine will not cede territory');
      expect(first?.reason).toMatch(/^Shares: .*Zelensky/);
      expect(first?.lit).toContain('Zelensky');
      expect(await flaws(popup)).toEqual([]);
    });

    test('says of an unrelated sentence that nothing is comparable, and leads on to adding an article', async () => {
      await popup.type(unrelated);
      await says(popup, say('popup_nothing', 'your 5 articles'));
      expect(await passages(popup)).toEqual([]);
      await press(popup, say('popup_add_article'), '.popup-list');
      const address = stage.browser.ownUrl('options.html#/import');
      await until('the form for an article', () =>
        popup.run(async (wanted) => {
          type Tabs = { tabs: { query: (by: object) => Promise<{ url?: string }[]> } };
          const api = globalThis as unknown as Record<'browser' | 'chrome', Tabs | undefined>;
          const tabs = await (api.browser ?? api.chrome)?.tabs.query({});
          return tabs?.some(({ url }) => url === wanted) ?? false;
        }, address),
      );
    });
  });

  describe('the field of the options', () => {
    test('finds passages with their reason, or nothing with a next step', async () => {
      const options = await openOptions(stage.browser);
      try {
        await fill(options, say('options_find'), '20 percent of Ukraine');
        const [first] = await until1st(options, 'Putin does not mean to withdraw');
        expect(first?.reason).toContain('20%');
        await fill(options, say('options_find'), unrelated);
        await says(options, say('options_nothing_found', unrelated));
        expect(await flaws(options)).toEqual([]);
      } finally {
        await options.close();
      }
    });
  });
});
