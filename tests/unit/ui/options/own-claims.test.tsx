// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { announced, field, memoryBackground, open, press, send, settle, type } from './stage.tsx';

// The polyfill refuses to load outside an extension; nothing here reaches the browser through it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const typed = 'The Kremlin wants a swap';

async function begun() {
  const stage = await open('#/claims');
  await press(stage.root, 'Write a claim');
  await type(stage.root, 'The claim, in plain words', typed);
  await settle(800);
  return stage;
}

const chips = (root: Element) => [...root.querySelectorAll('.topic-words li > span')].map((one) => one.textContent);

async function takeOut(root: Element, word: string): Promise<void> {
  const chip = [...root.querySelectorAll('.topic-words li')].find((one) => one.textContent?.startsWith(word));
  chip?.querySelector('button')?.click();
  await settle();
}

describe('writing a claim', () => {
  test('fills the form for what is typed and shows what it would catch', async () => {
    const { root, asked } = await begun();
    expect(chips(root)).toEqual(['kremlin', 'wants', 'swap']);
    expect(asked.filter(([name]) => name === 'claim.propose')).toHaveLength(1);
    await takeOut(root, 'kremlin');
    await settle(400);
    const hit = root.querySelector('[data-hit]');
    expect(hit?.textContent).toContain('Says otherwise · Peskov');
    expect(hit?.querySelector('.cue-topic')?.textContent).toBe('swap of a');
    expect(root.textContent).toContain('The open page: 1 of 30 sentences of “A page”');
    expect(root.textContent).toContain('Tried on 4 of 9 articles');
  });

  test('leaves the reader’s own answers alone, until he asks for a proposal again', async () => {
    const { root } = await begun();
    await takeOut(root, 'wants');
    await type(root, 'The claim, in plain words', `${typed} before winter`);
    await settle(800);
    expect(chips(root)).toEqual(['kremlin', 'swap']);
    await press(root, 'Propose these answers again');
    await settle(400);
    expect(chips(root)).toEqual(['kremlin', 'wants', 'swap', 'before', 'winter']);
  });

  test('adds a word by Enter, with the field ready for the next one', async () => {
    const { root } = await begun();
    await type(root, 'Another word', 'exchange');
    field(root, 'Another word').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await settle();
    expect(chips(root)).toContain('exchange');
    expect(field(root, 'Another word').value).toBe('');
  });

  test('says of patterns which line is wrong and why, and tries nothing until it is right', async () => {
    const { root } = await begun();
    await type(root, 'Patterns', 'swap\n..3 war\nswap|swap');
    await settle(400);
    const said = root.querySelector('.claim-patterns .problem')?.textContent?.split('\n');
    expect(said).toEqual([
      'Line 2: It begins with “..3”, which is nothing certain: begin with a word that has to be there.',
      'Line 3: “swap” stands twice in one choice.',
    ]);
    expect(root.querySelector('.claim-bench')?.textContent).toContain('Nothing is tried');
  });

  test('says when nothing is caught what to try, and when half of everything is', async () => {
    const { root } = await begun();
    await type(root, 'Patterns', 'peace');
    await settle(400);
    expect(root.querySelector('[data-empty]')?.textContent).toContain('take a word out');
    await press(root, 'leave everything else open');
    expect(field(root, 'The sentence names').value).toBe('anyone');
    await type(root, 'Patterns', 'war');
    await settle(400);
    expect(root.textContent).toContain('It catches 60 of 100 sentences. So wide a claim tells little apart');
  });

  test('refuses to save what cannot be read, and keeps what was typed', async () => {
    const { root } = await begun();
    await type(root, 'Patterns', '@phlogiston');
    await send(root, 'Save the claim');
    expect(root.querySelector('.topic-words .problem')?.textContent).toBe('“@phlogiston” is no known concept.');
    expect(field(root, 'The claim, in plain words').value).toBe(typed);
    expect(root.querySelector('[data-own-claim]')).toBeNull();
  });

  test('needs words: an empty form gets a sentence at its first field', async () => {
    const { root } = await open('#/claims');
    await press(root, 'Write a claim');
    expect(document.activeElement).toBe(field(root, 'The claim, in plain words'));
    await send(root, 'Save the claim');
    expect(root.querySelector('.claim-form .problem')?.textContent).toBe('Write the claim in words.');
    expect(document.activeElement).toBe(field(root, 'The claim, in plain words'));
    await press(root, 'Cancel');
    expect(document.activeElement?.textContent).toBe('Write a claim');
  });
});

describe('a claim of the reader’s', () => {
  test('is saved, changed, switched off, deleted and brought back', async () => {
    const { root } = await begun();
    await send(root, 'Save the claim');
    expect(announced(root)).toBe(`Saved: ${typed}. Your articles are read again with it.`);
    await press(root, `Edit ${typed}`);
    expect(chips(root)).toEqual(['kremlin', 'wants', 'swap']);
    await type(root, 'The claim, in plain words', 'Another claim');
    await send(root, 'Save the claim');
    expect(root.querySelector('[data-own-claim] h3')?.textContent).toBe('Another claim');
    await press(root, `Delete Another claim`);
    expect(root.querySelector('[data-own-claim]')).toBeNull();
    await press(root, 'Undo');
    expect(announced(root)).toContain('Another claim');
    expect(root.querySelectorAll('[data-own-claim]')).toHaveLength(1);
  });

  test('that the form cannot show can be deleted, and is not offered for a change', async () => {
    const background = memoryBackground();
    background.addClaim({ id: 'own-9', text: 'Written by hand', on: true, draft: null });
    const { root } = await open('#/claims', background);
    const row = root.querySelector('[data-own-claim=own-9]');
    expect(row?.textContent).toContain('Its rules were written in another way');
    expect([...(row?.querySelectorAll('button') ?? [])].map((button) => button.textContent)).toEqual([
      'Delete Written by hand',
    ]);
  });
});
