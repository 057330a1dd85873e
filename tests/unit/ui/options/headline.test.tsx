// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Framing } from '#framing';
import type { Answer, Input, RequestName } from '#messaging';
import { memoryBackground, open, press } from './stage.tsx';

// The polyfill refuses to load outside an extension; nothing here reaches the browser through it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const said: Framing = {
  id: 'h1',
  article: 'sample-one',
  claim: 'c1',
  stance: 'agree',
  holder: null,
  voice: 'headline',
  gist: null,
  quotes: ['label'],
  paragraph: null,
  passage: 0,
  inHeadline: true,
  cues: [{ start: 2, end: 7, role: 'topic' }],
  by: 'engine',
  unsure: true,
};

/** The memory background, in which the engine read the headline of each article. */
function withHeadline() {
  const background = memoryBackground();
  const ask = async <K extends RequestName>(name: K, input: Input<K>): Promise<Answer<K>> => {
    const answer = await background.ask(name, input);
    return name === 'corpus.article' ? ({ ...(answer as object), framings: [said] } as Answer<K>) : answer;
  };
  return { ...background, ask };
}

test('what was read in the headline stands beside the headline, with its doubt, and shows its words there', async () => {
  const { root } = await open('#/corpus/sample-one', withHeadline());
  const headline = root.querySelector('[data-headline]');
  const note = headline?.querySelector('[data-framing=h1]');
  expect(root.querySelectorAll('[data-framing]')).toHaveLength(1);
  expect(note?.textContent).toContain('in the headline only');
  expect(note?.textContent).toContain('Close, not certain');
  await press(root, 'Show what it was read from Russia refuses a ceasefire');
  expect(headline?.querySelector('p .cue-topic')?.textContent).toBe('label');
  expect(root.querySelector('ol.passages .cue-topic')).toBeNull();
});
