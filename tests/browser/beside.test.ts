import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Page, until } from '../support/browser.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { waitForMarks } from '../support/marks.ts';
import { count, press, words } from '../support/own-page.ts';
import { openPopup, waitForClaims } from '../support/popup.ts';
import { say } from '../support/say.ts';

const report =
  'The Kremlin’s spokesman Dmitry Peskov told reporters on a call on Tuesday that Russia would not accept any ' +
  'ceasefire in Ukraine before its goals are met. Russian forces control 21 percent of the territory of Ukraine, ' +
  'according to a count that is kept in Kiel. The special military operation will go on, he said, for as long as it ' +
  'takes, and whoever hopes for anything else has not listened to what has been said in Moscow since the spring. ' +
  'The envoys who came to the capital this week were shown a map and sent home with it.';
const claim = '[data-claim="russia-rejects-ceasefire"]';

inEachBrowser((stage) => {
  let page: Page;
  let popup: Page;
  const add = (title: string, source: string, date: string, text: string) =>
    stage.ask<{ id: string }>('corpus.add', { title, source, date, link: null, text });

  beforeAll(async () => {
    page = await stage.open('sample');
    await waitForMarks(page);
    await add('No ceasefire, says Peskov', 'Agency Wire', '2025-03-01', report);
    await add('Peskov: no', 'Morning Paper', '2025-03-02', `${report} The embassy did not answer our letter.`);
    await add('Not now', 'Evening Paper', '2025-03-03', report.slice(0, report.indexOf('The envoys')));
    const own = await page.run(() => document.querySelector('main, article')?.textContent ?? '');
    await add('Another headline for the same text', 'The Copyist', '2025-11-18', own);
    popup = await openPopup(stage.browser, await page.tab());
    await waitForClaims(popup, 7);
    await press(popup, 'Russia refuses a ceasefire');
  });
  afterAll(async () => {
    await popup.close();
    await page.close();
  });

  test('a report that three sources print is one row, which names the copies and opens them', async () => {
    await press(popup, say('claim_same'), claim);
    const row = `${claim} [data-holder="peskov"]`;
    expect(await count(popup, row)).toBe(1);
    expect(await words(popup, row)).toContain('also in 2 copies: Morning Paper, Evening Paper');
    expect(await words(popup, row)).toContain('said on Tuesday');
  });

  test('the page’s own article is never among the others, under whatever title', async () => {
    expect(await words(popup)).not.toContain('The Copyist');
  });

  test('what the page leaves out leads to the row that says it', async () => {
    await press(popup, say('missing_title'), claim);
    await press(popup, say('missing_holder', 'Institute for the Study of War'), claim);
    const focused = () => popup.run(() => document.activeElement?.getAttribute('data-holder') ?? null);
    expect(await until('the row to have the focus', focused)).toBe('institute-for-the-study-of-war');
  });

  test('what things are called stands beside what others call them, and leads to the page', async () => {
    await press(popup, say('wording_title'));
    const said = (await words(popup, '[data-wording="the-war"]')) ?? '';
    expect(said).toMatch(/This page .*war/);
    expect(said).toContain('special military operation');
    expect(await words(popup, '[data-wording="a-halt"] .wording-page')).toBe('This page ceasefire (3 times)');
  });

  test('a number of the reader’s article stands beside the page’s', async () => {
    await press(popup, say('popup_tab_figures'), '[role=tablist]');
    expect(await words(popup, '[data-figure="land-held"]')).toMatch(/Agency Wire 21 percent/);
  });
});
