// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answers, sent } from './browser.ts';
import { hit, key, open, page, seen, wait } from './stage.tsx';

// The extension API is not there in Node; everything behind it is the real thing.
vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).fakeBrowser }));

afterEach(() => {
  vi.useRealTimers();
  answers.clear();
});

const asked = (name: string) => sent.filter((message) => message.name === name);

describe('the field', () => {
  const search = async (root: Element, words: string) => {
    const field = root.querySelector<HTMLInputElement>('[type=search]');
    if (field === null) throw new Error('There is no field.');
    await act(() => {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await wait(200);
  };

  test('narrows claims and mentions and lists passages of the corpus', async () => {
    answers.set('corpus.search', () => [hit]);
    answers.set('corpus.known', () => ({ claims: [], terms: [] }));
    const root = await open(page);
    await search(root, 'terri');
    const claims = [...root.querySelectorAll('[data-claim]')].map((claim) => claim.getAttribute('data-claim'));
    expect(claims).toEqual(['cede']);
    expect(root.querySelectorAll('[data-mention]')).toHaveLength(0);
    expect(seen(root)).toContain(hit.text);
    expect(asked('corpus.search')[0]?.input).toEqual({ words: 'terri' });
    await search(root, '');
    expect(root.querySelectorAll('[data-claim]')).toHaveLength(2);
  });

  test('finds claims that the page puts otherwise or not at all, and terms under another name', async () => {
    const elsewhere = { id: 'widen', text: 'The war may widen', short: 'The war may widen', judged: true };
    answers.set('corpus.search', () => []);
    answers.set('corpus.known', () => ({
      claims: [
        { claim: elsewhere, framings: 3, articles: 2 },
        { claim: page.claims[1]?.claim, framings: 1, articles: 1 },
      ],
      terms: ['amherd'],
    }));
    const root = await open(page);
    await search(root, 'Vi0la');
    const titles = [...root.querySelectorAll('.found:not([hidden]) .found-title')].map((title) => title.textContent);
    expect(titles).toEqual(['Claims', 'Mentions', 'In your articles']);
    expect([...root.querySelectorAll('[data-claim]')].map((one) => one.getAttribute('data-claim'))).toEqual(['cede']);
    expect([...root.querySelectorAll('[data-mention]')].map((one) => one.getAttribute('data-mention'))).toEqual([
      'amherd',
    ]);
    const known = root.querySelector('[data-known-claim=widen] button');
    expect(known?.textContent).toBe('The war may widenNot on this page · put 3 times in your articles');
    expect(root.querySelector('output.unseen')?.textContent).toBe('3 found');
    await act(() => (known as HTMLElement).click());
    await wait(0);
    expect(sent.at(-1)?.input['opened']).toBe('test://options.html#/claims');
  });

  test('is emptied by Escape, which then closes nothing', async () => {
    const root = await open(page);
    await search(root, 'terri');
    const field = root.querySelector<HTMLInputElement>('[type=search]');
    field?.focus();
    expect(await key('Escape')).toBe(false);
    expect(field?.value).toBe('');
    expect(root.querySelectorAll('[data-claim]')).toHaveLength(2);
    expect(await key('Escape')).toBe(true);
  });

  test('says that nothing is comparable', async () => {
    answers.set('corpus.search', () => []);
    answers.set('corpus.known', () => ({ claims: [], terms: [] }));
    const root = await open(page);
    await search(root, 'zebra');
    expect(seen(root)).toContain('Nothing comparable in your 5 articles.');
    const next = root.querySelector('.found:not([hidden]) .panel-none button');
    expect(next?.textContent).toBe('Add an article');
    await act(() => (next as HTMLElement).click());
    await wait(0);
    expect(sent.at(-1)?.input['opened']).toBe('test://options.html#/import');
  });
});
