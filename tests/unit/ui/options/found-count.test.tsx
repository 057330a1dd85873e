// @vitest-environment happy-dom
import type { Framing } from '#framing';
import { SayProvider } from '#view';
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { FoundCount } from '../../../../src/ui/options/found-count.tsx';
import { say } from './stage.tsx';

// The polyfill refuses to load outside an extension; nothing here reaches the browser through it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const framing: Framing = {
  id: 'own-1:1',
  article: 'own-1',
  claim: 'russia-rejects-ceasefire',
  stance: 'agree',
  holder: null,
  voice: 'own',
  gist: null,
  quotes: [],
  paragraph: 1,
  passage: 0,
  cues: [],
  by: 'engine',
};

function shown(text: string, framings: readonly Framing[]): string {
  const root = document.createElement('div');
  render(
    <SayProvider say={say}>
      <FoundCount article={{ passages: [{ text, paragraphs: [1] }] }} framings={framings} />
    </SayProvider>,
    root,
  );
  return root.textContent ?? '';
}

const other = 'This text is not in English: claims are read in English only.';

test('an article without a position says so', () => {
  expect(shown('Putin refused a ceasefire.', [])).toBe('No position on a known claim was found in it.');
  expect(shown('Putin refused a ceasefire.', [framing])).toBe('1 position on a known claim stands in it.');
});

test('an article in another language says that it is not read for claims', () => {
  expect(shown('Путін відмовився від перемирʼя.', [])).toBe(other);
  expect(shown('Путін відмовився від перемирʼя.', [framing])).toBe(
    `1 position on a known claim stands in it. ${other}`,
  );
});
