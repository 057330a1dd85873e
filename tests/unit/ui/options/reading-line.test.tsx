// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { memoryBackground, open, settle } from './stage.tsx';

// The polyfill refuses to load outside an extension; nothing here reaches the browser through it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const lineIn = (root: Element) => root.querySelector('[data-reading]')?.textContent;

test('how far reading again is stands in a quiet line, and the lists are asked for again at its end', async () => {
  const background = memoryBackground();
  background.reading.push({ done: 2, of: 9 }, { done: 7, of: 9 });
  const { root, asked } = await open('#/corpus', background);
  const lists = () => asked.filter(([name]) => name === 'corpus.list').length;
  expect(lineIn(root)).toBe('Your articles are being read again: 2 of 9.');
  expect(lists()).toBe(1);
  await settle(1_050);
  expect(lineIn(root)).toBe('Your articles are being read again: 7 of 9.');
  await settle(1_050);
  expect(lineIn(root)).toBeUndefined();
  expect(lists()).toBe(2);
});

test('nothing stands there when all is read', async () => {
  const { root } = await open('#/corpus');
  expect(lineIn(root)).toBeUndefined();
});

test('the line stays while the background starts again', async () => {
  const background = memoryBackground();
  background.reading.push({ done: 2, of: 9 }, { done: 7, of: 9 });
  const { root } = await open('#/corpus', background);
  background.fail('reading.state', new Error('gone'));
  await settle(1_050);
  expect(lineIn(root)).toBe('Your articles are being read again: 2 of 9.');
  await settle(1_050);
  expect(lineIn(root)).toBe('Your articles are being read again: 7 of 9.');
});
