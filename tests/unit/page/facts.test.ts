// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { pageFacts } from '../../../src/page/facts.ts';
import { showPage } from './stage.ts';

beforeEach(() => {
  document.documentElement.lang = 'en-GB';
});

describe('the date of publishing is read', () => {
  test.each([
    ['Open Graph', '<meta property="article:published_time" content="2025-11-18T17:40:00Z">', '2025-11-18T17:40:00Z'],
    ['a name', '<meta name="pubdate" content="2025-11-18">', '2025-11-18'],
    ['another way of writing', '<meta name="date" content="18 Nov 2025 00:00 UTC">', '2025-11-18T00:00:00.000Z'],
    ['JSON-LD', '<script type="application/ld+json">{"datePublished": "2025-11-18"}</script>', '2025-11-18'],
    ['nothing', '<meta name="date" content="yesterday">', null],
  ])('from %s', (_name, head, date) => {
    showPage('', head);
    expect(pageFacts(null).published).toBe(date);
  });
});

test('the headline goes before the title of the window, in one line and cut short', () => {
  showPage(`<h1>Talks \n <b>in</b> ${'Geneva '.repeat(100)}</h1>`, '<title>Window</title>');
  const { title } = pageFacts(document.querySelector('h1'));
  expect(title.startsWith('Talks in Geneva Geneva')).toBe(true);
  expect(title).toHaveLength(400);
  expect(pageFacts(null).title).toBe('Window');
});

test('the link is the canonical one, if it is one of the web', () => {
  showPage('', '<link rel="canonical" href="https://news.example/a">');
  expect(pageFacts(null).link).toBe('https://news.example/a');
  showPage('', '<link rel="canonical" href="javascript:alert(1)">');
  expect(pageFacts(null).link).toBeNull();
});

test('the language is the primary one of the page', () => {
  showPage('');
  for (const lang of ['en-GB', 'en_US', 'EN', ' en-Latn-US ']) {
    document.documentElement.lang = lang;
    expect(pageFacts(null).language).toBe('en');
  }
  document.documentElement.lang = 'x'.repeat(90);
  expect(pageFacts(null).language).toHaveLength(20);
});
