import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from '../support/browser.ts';
import { until } from '../support/browser.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { waitForMarks } from '../support/marks.ts';
import { addArticle, goTo, openOptions } from '../support/options.ts';
import { count, press, says } from '../support/own-page.ts';
import { openPopup, readPopup, waitForClaims } from '../support/popup.ts';
import { say } from '../support/say.ts';

const refuses = 'russia-rejects-ceasefire';
const own = `[data-claim="${refuses}"]`;
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const text =
  'Russia is ready for a ceasefire, Putin said on Monday in a hall full of flags.\n\nNothing else of note was said, and the hall emptied before noon.';

/** What axe finds wrong with a page, by rule. */
async function flaws(page: Page): Promise<string[]> {
  await page.inject(axe);
  return page.run(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await checker.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

inEachBrowser((stage) => {
  const pages: Page[] = [];
  const kept = (page: Page) => {
    pages.push(page);
    return page;
  };
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close().catch(() => undefined);
  });

  describe('not the same claim', () => {
    test('is said of a row in the popup and taken back there', async () => {
      const sample = kept(await stage.open('sample'));
      await waitForMarks(sample);
      const popup = kept(await openPopup(stage.browser, await sample.tab()));
      const framings = async () =>
        (await readPopup(popup)).claims.find(({ claim }) => claim === refuses)?.framings.length ?? 0;
      await waitForClaims(popup, 7);
      if ((await count(popup, `${own}.claim-open`)) === 0) {
        await press(popup, 'Russia refuses a ceasefire', own);
      }
      const before = await framings();
      await press(popup, say('row_more'), `${own} [data-framing]`);
      await press(popup, say('claim_not_this'), `${own} [data-framing]`);
      await until('the row to go', async () => (await framings()) === before - 1);
      await says(popup, say('claim_taken'), own);
      expect(await stage.ask<unknown[]>('correction.list', {})).toHaveLength(1);
      await until('the way back under the focus', () =>
        popup.run((name) => document.activeElement?.textContent?.startsWith(name) ?? false, say('claim_undo')),
      );
      expect(await flaws(popup)).toEqual([]);
      await popup.press('Enter');
      await until('the row to come back', async () => (await framings()) === before);
      expect(await stage.ask<unknown[]>('correction.list', {})).toEqual([]);
    });

    test('is said of the page’s own sentence, outlives a reload, and is undone in the options', async () => {
      const page = kept(await stage.open('sample'));
      await waitForMarks(page);
      const tab = await page.tab();
      const popup = kept(await openPopup(stage.browser, tab));
      await waitForClaims(popup, 7);
      const sentences = async () =>
        (await readPopup(popup)).claims.find(({ claim }) => claim === refuses)?.sentences.length ?? 0;
      if ((await count(popup, `${own}.claim-open`)) === 0) {
        await press(popup, 'Russia refuses a ceasefire', own);
      }
      const before = await sentences();
      await press(popup, say('claim_more_on_sentence'), `${own} .page-sentence`);
      await press(popup, say('claim_not_this'), `${own} .page-sentence`);
      await until('the sentence to go', async () => (await sentences()) < before);
      await page.reload();
      await waitForMarks(page);
      await popup.reload();
      await waitForClaims(popup, 6);
      expect(await sentences()).toBeLessThan(before);
      const options = kept(await openOptions(stage.browser));
      await goTo(stage.browser, options, 'claims');
      await says(options, say('options_corrections'));
      await press(options, say('claim_undo'), '[data-correction]');
      await until('the correction to go', async () => (await count(options, '[data-correction]')) === 0);
      await popup.reload();
      await waitForClaims(popup, 7);
      expect(await sentences()).toBe(before);
    });
  });

  test('a stance set by hand says so in options and popup, and stays when articles are read again', async () => {
    const options = kept(await openOptions(stage.browser));
    await goTo(stage.browser, options, 'import');
    await addArticle(options, 'Putin at the ready', text);
    const articles = await stage.ask<{ id: string; title: string }[]>('corpus.list', {});
    const article = articles.find(({ title }) => title === 'Putin at the ready');
    const id = article?.id ?? '';
    await options.goto(stage.browser.ownUrl(`options.html#/corpus/${id}`));
    await says(options, say('options_stance'));
    await press(options, say('options_show_cues'));
    await until('the cues in the passage', () => count(options, '.passages p .cue'));
    expect(await count(options, '[data-role=topic]')).toBe(1);
    for (const scheme of ['light', 'dark'] as const) {
      await options.scheme(scheme);
      expect(await flaws(options)).toEqual([]);
    }
    const choose = (value: string) =>
      options.run((wanted) => {
        const select = document.querySelector('select');
        if (select === null) return;
        select.value = wanted;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, value);
    await choose('conditional');
    await says(options, say('options_hand_engine', say('stance_disagree')));
    const term = { label: 'atlas', kind: 'place', forms: [], caseCounts: false };
    const { id: termId } = await stage.ask<{ id: string }>('lexicon.save', { id: null, term });
    await until('all to be read again', async () => (await stage.ask('reading.state', {})) === null);

    const page = kept(await stage.open('sample'));
    await waitForMarks(page);
    const popup = kept(await openPopup(stage.browser, await page.tab()));
    const { claims } = await waitForClaims(popup, 7);
    const rows = claims.find(({ claim }) => claim === refuses)?.framings ?? [];
    expect(rows.find((row) => row.article === id)?.stance).toBe('conditional');
    const row = await popup.run((of) => document.querySelector(`[data-article="${of}"]`)?.textContent ?? '', id);
    expect(row).toContain(say('hand_set', say('stance_disagree')));

    await options.front();
    await options.reload();
    await press(options, say('options_as_read'));
    await says(options, say('options_taken_back'));
    await until('the stance that was read', () => count(options, '.framing[data-stance=disagree]'));
    await stage.ask('corpus.delete', { id });
    await stage.ask('lexicon.delete', { id: termId });
  });
});
