import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Page, pause, until } from '../support/browser.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { markedIn, marksOf, placeOf, waitForMarks } from '../support/marks.ts';

type Expected = {
  readonly marked: readonly { readonly in: string; readonly words: readonly string[] }[];
  readonly unmarked: readonly string[];
};

const expected = JSON.parse(readFileSync('tests/fixtures/pages/sample/expected.json', 'utf8')) as Expected;

const modes = ['light', 'elements'] as const;

inEachBrowser((stage) => {
  let page: Page | undefined;
  const open = async (fixture: string) => {
    page = await stage.open(fixture);
    return page;
  };
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });

  describe.each(modes)('marks in %s mode', (mode) => {
    beforeAll(() => stage.ask('settings.change', { marks: mode }).then(() => undefined));

    test('stand on every mention of the sample article, across inline tags too', async () => {
      const sample = await open('sample');
      await sample.resize(1280, 900);
      await waitForMarks(sample);
      for (const { in: place, words } of expected.marked) {
        await sample.run((selector) => document.querySelector(selector)?.scrollIntoView(), place);
        await until(`marks in ${place}`, async () => (await markedIn(sample, place)).length >= words.length);
        expect(await markedIn(sample, place)).toEqual(expect.arrayContaining([...words]));
      }
    });

    test('are painted in this mode and not in the other', async () => {
      const sample = await open('sample');
      await waitForMarks(sample);
      const { light, elements } = await marksOf(sample);
      expect(mode === 'light' ? elements : light).toEqual([]);
      expect((mode === 'light' ? light : elements).length).toBeGreaterThan(15);
    });

    test('do not stand on words that only hold a name', async () => {
      const sample = await open('sample');
      await waitForMarks(sample);
      const runs = await markedIn(sample, '#p11');
      expect(runs.filter((run) => expected.unmarked.some((word) => word.includes(run.toLowerCase())))).toEqual([]);
    });

    test('never stand in fields, editable text, code or hidden text', async () => {
      const hard = await open('site/hard.html');
      await waitForMarks(hard);
      expect(await markedIn(hard, '#plain')).toEqual(expect.arrayContaining(['Vladimir Putin', 'ceasefire']));
      expect(await markedIn(hard, '#split')).toEqual(expect.arrayContaining(['ceasefire', 'Volodymyr Zelensky']));
      for (const place of [
        'gone',
        'unseen',
        'attribute',
        'pre',
        'code',
        'textarea',
        'editable',
        'textbox',
        'select',
        'script',
        'noscript',
        'inside',
      ]) {
        expect([place, await markedIn(hard, `#${place}`)]).toEqual([place, []]);
      }
      expect(await hard.run(() => document.querySelector<HTMLInputElement>('#input')?.value)).toBe('Putin');
    });

    test('follow text that comes later', async () => {
      const late = await open('site/late.html');
      await until('the late paragraph to be marked', async () => {
        const there = await late.run(() => document.querySelector('#late') !== null);
        return there && (await markedIn(late, '#late')).includes('ceasefire');
      });
    });

    test('stand in an article inside a frame', async () => {
      const outer = await open('site/frame.html');
      await until('marks in the frame', () =>
        outer.run(() => {
          const inner = document.querySelector('iframe')?.contentWindow as
            | (Window & { CSS: { highlights: Map<string, unknown> } })
            | null
            | undefined;
          if (inner === null || inner === undefined) return false;
          return (
            [...inner.CSS.highlights.keys()].some((name) => name.startsWith('framelight-')) ||
            inner.document.querySelector('mark[data-framelight]') !== null
          );
        }),
      );
    });

    test('work under a policy that forbids the page everything', async () => {
      const strict = await open('pages/sample/source.html?csp');
      const marks = await waitForMarks(strict);
      expect(marks.length).toBeGreaterThan(15);
    });

    test('go when Framelight is switched off for the site, and leave the page as it was', async () => {
      const sample = await open('sample');
      const bare = await sourceText(stage.site.page('sample'));
      await waitForMarks(sample);
      try {
        await stage.ask('site.set', { site: '127.0.0.1', on: false });
        await until('the marks to be gone', async () => {
          const { light, elements } = await marksOf(sample);
          return light.length + elements.length === 0;
        });
        const nodes = await sample.run(() => {
          const walker = document.createTreeWalker(document.querySelector('article') as Element, NodeFilter.SHOW_TEXT);
          const texts: string[] = [];
          while (walker.nextNode() !== null) texts.push((walker.currentNode as Text).data);
          return texts;
        });
        expect(nodes).toEqual(await textNodes(sample, bare));
      } finally {
        await stage.ask('site.set', { site: '127.0.0.1', on: true });
      }
    });
  });

  describe('light marks', () => {
    beforeAll(() => stage.ask('settings.change', { marks: 'light' }).then(() => undefined));

    test('change nothing in the page’s document', async () => {
      const hard = await open('site/hard.html');
      await waitForMarks(hard);
      await hard.run(() => {
        (window as unknown as { changes: string[] }).changes.length = 0;
      });
      await hard.run(() => window.scrollTo(0, 200));
      await pause(600);
      expect(await hard.run(() => (window as unknown as { changes: string[] }).changes)).toEqual([]);
      const marked = await open('sample');
      await waitForMarks(marked);
      expect(await marked.run(() => document.documentElement.outerHTML)).toBe(
        await parsed(marked, await sourceText(stage.site.page('sample'))),
      );
    });

    test('tell kinds by the line, and not by colour alone', async () => {
      const sample = await open('sample');
      const marks = await waitForMarks(sample);
      const kinds = [...new Set(marks.map(({ kind }) => kind))];
      const lines = await sample.run((names) => {
        const style = (name: string) =>
          getComputedStyle(document.querySelector('#p1') as Element, `::highlight(framelight-${name})`);
        return names.map((name) => `${style(name).textDecorationLine} ${style(name).textDecorationStyle}`);
      }, kinds);
      expect(kinds.length).toBeGreaterThanOrEqual(4);
      expect(new Set(lines).size).toBe(kinds.length);
    });

    test('are there in a dark page as well', async () => {
      const sample = await open('sample');
      await sample.scheme('dark');
      expect((await waitForMarks(sample)).length).toBeGreaterThan(15);
      await sample.scheme('light');
    });
  });

  describe('a page that is no news', () => {
    test('stays untouched', async () => {
      const list = await open('site/not-news.html');
      await list.run(() => {
        (window as unknown as { changes: number }).changes = 0;
      });
      await pause(3_000);
      expect(await marksOf(list)).toEqual({ light: [], elements: [] });
      expect(await list.run(() => (window as unknown as { changes: number }).changes)).toBe(0);
      expect(await list.run(() => document.documentElement.outerHTML)).toBe(
        await parsed(list, await sourceText(stage.site.page('site/not-news.html'))),
      );
    });
  });

  describe('links', () => {
    test('stay links: a click on a marked word follows them', async () => {
      const hard = await open('site/hard.html');
      await waitForMarks(hard);
      await hard.click(await placeOf(hard, '#target', 'Lavrov'));
      await until('the link to be followed', () => hard.run(() => location.hash === '#clicked'));
    });
  });
});

async function sourceText(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** The page as the browser parses it when nobody has touched it. */
function parsed(page: Page, html: string): Promise<string> {
  return page.run((text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML, html);
}

/** The text nodes of the article as the page came; two for one word would mean that our elements left a scar. */
function textNodes(page: Page, html: string): Promise<string[]> {
  return page.run((text) => {
    const bare = new DOMParser().parseFromString(text, 'text/html');
    const walker = bare.createTreeWalker(bare.querySelector('article') as Element, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode() !== null) texts.push((walker.currentNode as Text).data);
    return texts;
  }, html);
}
