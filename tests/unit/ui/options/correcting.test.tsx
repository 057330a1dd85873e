// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { announced, go, memoryBackground, open, press, settle } from './stage.tsx';

// The polyfill refuses to load outside an extension; nothing here reaches the browser through it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const article = '#/corpus/sample-one';
const claim = 'Russia refuses a ceasefire';

async function choose(root: Element, value: string): Promise<void> {
  const select = root.querySelector('select');
  if (select === null) throw new Error('There is a choice of stances.');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

test('a stance is set by hand, says so, and goes back to what was read', async () => {
  const { root, asked } = await open(article);
  expect(root.querySelector('[data-framing=f1]')?.textContent).not.toContain('Set by you');
  await choose(root, 'conditional');
  expect(asked.findLast(([name]) => name === 'correction.make')?.[1]).toEqual({
    of: { article: 'sample-one', framing: 'f1' },
    stance: 'conditional',
  });
  expect(announced(root)).toBe('The stance is “On a condition” now, set by you.');
  const note = () => root.querySelector('[data-framing=f1]');
  expect(note()?.getAttribute('data-stance')).toBe('conditional');
  expect(note()?.textContent).toContain('Set by you. An editor had read: Says otherwise.');
  await press(root, `Back to what was read ${claim}`);
  expect(note()?.getAttribute('data-stance')).toBe('disagree');
  expect(note()?.textContent).not.toContain('Set by you');
});

test('choosing what was read takes the correction back', async () => {
  const { root, asked } = await open(article);
  await choose(root, 'agree');
  await choose(root, 'disagree');
  expect(asked.filter(([name]) => name.startsWith('correction.')).map(([name]) => name)).toEqual([
    'correction.make',
    'correction.undo',
  ]);
});

test('a framing that is not the same claim stays in sight with its way back', async () => {
  const { root } = await open(article);
  await choose(root, 'not-this');
  expect(announced(root)).toBe(`Not the same claim: “${claim}” no longer counts this passage.`);
  expect(root.querySelector('[data-framing=f1]')).toBeNull();
  expect(root.querySelector('[data-taken-framing=f1]')?.textContent).toContain(
    'Not the same claim · read as: Says otherwise',
  );
  await press(root, `Undo ${claim}`);
  expect(root.querySelector('[data-framing=f1]')).not.toBeNull();
});

test('all corrections are listed with the claims, each with its way back', async () => {
  const background = memoryBackground();
  const { root } = await open('#/claims', background);
  expect(root.querySelector('#corrections')).toBeNull();
  await background.ask('correction.make', { of: { article: 'sample-one', framing: 'f1' }, stance: null });
  await go('#/corpus');
  await go('#/claims');
  const row = root.querySelector('[data-correction]');
  expect(row?.textContent).toContain('A corrected passage.');
  expect(row?.textContent).toContain(`${claim}: Not the same claim`);
  await press(root, 'Undo A corrected passage.');
  expect(root.querySelector('[data-correction]')).toBeNull();
});

test('the words that a stance was read from are shown in its passage, and what each did', async () => {
  const background = memoryBackground();
  await background.ask('corpus.edit', { id: 'sample-one', change: { text: 'x' } });
  const { root } = await open(article, background);
  expect(root.querySelector('.passages .cue')).toBeNull();
  await press(root, `Show what it was read from ${claim}`);
  const passage = root.querySelector('[data-framing=f1]')?.closest('.passages > li');
  expect(passage?.querySelector('p .cue-topic')?.textContent).toBe('second');
  expect(passage?.querySelector('[data-role=topic]')?.textContent).toBe('topicsecond');
  const opener = passage?.querySelector('[aria-expanded=true]');
  expect(opener?.textContent).toBe(`Hide ${claim}`);
  await press(root, `Hide ${claim}`);
  expect(opener?.getAttribute('aria-expanded')).toBe('false');
  expect(root.querySelector('.passages .cue')).toBeNull();
});

test('they are shown at once for the framing that the reader came for', async () => {
  const background = memoryBackground();
  await background.ask('corpus.edit', { id: 'sample-one', change: { text: 'x' } });
  const { root } = await open(`${article}/f1`, background);
  expect(root.querySelector('[aria-expanded=true]')).not.toBeNull();
  expect(root.querySelector('.passages p .cue-topic')?.textContent).toBe('second');
});
