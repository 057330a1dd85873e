// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { whoseOf } from '../../../../src/ui/popup/use-tab.ts';
import { say } from '../../view/samples.ts';
import { answers, sent } from './browser.ts';
import { hit, key, open, page, press, seen, wait } from './stage.tsx';

// The extension API is not there in Node; everything behind it is the real thing.
vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).fakeBrowser }));

afterEach(() => {
  vi.useRealTimers();
  answers.clear();
});

const asked = (name: string) => sent.filter((message) => message.name === name);
const openClaims = (root: Element) =>
  [...root.querySelectorAll('[data-claim]')]
    .filter((claim) => claim.querySelector('.claim-head')?.getAttribute('aria-expanded') === 'true')
    .map((claim) => claim.getAttribute('data-claim'));

describe('a page that was read', () => {
  test('says how many claims are put differently, and that nothing is sent', async () => {
    const root = await open(page);
    expect(root.querySelector('h2')?.textContent).toBe(
      '2 claims on this page. 1 is put differently in your 5 articles.',
    );
    expect(root.querySelector('footer')?.textContent).toBe('5 articles on this device. Nothing is sent.');
    expect(root.querySelector('[data-empty], [data-not-read], [data-setting-up]')).toBeNull();
    expect(root.textContent.split('2 claims on this page.')).toHaveLength(2);
  });

  test('opens one claim at a time: the one clicked last on the page, else the first', async () => {
    expect(openClaims(await open(page))).toEqual(['refuses']);
    const root = await open({ ...page, opened: 'cede' });
    expect(openClaims(root)).toEqual(['cede']);
    await act(() => root.querySelector<HTMLElement>('[data-claim=refuses] .claim-head')?.click());
    expect(openClaims(root)).toEqual(['refuses']);
    await act(() => root.querySelector<HTMLElement>('[data-claim=refuses] .claim-head')?.click());
    expect(openClaims(root)).toEqual([]);
  });

  test('keeps the claim that the reader opened when the page tells more', async () => {
    let claims = page.claims;
    const root = await open(() => ({ ...page, claims }));
    claims = claims.toReversed();
    await wait(1_100);
    expect(asked('page.view').length).toBeGreaterThan(1);
    expect(openClaims(root)).toEqual(['refuses']);
  });

  test('holds the passages of every mention, opened or not', async () => {
    const root = await open(page);
    await wait(400);
    await wait(10);
    expect(asked('mention.passages').map(({ input }) => input['term'])).toEqual(['putin', 'amherd']);
    const passage = root.querySelector('[data-mention=putin] [data-passage]');
    expect(passage?.getAttribute('data-article')).toBe(hit.article.id);
    expect(passage?.querySelector('mark')?.textContent).toBe('Putin');
    expect(seen(root)).not.toContain(hit.text);
  });

  test('tells of a mention its kind, how often it stands here and in how many articles', async () => {
    answers.set('page.step', () => ({ at: 2, of: 6 }));
    const root = await open(page);
    const mention = root.querySelector('[data-mention=putin]');
    expect(mention?.querySelector('.mention-open')?.textContent).toBe('Putinperson · 6 here · in 5 of 5 articles');
    await press(root, 'Next on the page: Putin');
    await wait(0);
    expect(asked('page.step')[0]?.input).toEqual({ tab: 7, term: 'putin', by: 1 });
    expect(mention?.querySelector('output')?.textContent).toBe('2 of 6');
  });

  test('sets the page’s figures beside the articles’', async () => {
    const root = await open(page);
    const figure = root.querySelector('[data-figure=land]');
    expect(figure?.querySelector('.figure-page')?.textContent).toBe('This page 18 %');
    expect(figure?.querySelector('[data-article=article-n]')?.textContent).toBe(
      'Unnamed news report 20 % (German News Agency)',
    );
  });

  test('says what reading cost once, in whole milliseconds, under the mentions', async () => {
    const root = await open({ ...page, cost: { ms: 12.4, nodes: 1840, mentions: 9 } });
    const line = 'Read in 12 ms: 1,840 pieces of text, 7 mentions.';
    expect(root.querySelector('[id$=mentions][role=tabpanel]')?.textContent).toContain(line);
    expect(root.textContent.split('Read in')).toHaveLength(2);
    expect([...root.querySelectorAll('[role=tab]')].map((tab) => tab.textContent)).toEqual([
      'Claims 2',
      'Mentions 7',
      'Figures 1',
    ]);
  });

  test('shows the claim clicked last on the page at the top of the list', async () => {
    const tops: Record<string, number> = { 'popup-list': 200, 'claim claim-open': 500 };
    const place = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function at(this: Element) {
      return new DOMRect(0, tops[this.className] ?? 0, 400, 30);
    });
    expect((await open({ ...page, opened: 'cede' })).querySelector('.popup-list')?.scrollTop).toBe(300);
    expect((await open(page)).querySelector('.popup-list')?.scrollTop).toBe(0);
    place.mockRestore();
  });

  test('switches how mentions are drawn', async () => {
    answers.set('settings.change', () => ({ marks: 'elements', countries: false }));
    const root = await open(page);
    await act(() => root.querySelector<HTMLElement>('[value=elements]')?.click());
    expect(asked('settings.change')[0]?.input).toEqual({ marks: 'elements' });
    expect(root.querySelector<HTMLInputElement>('[value=elements]')?.checked).toBe(true);
  });

  test('says which part works on a page in another language', async () => {
    const note = 'This page is in German: names are marked; claims are read in English only.';
    expect((await open({ ...page, language: 'de', claims: [] })).textContent).toContain(note);
    const other = 'This page is not in English: names are marked; claims are read in English only.';
    expect((await open({ ...page, language: 'und', claims: [] })).textContent).toContain(other);
    const some = 'Claims are read in English only; mentions in English, Ukrainian and Russian.';
    for (const language of ['de', 'und']) expect((await open({ ...page, language })).textContent).toContain(some);
    for (const language of ['en', '']) {
      for (const claims of [[], page.claims]) {
        expect((await open({ ...page, language, claims })).textContent).not.toContain('in English only');
      }
    }
  });
});

describe('keys', () => {
  test('go between claims, to the field and back', async () => {
    const root = await open(page);
    const heads = [...root.querySelectorAll('.claim-head')];
    await key('ArrowDown');
    expect(document.activeElement).toBe(heads[0]);
    await key('ArrowDown');
    expect(document.activeElement).toBe(heads[1]);
    await key('ArrowUp');
    expect(document.activeElement).toBe(heads[0]);
    await key('/');
    expect(document.activeElement?.getAttribute('type')).toBe('search');
    await key('ArrowDown');
    expect(document.activeElement).toBe(heads[0]);
  });

  test('go between tabs, of which one is in the tab order', async () => {
    const root = await open(page);
    const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
    tabs[0]?.focus();
    await key('ArrowRight');
    expect(document.activeElement).toBe(tabs[1]);
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false']);
    expect(tabs.map((tab) => tab.tabIndex)).toEqual([-1, 0, -1]);
    const panel = root.querySelector(`#${CSS.escape(tabs[1]?.getAttribute('aria-controls') ?? '')}`);
    expect(panel?.hasAttribute('hidden')).toBe(false);
    await key('Home');
    expect(tabs[0]?.getAttribute('aria-selected')).toBe('true');
  });
});

describe('a page without claims', () => {
  test('says so and shows its mentions', async () => {
    const root = await open({ ...page, claims: [] });
    expect(root.querySelector('[data-empty]')?.textContent).toBe('No claim we know on this page. 7 mentions below.');
    expect(seen(root)).toContain('Viola Amherd');
  });

  test('without anything, leads to adding an article', async () => {
    const root = await open({ ...page, claims: [], mentions: [], figures: [] });
    expect(root.querySelector('[data-empty]')?.textContent).toBe('No claim we know on this page.');
    expect(root.textContent).not.toContain('Nothing comparable');
    await press(root, 'Add an article');
    await wait(0);
    expect(sent.at(-1)?.input['opened']).toBe('test://options.html#/import');
  });
});

describe('a page that is not read', () => {
  const reasons = ['not-news', 'off', 'browser-page', 'file', 'withheld', 'closed', 'starting'] as const;

  test.each(reasons)('has a sentence for %s', async (reason) => {
    const root = await open({ state: 'not-read', reason, tab: 7, site: 'example.org' });
    const text = root.querySelector('[data-not-read] p')?.textContent ?? '';
    expect(root.querySelector('[data-not-read]')?.getAttribute('data-not-read')).toBe(reason);
    expect(text).toBe(say(`popup_not_read_${reason.replaceAll('-', '_')}`, 'example.org'));
    expect(text).not.toContain('popup_');
  });

  test('is read when the reader asks for it', async () => {
    let isRead = false;
    answers.set('page.read', () => {
      isRead = true;
      return { read: true };
    });
    const root = await open(() =>
      isRead ? page : { state: 'not-read', reason: 'not-news', tab: 7, site: 'example.org' },
    );
    await press(root, 'Read it anyway');
    await wait(0);
    expect(root.querySelectorAll('[data-claim]')).toHaveLength(2);
  });

  test('says that it is being read until it is, however late that is after the popup was opened', async () => {
    let isRead = false;
    answers.set('page.read', () => ({ read: true }));
    const root = await open(() =>
      isRead ? page : { state: 'not-read', reason: 'not-news', tab: 7, site: 'example.org' },
    );
    await wait(20_000);
    await press(root, 'Read it anyway');
    await wait(0);
    expect(root.querySelector('[data-not-read] output')?.textContent).toBe('Reading this page …');
    isRead = true;
    await wait(500);
    expect(root.querySelectorAll('[data-claim]')).toHaveLength(2);
  });

  test('says that nothing was found, or that it could not be read', async () => {
    answers.set('page.read', () => ({ read: true }));
    const root = await open({ state: 'not-read', reason: 'not-news', tab: 7, site: 'example.org' });
    const said = () => root.querySelector('[data-not-read] output')?.textContent;
    await press(root, 'Read it anyway');
    await wait(8_500);
    expect(said()).toBe('Nothing was found to read on this page.');
    answers.set('page.read', () => {
      throw new Error('No access.');
    });
    await press(root, 'Read it anyway');
    await wait(0);
    expect(said()).toBe('This page could not be read.');
  });

  test('is switched on for its site again', async () => {
    let isOn = false;
    answers.set('site.set', () => ({ on: (isOn = true) }));
    const root = await open(() => (isOn ? page : { state: 'not-read', reason: 'off', tab: 7, site: 'example.org' }));
    expect(root.querySelector<HTMLInputElement>('.switch input')?.checked).toBe(false);
    await press(root, 'Turn on');
    await wait(0);
    expect(asked('site.set')[0]?.input).toEqual({ site: 'example.org', on: true });
    expect(root.querySelectorAll('[data-claim]')).toHaveLength(2);
  });

  test('because the tab is no tab, is said without asking', async () => {
    const root = await open(page, 'nobody');
    expect(root.querySelector('[data-not-read]')?.getAttribute('data-not-read')).toBe('closed');
    expect(asked('page.view')).toHaveLength(0);
  });
});

test('the address tells whose page is shown', () => {
  expect(whoseOf('')).toBe('front');
  expect(whoseOf('?tab=12')).toEqual({ tab: 12 });
  expect(whoseOf('?tab=-3')).toBe('nobody');
  expect(whoseOf('?tab=abc')).toBe('nobody');
});
