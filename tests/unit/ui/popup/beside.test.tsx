// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { answers, sent } from './browser.ts';
import { hit, open, page, press, seen, wait } from './stage.tsx';

// The extension API is not there in Node; everything behind it is the real thing.
vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).fakeBrowser }));

afterEach(() => answers.clear());

const asked = (name: string) => sent.filter((message) => message.name === name);

describe('a page that was read', () => {
  test('says which of the others give the same amount', async () => {
    const [land] = page.figures;
    if (land === undefined) throw new Error('The page has no figure.');
    const others = [true, false, null].map((isSame, at) => ({
      article: `a${at}`,
      label: 'A',
      value: '18%',
      by: null,
      isSame,
    }));
    const root = await open({ ...page, figures: [{ ...land, others }] });
    const rows = [...root.querySelectorAll('.figure-row[data-article]')].map((one) => one.textContent);
    expect(rows).toEqual(['A 18% · the same amount', 'A 18%', 'A 18%']);
  });

  test('says that the page has no date, where it has claims to compare', async () => {
    const words = 'Date of this page not known: no ages are given.';
    expect(seen(await open({ ...page, date: null }))).toContain(words);
    expect(seen(await open(page))).not.toContain(words);
    expect(seen(await open({ ...page, date: null, claims: [] }))).not.toContain(words);
  });

  test('sets the page’s words beside those of the articles, folded, and leads to both', async () => {
    answers.set('page.jump', () => ({ found: true }));
    const place = { frame: 0, block: 3, start: 4, end: 7 };
    const { source } = hit.article;
    const others = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      article: { id, source },
      words: ['conflict', 'hostilities'],
    }));
    const [first, ...rest] = others;
    const root = await open({
      ...page,
      wording: [
        {
          concept: 'the-war',
          name: 'what the war is called',
          page: [
            { words: 'war', count: 3, place },
            { words: 'invasion', count: 1, place },
          ],
          others: first === undefined ? [] : [{ ...first, note: 'at a distance' }, ...rest],
        },
      ],
    });
    expect(seen(root)).not.toContain('What the war is called');
    await press(root, 'How they word it 1');
    const thing = root.querySelector('[data-wording=the-war]');
    expect(thing?.querySelector('.wording-page')?.textContent).toBe('This page war (3 times), invasion');
    expect(thing?.querySelector('[data-article=a]')?.textContent).toContain('conflict, hostilities (at a distance)');
    expect(thing?.querySelectorAll('li:not([hidden])')).toHaveLength(4);
    await press(root, 'Show 1 more');
    expect(thing?.querySelectorAll('li:not([hidden])')).toHaveLength(5);
    await press(root, 'war');
    await wait(0);
    expect(asked('page.jump')[0]?.input).toEqual({ tab: 7, ...place });
  });
});
