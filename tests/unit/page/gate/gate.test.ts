// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lookAtPage } from '../../../../src/page/gate/looks.ts';
import { newsReasons } from '../../../../src/page/gate/signals.ts';
import { showPage } from '../stage.ts';

const long = 'The delegation said on Tuesday that the proposal was still being studied in Geneva.';
const prose = `<p>${long}</p><p>${long}</p>`;
const article = `<article>${prose}</article>`;

describe('a page looks like news', () => {
  test.each([
    ['an article element', article, ''],
    ['a type of Open Graph', prose, '<meta property="og:type" content="article">'],
    ['a published time', prose, '<meta property="article:published_time" content="2025-01-01">'],
    ['a date in microdata', `<time itemprop="datePublished">now</time>${prose}`, ''],
    ['an article in microdata', `<div itemscope itemtype="https://schema.org/NewsArticle">${prose}</div>`, ''],
    ['JSON-LD', prose, '<script type="application/ld+json">{"@type": ["Thing", "NewsArticle"]}</script>'],
  ])('by %s and a body of text', (_name, body, head) => {
    showPage(body, head);
    expect(newsReasons()).toHaveLength(2);
  });

  test('in our sample article', () => {
    const source = readFileSync('tests/fixtures/pages/sample/source.html', 'utf8');
    const [, head = '', body = ''] = /<head>(.*)<\/head>.*<body>(.*)<\/body>/su.exec(source) ?? [];
    showPage(body, head);
    expect(newsReasons()).not.toEqual([]);
  });
});

describe('a page does not look like news', () => {
  test.each([
    ['text without a sign of an article', prose, ''],
    ['a sign without text', '<article><p>short</p></article>', ''],
    ['one paragraph', `<article><p>${long}</p></article>`, ''],
    ['a list of articles', article.repeat(4), ''],
    ['paragraphs in an editor', `<article contenteditable>${prose}</article>`, ''],
    ['paragraphs far from each other', `<article><div><p>${long}</p></div><div><p>${long}</p></div></article>`, ''],
    ['a product', prose, '<meta property="og:type" content="product">'],
  ])('with %s', (_name, body, head) => {
    showPage(body, head);
    expect(newsReasons()).toEqual([]);
  });
});

describe('the gate', () => {
  let told: string[][] = [];
  // Gates of earlier tests still listen in the same window; each test hears only its own.
  const teller = (isRead: boolean) => {
    const own = told;
    return async (reasons: string[]) => {
      own.push(reasons);
      return isRead;
    };
  };
  const go = (address: string) => {
    history.pushState(null, '', address);
    window.dispatchEvent(new PopStateEvent('popstate'));
  };
  beforeEach(() => {
    told = [];
    vi.useFakeTimers();
    history.replaceState(null, '', '/first');
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('tells once for one address', async () => {
    showPage(article);
    lookAtPage(teller(true));
    window.dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toHaveLength(1);
  });

  test('looks once more two seconds later, and then no more', async () => {
    showPage('<p>Loading …</p>');
    lookAtPage(teller(true));
    await vi.advanceTimersByTimeAsync(1_900);
    expect(told).toHaveLength(0);
    showPage(article);
    await vi.advanceTimersByTimeAsync(200);
    expect(told).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('keeps no timer where there is no news', async () => {
    showPage('<p>Nothing here</p>');
    lookAtPage(teller(true));
    await vi.advanceTimersByTimeAsync(2_100);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('tells again at another address, and not when only the fragment changes', async () => {
    showPage(article);
    lookAtPage(teller(true));
    go('/first#part');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(told).toHaveLength(1);
    go('/second');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(told).toHaveLength(2);
  });

  test('looks again on request where nobody reads', async () => {
    showPage(article);
    const looks = lookAtPage(teller(false));
    await vi.advanceTimersByTimeAsync(0);
    looks.lookAgain();
    expect(told).toHaveLength(2);
  });
});
