// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { PageView } from '#messaging';
import type { TakenOut } from '#framing';
import { comparison, row, say, sentence } from '../../view/samples.ts';
import { answers } from './browser.ts';
import { open, page, press, wait } from './stage.tsx';

// The extension API is not there in Node; everything behind it is the real thing.
vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).fakeBrowser }));

afterEach(() => {
  vi.useRealTimers();
  answers.clear();
});

const [refuses, cede] = page.claims;
if (refuses === undefined || cede === undefined) throw new Error('The page has two claims.');
const first = row('a', 'disagree');
const takenOf = (more: Partial<TakenOut>): TakenOut => ({
  key: { claim: 'refuses', words: 'abc', whose: '' },
  claim: refuses.claim,
  stance: 'disagree',
  holder: first.framing.holder,
  voice: 'reported',
  source: first.article.source,
  text: first.passage,
  ...more,
});
const menu = (root: Element) =>
  root.querySelector(`.page-sentence [aria-label="${say('claim_more_on_sentence')}"]`)?.getAttribute('aria-expanded');
const claimsOf = (root: Element) =>
  [...root.querySelectorAll('[data-claim]')].map((one) => one.getAttribute('data-claim'));

/** The popup on answers that can be changed; each change is drawn. */
async function opened(view: PageView) {
  let now = view;
  const root = await open(() => now);
  const show = async (next: PageView) => {
    now = next;
    await wait(1_000);
  };
  return { root, show };
}

test('a menu stays open when the page is read again, its blocks have other numbers and nothing is there for a moment', async () => {
  const { root, show } = await opened(page);
  const own = root.querySelector('.page-sentence');
  if (own === null) throw new Error('There is a sentence.');
  await press(own, say('claim_more_on_sentence'));
  await show({ ...page, claims: [comparison({ sentences: [sentence('agree', undefined, 91)] }), cede] });
  expect(menu(root)).toBe('true');
  await show({ ...page, claims: [] });
  expect(menu(root)).toBeUndefined();
  await show(page);
  expect(menu(root)).toBe('true');
});

test('the way back stands where the row stood, and the claims keep their order', async () => {
  const { root, show } = await opened(page);
  const rows = () =>
    [...root.querySelectorAll('[data-claim=refuses] .group:first-of-type li')].map(
      (one) => one.className.split(' ')[0],
    );
  expect(rows()).toEqual(['framing', 'framing']);
  const less = comparison({ differently: refuses.differently.slice(1) });
  await show({ ...page, claims: [cede, less], taken: [takenOf({})] });
  expect(rows()).toEqual(['taken-line', 'framing']);
  expect(root.querySelectorAll('.taken-line')).toHaveLength(1);
  expect(root.querySelector('.taken-line')?.textContent).toContain('Not the same claim · Putin, KalikaBlogs');
  expect(document.activeElement?.closest('.taken-line')).not.toBeNull();
  expect(claimsOf(root)).toEqual(['refuses', 'cede']);
  await show(page);
  expect(rows()).toEqual(['framing', 'framing']);
});

test('the way back to a sentence and to a whole claim stand where these stood', async () => {
  const own = sentence('agree');
  const { root, show } = await opened({ ...page, claims: [cede, refuses] });
  const taken = takenOf({ source: null, text: own.text, holder: own.reading.holder });
  await show({ ...page, claims: [cede], taken: [taken] });
  expect(root.querySelector('.claims > .claim-gone:nth-child(2) .taken-line')?.textContent).toContain(
    'Russia refuses a ceasefire: Not the same claim · Lavrov, This page',
  );
  expect(document.activeElement?.closest('.claim-gone')).not.toBeNull();
  answers.set('correction.undo', () => null);
  await act(() => (document.activeElement as HTMLElement).click());
  expect(document.activeElement?.closest('[data-claim]')?.getAttribute('data-claim')).toBe('cede');
  const two = comparison({ sentences: [own, sentence('discuss', 'Will it end?', 2)] });
  await show({ ...page, claims: [two] });
  await show({ ...page, claims: [comparison({ sentences: two.sentences.slice(1) })], taken: [taken] });
  expect([...root.querySelectorAll('.page-sentences > li')].map((one) => one.className.split(' ')[0])).toEqual([
    'taken-line',
    'page-sentence',
  ]);
});
