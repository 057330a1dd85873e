import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Page, until } from '../support/browser.ts';
import { flaws } from '../support/flaws.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { waitForMarks } from '../support/marks.ts';
import { addArticle, goTo, openOptions } from '../support/options.ts';
import { count, fill, press, says, words } from '../support/own-page.ts';
import { openPopup, readPopup } from '../support/popup.ts';
import { say } from '../support/say.ts';

const claim = 'Russia exchanges prisoners with Ukraine';
const refusal = 'Russia refuses to exchange prisoners with Ukraine, Peskov said on Monday in a room without a window.';

/** What the popup says of the reader's claim on the sample page; null where it is not there. */
const ownIn = async (browser: Parameters<typeof openPopup>[0], page: Page) => {
  const popup = await openPopup(browser, await page.tab());
  const { claims } = await readPopup(popup);
  await popup.close();
  return claims.find((one) => one.claim.startsWith('own-')) ?? null;
};

inEachBrowser((stage) => {
  let options: Page;
  beforeEach(async () => {
    options = await openOptions(stage.browser);
  });
  afterEach(() => options.close());

  describe('a claim of the reader’s', () => {
    test('is tried while it is written, saved, read in articles and on pages, and compared', async () => {
      await goTo(stage.browser, options, 'import');
      await addArticle(options, 'No swap, says the Kremlin', refusal);
      const page = await stage.open('sample');
      await waitForMarks(page);
      await options.front();
      await goTo(stage.browser, options, 'claims');
      await press(options, say('claim_write'));
      await fill(options, say('claim_text'), claim);
      await until('the bench to catch', async () => (await count(options, '[data-hit]')) >= 2);
      const bench = await words(options, '.claim-bench');
      expect(bench).toContain('exchanged 150 prisoners');
      expect(bench).toContain('Russia refuses to exchange prisoners');
      expect(bench).toMatch(/Your articles: 1 of \d+ sentences, in 1 of 6 articles/);
      expect(await count(options, '[data-hit][data-stance="disagree"]')).toBe(1);
      await press(options, say('claim_patterns'));
      for (const scheme of ['light', 'dark'] as const) {
        await options.scheme(scheme);
        expect(await flaws(options)).toEqual([]);
      }
      await options.scheme('light');
      await press(options, say('claim_save'));
      await says(options, say('claim_saved', claim));
      await says(options, '1 says otherwise', '[data-own-claim]');
      expect(await flaws(options)).toEqual([]);
      expect(await stage.ask('corpus.known', { words: 'prisoners' })).toMatchObject({
        claims: [{ claim: { text: claim } }],
      });
      await page.front();
      const own = await until('the claim in the popup', () => ownIn(stage.browser, page));
      expect(own.text).toContain(claim);
      expect(own.sentences.map(({ text }) => text).join(' ')).toContain('exchanged 150 prisoners');
      expect(own.framings).toEqual([expect.objectContaining({ stance: 'disagree', holder: 'peskov' })]);
      await page.close();
    });

    test('is switched off and on, deleted and brought back', async () => {
      await goTo(stage.browser, options, 'claims');
      const page = await stage.open('sample');
      await waitForMarks(page);
      await until('the claim in the popup', () => ownIn(stage.browser, page));
      await options.front();
      await press(options, say('claim_switch'), '[data-own-claim]');
      await says(options, say('claim_off', claim));
      await until('the claim to go', async () => (await ownIn(stage.browser, page)) === null);
      await options.front();
      await press(options, say('options_delete'), '[data-own-claim]');
      await until('the row to go', async () => (await count(options, '[data-own-claim]')) === 0);
      await press(options, say('options_undo'));
      await until('the row to come back', async () => (await count(options, '[data-own-claim]')) === 1);
      expect(await stage.ask('claim.own', {})).toEqual([expect.objectContaining({ text: claim, on: false })]);
      await press(options, say('claim_switch'), '[data-own-claim]');
      await says(options, say('claim_on', claim));
      await until('the claim in the popup', () => ownIn(stage.browser, page));
      await page.close();
    });

    test('with a pattern that begins with nothing certain is refused in one sentence, and nothing is saved', async () => {
      await goTo(stage.browser, options, 'claims');
      await press(options, say('claim_write'));
      await fill(options, say('claim_text'), 'Sanctions hurt Russia');
      await until('the proposal', async () => (await count(options, '.topic-words li')) > 0);
      await press(options, say('claim_patterns'));
      await fill(options, say('claim_patterns_field'), '..3 sanction*');
      await says(options, say('claim_fault_start', '..3'));
      await press(options, say('claim_save'));
      await says(options, say('claim_fault_start', '..3'));
      expect(await stage.ask<unknown[]>('claim.own', {})).toHaveLength(1);
      await press(options, say('options_cancel'));
    });

    test('that nothing puts is told so, with what to try', async () => {
      await goTo(stage.browser, options, 'claims');
      await press(options, say('claim_write'));
      await fill(options, say('claim_text'), 'Penguins guard the border of Ukraine');
      await says(options, say('claim_nothing'));
      expect(await words(options, '.claim-bench')).toContain(say('claim_try_words'));
      await press(options, say('options_cancel'));
    });
  });
});
