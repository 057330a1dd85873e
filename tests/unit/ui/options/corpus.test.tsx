// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { announced, field, go, memoryBackground, open, press, say, send, settle, type } from './stage.tsx';

// The polyfill refuses to load outside an extension; nothing here reaches the browser through it.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const rows = (root: Element) =>
  [...root.querySelectorAll('[data-article]')].map((row) => row.getAttribute('data-article'));
const text = 'Putin says no.';

describe('the corpus', () => {
  test('lists every article with source, date and where it comes from', async () => {
    const { root } = await open('#/corpus');
    expect(rows(root)).toEqual(['sample-one', 'sample-two']);
    const [first, second] = root.querySelectorAll('[data-article]');
    expect(first?.textContent).toContain('Unnamed explainer · about 2023, from the text');
    expect(first?.textContent).toContain('1 claim · Sample');
    expect(second?.textContent).toContain('date not given');
    expect(document.title).toBe('Corpus – Framelight');
  });

  test('deletes with a way back, at once and from the list of the deleted', async () => {
    const { root } = await open('#/corpus');
    await press(root, 'Delete A label for the first sample');
    expect(rows(root)).toEqual(['sample-two']);
    expect(announced(root)).toBe('“A label for the first sample” is deleted.');
    expect(document.activeElement?.textContent).toBe('Undo');
    await press(root, 'Undo');
    expect(rows(root)).toHaveLength(2);
    await press(root, 'Delete A label for the first sample');
    await press(root, 'Bring back A label for the first sample');
    expect(rows(root)).toHaveLength(2);
    expect(root.querySelector('[data-deleted]')).toBeNull();
  });

  test('finds passages with the words lit, and narrows the list to their articles', async () => {
    const { root } = await open('#/corpus');
    await type(root, 'Find in the corpus', 'blog');
    await settle(250);
    expect(rows(root)).toEqual(['sample-two']);
    await type(root, 'Find in the corpus', 'truce');
    await settle(250);
    expect(root.querySelectorAll('mark')).toHaveLength(2);
    expect(root.querySelector('mark')?.textContent).toBe('truce');
    await type(root, 'Find in the corpus', 'zebra');
    await settle(250);
    expect(rows(root)).toEqual([]);
    expect(root.textContent).toContain('Nothing in your articles is comparable to “zebra”.');
  });

  test('is asked for again when the tab comes to the front', async () => {
    const { root, ask } = await open('#/corpus');
    await ask('corpus.delete', { id: 'sample-two' });
    expect(rows(root)).toHaveLength(2);
    dispatchEvent(new Event('focus'));
    await settle();
    expect(rows(root)).toEqual(['sample-one']);
  });

  test('keeps what it shows when the background fails, says so and tries again', async () => {
    const background = memoryBackground();
    background.fail('corpus.list', new Error('The database is full.'));
    const { root } = await open('#/corpus', background);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('The database is full.');
    await press(root, 'Try again');
    expect(rows(root)).toHaveLength(2);
    expect(root.querySelector('[role=alert]')).toBeNull();
  });
});

describe('an article', () => {
  test('shows how its title is known and each framing with its passage', async () => {
    const { root } = await open('#/corpus/sample-one/f1');
    expect(root.querySelector('h1 + p')?.textContent).toBe(say('options_title_ours'));
    const passage = root.querySelector('[data-framing=f1]')?.closest('.passages > li');
    expect(passage?.textContent).toContain('The second passage tells of talks.');
    expect(passage?.textContent).toContain('Russia refuses a ceasefire');
    expect(passage?.textContent).toContain('Says otherwise · Putin · as reported');
    expect(passage?.querySelector('q')?.textContent).toBe('ready to talk');
    expect(document.activeElement?.getAttribute('data-framing')).toBe('f1');
    expect(document.title).toBe('A label for the first sample – Framelight');
  });

  test('says in words that there is none of that name', async () => {
    const { root } = await open('#/corpus/gone');
    expect(root.querySelector('[data-empty]')?.textContent).toContain('There is no such article');
  });

  test('is changed by the fields that were touched alone, and put back', async () => {
    const { root, asked } = await open('#/corpus/sample-one');
    await press(root, 'Edit');
    await type(root, 'Title', 'My own label');
    await send(root, 'Save changes');
    expect(asked).toContainEqual(['corpus.edit', { id: 'sample-one', change: { title: 'My own label' } }]);
    expect(root.querySelector('h1')?.textContent).toBe('My own label');
    expect(root.textContent).toContain('Changed by you');
    await press(root, 'Put back as it came');
    expect(root.querySelector('h1')?.textContent).toBe('A label for the first sample');
    await press(root, 'Undo');
    expect(root.querySelector('h1')?.textContent).toBe('My own label');
  });

  test('of which the text was changed does not pass the reader’s words off as the digest', async () => {
    const { root } = await open('#/corpus/sample-one');
    const heading = () => root.querySelector('#text')?.textContent;
    expect(heading()).toBe('Digest in our own words');
    expect(root.querySelector('[data-framing]')?.textContent).toContain('Paragraph 2 of the original');
    await press(root, 'Edit');
    await type(root, 'Text', 'Words of the reader.\n\nAnd more of them.');
    await send(root, 'Save changes');
    expect(heading()).toBe('Text as you changed it');
    expect(root.querySelector('[data-framing]')?.textContent).toContain('read by Framelight in your text');
    expect(root.querySelector('article')?.textContent).not.toMatch(/of the original|Words in quotation marks are/);
    await go('#/claims');
    expect(root.querySelector('[data-framing]')?.textContent).toContain('read by Framelight in your text');
    await go('#/corpus/sample-one');
    await press(root, 'Put back as it came');
    expect(heading()).toBe('Digest in our own words');
  });

  test('keeps a begun change while the reader looks elsewhere, and drops it with a way back', async () => {
    const { root } = await open('#/corpus/sample-one');
    await press(root, 'Edit');
    await type(root, 'Title', 'Half a thought');
    await go('#/sites');
    await go('#/corpus/sample-one');
    expect(field(root, 'Title').value).toBe('Half a thought');
    await press(root, 'Cancel');
    expect(root.querySelector('form')).toBeNull();
    await press(root, 'Undo');
    expect(field(root, 'Title').value).toBe('Half a thought');
  });

  test('goes back to the list when it is deleted', async () => {
    const { root } = await open('#/corpus/sample-two');
    await press(root, 'Delete Another sample');
    expect(location.hash).toBe('#/corpus');
    expect(announced(root)).toContain('is deleted');
  });
});

describe('adding an article', () => {
  test('says how many claims were found and that the date is not given', async () => {
    const { root, asked } = await open('#/import');
    await type(root, 'Title', '<img src=x onerror=alert(1)>');
    await type(root, 'Text', text);
    await send(root, 'Save the article');
    expect(asked).toContainEqual([
      'corpus.add',
      { title: '<img src=x onerror=alert(1)>', source: '', date: null, link: null, text },
    ]);
    expect(announced(root)).toBe('Saved. 1 claim found in it. Date not given.');
    expect(field(root, 'Text').value).toBe('');
    await go('#/corpus');
    expect(root.querySelector('img')).toBeNull();
    expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  test('says what is wrong beside the field, goes there, and loses nothing', async () => {
    const { root, asked } = await open('#/import');
    await type(root, 'Link', 'javascript:alert(1)');
    await send(root, 'Save the article');
    expect(document.activeElement).toBe(field(root, 'Link'));
    const described = (label: string) =>
      document.getElementById(field(root, label).getAttribute('aria-describedby') ?? '')?.textContent;
    expect(described('Link')).toBe(say('options_problem_link'));
    expect(described('Text')).toBe('There is no text. Paste the article’s text here.');
    expect(field(root, 'Text').getAttribute('aria-invalid')).toBe('true');
    expect(field(root, 'Link').value).toBe('javascript:alert(1)');
    expect(asked.some(([name]) => name === 'corpus.add')).toBe(false);
  });

  test('keeps the draft when saving fails, and while the reader looks elsewhere', async () => {
    const background = memoryBackground();
    background.fail('corpus.add', new Error('The disk is full.'));
    const { root } = await open('#/import', background);
    await type(root, 'Text', text);
    await send(root, 'Save the article');
    expect(announced(root)).toBe('That did not work: The disk is full.');
    await go('#/lexicon');
    await go('#/import');
    expect(field(root, 'Text').value).toBe(text);
    await send(root, 'Save the article');
    expect(announced(root)).toContain('Saved.');
  });

  test('has the browser ask before a begun draft is lost, and not otherwise', async () => {
    const { root } = await open('#/import');
    const isHeld = () => {
      const leaving = new Event('beforeunload', { cancelable: true });
      dispatchEvent(leaving);
      return leaving.defaultPrevented;
    };
    expect(isHeld()).toBe(false);
    await type(root, 'Text', text);
    expect(isHeld()).toBe(true);
    await press(root, 'Clear the form');
    expect(isHeld()).toBe(false);
    await press(root, 'Undo');
    expect(field(root, 'Text').value).toBe(text);
    await send(root, 'Save the article');
    expect(isHeld()).toBe(false);
  });
});
