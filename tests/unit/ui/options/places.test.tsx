// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { places } from '../../../../src/ui/options/routes.ts';
import { announced, field, go, memoryBackground, open, press, send, type } from './stage.tsx';

// The polyfill refuses to load outside an extension; nothing here reaches the browser through it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const flip = async (root: Element, label: string) => {
  const found = [...root.querySelectorAll('label.switch')].find((one) => one.textContent === label);
  found?.querySelector('input')?.click();
  await go(location.hash);
};

test('has for every place a heading, a title and a link that is lit', async () => {
  const { root } = await open('#/corpus');
  for (const place of places) {
    await go(`#/${place}`);
    const heading = root.querySelector('h1')?.textContent;
    expect(heading).not.toContain('options_');
    expect(document.title).toBe(`${heading} – Framelight`);
    expect(document.activeElement).toBe(root.querySelector('h1'));
    expect(root.querySelector('nav [aria-current=page]')?.textContent).toBe(heading);
    expect(root.textContent).not.toMatch(/options_\w/);
  }
});

describe('the lexicon', () => {
  test('finds a bundled term by a form in any script', async () => {
    const { root } = await open('#/lexicon');
    await type(root, 'Find a term', 'путін');
    expect(root.querySelector('.terms')?.textContent).toContain('Putin');
    await type(root, 'Find a term', 'zebra');
    expect(root.textContent).toContain('No term is called “zebra”.');
  });

  test('adds, changes and deletes a term of the reader’s, with a way back', async () => {
    const { root, asked } = await open('#/lexicon');
    await press(root, 'Add a term');
    await send(root, 'Save the term');
    expect(document.activeElement).toBe(field(root, 'Name'));
    await type(root, 'Name', 'Amherd');
    await type(root, 'Other forms, one a line', 'Viola Amherd');
    await send(root, 'Save the term');
    expect(announced(root)).toContain('“Amherd” is saved.');
    await press(root, 'Edit Amherd');
    expect(field(root, 'Other forms, one a line').value).toBe('Viola Amherd');
    await type(root, 'Name', 'Amherd V.');
    await send(root, 'Save the term');
    await press(root, 'Delete Amherd V.');
    expect(root.querySelector('[data-term]')).toBeNull();
    expect(announced(root)).toContain('it cannot be brought back');
    await press(root, 'Undo');
    expect(root.querySelector('[data-term]')?.textContent).toContain('Viola Amherd');
    const saved = asked
      .filter(([name]) => name === 'lexicon.save')
      .map(([, input]) => (input as { id: string | null }).id);
    expect(saved).toEqual([null, 'own-0', null]);
  });

  test('switches countries and the style of the marks', async () => {
    const { root, ask } = await open('#/lexicon');
    await flip(root, 'Mark countries too');
    const [drawn, written] = root.querySelectorAll<HTMLInputElement>('.modes input');
    expect(drawn?.checked).toBe(true);
    expect(written?.closest('label')?.textContent).toContain('Written into the page as <mark> elements');
    written?.click();
    await go(location.hash);
    expect(written?.checked).toBe(true);
    expect(await ask('settings.read', {})).toEqual({ marks: 'elements', countries: true });
  });
});

describe('the sites', () => {
  test('are switched off by a name or an address, and on again', async () => {
    const { root, ask } = await open('#/sites');
    await type(root, 'Site', 'not a site');
    await send(root, 'Turn off');
    expect(root.textContent).toContain('This is no site’s name.');
    await type(root, 'Site', 'https://example.org/news?a=b');
    await send(root, 'Turn off');
    expect(root.querySelector('[data-site]')?.getAttribute('data-site')).toBe('example.org');
    await press(root, 'Turn on example.org');
    expect(await ask('site.list', {})).toEqual([]);
    await press(root, 'Undo');
    expect(await ask('site.list', {})).toEqual(['example.org']);
  });
});

test('lists a claim with the positions on it, by source, each with its link', async () => {
  const { root } = await open('#/claims');
  expect(root.querySelector('[data-claim=c1] .tally')?.textContent).toContain('1 says otherwise');
  expect(root.querySelector('[data-framing] a')?.getAttribute('href')).toBe('#/corpus/sample-one/f1');
});

test('tells what a source takes up and leaves out', async () => {
  const { root } = await open('#/sources');
  const [blog, explainer] = root.querySelectorAll('.claim-row');
  expect(blog?.textContent).toContain('Does not take up 1 claim');
  expect(explainer?.textContent).toContain('Takes up 1 claim');
});

test('says in the check-up what is here, and what does not answer', async () => {
  const { root } = await open('#/doctor');
  expect(root.querySelectorAll('[data-well=true]').length).toBeGreaterThan(3);
  expect(root.textContent).toContain('2 articles are here, 2 of them samples');
  const background = memoryBackground();
  background.fail('corpus.list', new Error('The database is closed.'));
  const { root: broken } = await open('#/doctor', background);
  expect(broken.querySelector('[data-well=false]')?.textContent).toContain('The database is closed.');
});
