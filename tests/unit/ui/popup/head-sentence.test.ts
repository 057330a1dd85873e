import { expect, test, vi } from 'vitest';
import { headSentence } from '../../../../src/ui/popup/head-sentence.ts';
import { comparison, row, say, sentence } from '../../view/samples.ts';
import { page } from './stage.tsx';

// The polyfill refuses to load outside an extension; nothing here reaches the browser through it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

test('the head counts as put differently only what is certain of the page and of the others', () => {
  const unsure = comparison({ differently: [row('a', 'disagree', null, { unsure: true })], turned: [] });
  const { reading, ...rest } = sentence('agree');
  const perhaps = comparison({ sentences: [{ ...rest, reading: { ...reading, sure: false } }] });
  const said = headSentence(say, { ...page, claims: [unsure, perhaps, comparison()] });
  expect(said).toBe('3 claims on this page. 1 is put differently in your 5 articles.');
});
