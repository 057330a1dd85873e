// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answers, sent } from './browser.ts';
import { open, page, press, seen, wait } from './stage.tsx';

// The extension API is not there in Node; everything behind it is the real thing.
vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).fakeBrowser }));

afterEach(() => {
  vi.useRealTimers();
  answers.clear();
});

const asked = (name: string) => sent.filter((message) => message.name === name);
describe('waiting', () => {
  test('says nothing, then that it is looked up, then that there was no answer, and tries again', async () => {
    const root = await open(null);
    expect(seen(root)).not.toContain('Looking it up');
    await wait(310);
    expect(seen(root)).toContain('Looking it up …');
    await wait(5_000);
    expect(seen(root)).toContain('No answer.');
    answers.set('page.view', () => page);
    await press(root, 'Try again');
    await wait(0);
    expect(root.querySelectorAll('[data-claim]')).toHaveLength(2);
  });

  test('asks again by itself while the corpus is laid out', async () => {
    let isReady = false;
    const root = await open(() => (isReady ? page : { state: 'setting-up' }));
    expect(root.querySelector('[data-setting-up]')).not.toBeNull();
    await wait(1_100);
    await wait(1_100);
    expect(asked('page.view').length).toBeGreaterThan(2);
    isReady = true;
    await wait(1_100);
    expect(root.querySelector('[data-setting-up]')).toBeNull();
    expect(root.querySelectorAll('[data-claim]')).toHaveLength(2);
  });
});
