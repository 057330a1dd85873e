// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { announced, go, memoryBackground, open, press, settle, type, send } from './stage.tsx';

// The polyfill refuses to load outside an extension; nothing here reaches the browser through it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

afterEach(() => void vi.useRealTimers());

/** Lets a stretch of time pass for the timers that were set since the clock was taken over. */
async function pass(ms: number) {
  vi.advanceTimersByTime(ms);
  vi.useRealTimers();
  await settle();
}

const bringBack = async (root: Element) => {
  await press(root, 'Delete Another sample');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  await press(root, 'Undo');
  expect(announced(root)).toBe('“Another sample” is back.');
};

describe('a notice', () => {
  test('without a way back goes after ten seconds', async () => {
    const { root } = await open('#/corpus');
    await bringBack(root);
    await pass(10_000);
    expect(announced(root)).toBe('');
    expect(root.querySelector('.notices button')).toBeNull();
  });

  test('stays while the focus is in it', async () => {
    const { root } = await open('#/corpus');
    await bringBack(root);
    root.querySelector<HTMLButtonElement>('.notices button')?.focus();
    await pass(10_000);
    expect(announced(root)).toBe('“Another sample” is back.');
  });

  test('without a way back goes when the reader goes elsewhere', async () => {
    const { root } = await open('#/corpus');
    await bringBack(root);
    await go('#/sites');
    expect(announced(root)).toBe('');
  });

  test('with a way back goes after twenty seconds and leaves the focus on the page', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { root } = await open('#/corpus');
    await press(root, 'Delete Another sample');
    expect(document.activeElement?.textContent).toBe('Undo');
    vi.advanceTimersByTime(19_999);
    expect(announced(root)).toBe('“Another sample” is deleted.');
    await pass(1);
    expect(announced(root)).toBe('');
    expect(document.activeElement).toBe(root.querySelector('main'));
  });

  test('with a way back goes when the reader goes elsewhere', async () => {
    const { root } = await open('#/corpus');
    await press(root, 'Delete Another sample');
    await go('#/sites');
    expect(announced(root)).toBe('');
  });

  test('of a deletion that leads elsewhere stays for that move and no more', async () => {
    const { root } = await open('#/corpus/sample-two');
    await press(root, 'Delete Another sample');
    await settle();
    expect(location.hash).toBe('#/corpus');
    expect(announced(root)).toBe('“Another sample” is deleted.');
    await go('#/lexicon');
    expect(announced(root)).toBe('');
  });

  test('of a failure stays until the reader goes elsewhere', async () => {
    const background = memoryBackground();
    background.fail('corpus.add', new Error('The disk is full.'));
    const { root } = await open('#/import', background);
    await type(root, 'Text', 'Putin says no.');
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await send(root, 'Save the article');
    await pass(60_000);
    expect(announced(root)).toBe('That did not work: The disk is full.');
    await go('#/corpus');
    expect(announced(root)).toBe('');
  });
});
