// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { TakenOut } from '#framing';
import { say } from '../../view/samples.ts';
import { answers, sent } from './browser.ts';
import { open, page, press, wait } from './stage.tsx';

// The extension API is not there in Node; everything behind it is the real thing.
vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).fakeBrowser }));

afterEach(() => {
  vi.useRealTimers();
  answers.clear();
});

const [first] = page.claims;
if (first === undefined) throw new Error('The page has claims.');
const taken: TakenOut = {
  key: { claim: first.claim.id, words: 'abc', whose: '' },
  claim: first.claim,
  stance: 'agree',
  holder: null,
  voice: 'own',
  source: null,
  text: 'The sentence.',
};

test('a framing that is not the same claim goes, and comes back with “Undo”', async () => {
  let all: readonly TakenOut[] = [];
  answers.set('correction.make', () => ((all = [taken]), taken.key));
  answers.set('correction.undo', () => ((all = []), null));
  const root = await open(() => ({ ...page, taken: all }));
  const row = root.querySelector('[data-claim] [data-framing]');
  if (row === null) throw new Error('There is a row.');
  await press(row, say('row_more'));
  await press(row, say('claim_not_this'));
  await wait(10);
  expect(sent.findLast(({ name }) => name === 'correction.make')?.input).toEqual({
    of: { article: row.getAttribute('data-article'), framing: row.getAttribute('data-framing') },
    stance: null,
  });
  expect(document.activeElement?.textContent).toBe('Undo The sentence.');
  await press(root, 'Undo The sentence.');
  await wait(10);
  expect(sent.findLast(({ name }) => name === 'correction.undo')?.input).toEqual(taken.key);
  expect(root.querySelector('.taken')).toBeNull();
  expect(document.activeElement?.className).toBe('claim-head');
});

test('a sentence of the page is named by its place', async () => {
  answers.set('correction.make', () => taken.key);
  const root = await open(page);
  const own = root.querySelector('.page-sentence');
  if (own === null) throw new Error('There is a sentence.');
  await press(own, say('claim_more_on_sentence'));
  await press(own, say('claim_not_this'));
  expect(sent.findLast(({ name }) => name === 'correction.make')?.input['of']).toEqual({
    tab: 7,
    frame: 0,
    block: 1,
    start: 0,
    claim: 'refuses',
    holder: 'lavrov',
    side: null,
  });
});

test('what was taken out of a claim that the page then no longer puts stands at the end, with its claim', async () => {
  const root = await open({ ...page, claims: page.claims.slice(1), taken: [taken] });
  expect(root.querySelector('.taken')?.textContent).toContain('Russia refuses a ceasefire: Not the same claim');
});
