import { describe, expect, test } from 'vitest';
import type { ArticleSummary } from '#corpus';
import { isNamed, listed } from '../../../../src/ui/options/listing.ts';
import { outletsOf } from '../../../../src/ui/options/outlets.ts';
import { siteName } from '../../../../src/ui/options/site-name.ts';
import { emptyTerm, termDraft, termInput, termProblems } from '../../../../src/ui/options/term-draft.ts';
import { trustedWorker } from '../../../../src/ui/options/worker-policy.ts';

const article = (id: string, from: string | null, more: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id,
  origin: 'bundle',
  form: 'digest',
  title: `Title ${id}`,
  titleBasis: 'stated',
  source: { name: null, label: 'A source', basis: 'unknown' },
  published: from === null ? null : { from, to: from, precision: 'day', label: from, basis: '' },
  genre: 'news',
  on: true,
  passageCount: 1,
  claims: [],
  changed: false,
  ...more,
});
const ids = (articles: readonly ArticleSummary[]) => articles.map(({ id }) => id).join(' ');

describe('the list', () => {
  const all = [
    article('none', null),
    article('old', '2020-01-01'),
    article('new', '2024-01-01', { on: false, changed: true }),
  ];

  test('puts the undated last, whichever way it runs', () => {
    expect(ids(listed(all, 'newest', 'all'))).toBe('new old none');
    expect(ids(listed(all, 'oldest', 'all'))).toBe('old new none');
  });

  test('shows what was asked for', () => {
    expect(ids(listed(all, 'newest', 'off'))).toBe('new');
    expect(ids(listed(all, 'newest', 'changed'))).toBe('new');
    expect(ids(listed(all, 'newest', 'own'))).toBe('');
    expect(ids(listed(all, 'title', 'sample'))).toBe('new none old');
  });

  test('knows an article by words of title and source in any order', () => {
    expect(isNamed(article('x', null), 'source title')).toBe(true);
    expect(isNamed(article('x', null), 'source elsewhere')).toBe(false);
  });
});

test('gathers the articles and claims of each source under its name', () => {
  const blog = { name: null, label: 'Blog', basis: 'unknown' } as const;
  const outlets = outletsOf([
    article('a', null, { claims: ['one'] }),
    article('b', null, { source: blog, claims: ['two'] }),
    article('c', null, { claims: ['one', 'three'] }),
  ]);
  expect(outlets.map(({ source, articles, claims }) => [source.label, articles.length, [...claims]])).toEqual([
    ['A source', 2, ['one', 'three']],
    ['Blog', 1, ['two']],
  ]);
});

describe('a site', () => {
  test('is the host name of what was typed', () => {
    expect(siteName(' Example.org ')).toBe('example.org');
    expect(siteName('https://news.example.org:8443/a?b#c')).toBe('news.example.org');
    expect(siteName('приклад.укр')).toBe('xn--80aikifvh.xn--j1amh');
    expect(siteName('localhost')).toBe('localhost');
  });

  test('comes without “www.”, as the address of a page is compared', () => {
    for (const typed of ['www.example.org', 'WWW.Example.org', 'https://www.example.org/news?a=b']) {
      expect(siteName(typed)).toBe('example.org');
    }
  });

  test('is nothing where there is no host name', () => {
    for (const typed of [
      '',
      'two words',
      'example',
      'file:///etc/passwd',
      'chrome://settings',
      'javascript:alert(1)',
    ]) {
      expect(siteName(typed)).toBeUndefined();
    }
  });
});

describe('a term', () => {
  test('has its name among its forms, each once', () => {
    const input = termInput({ ...emptyTerm, label: ' Amherd ', forms: 'Viola Amherd\n\n Amherd \n' });
    expect(input).toEqual({ label: 'Amherd', kind: 'ceasefire', forms: ['Amherd', 'Viola Amherd'], caseCounts: false });
  });

  test('comes back into the form as it was typed', () => {
    const draft = { label: 'мир', kind: 'ceasefire', forms: 'миру\npeace', caseCounts: true } as const;
    const { label, kind, caseCounts } = termInput(draft);
    const stored = { id: 'x', label, kind, caseCounts, forms: { uk: ['мир', 'миру'], en: ['peace'] }, added: '' };
    expect(termDraft(stored)).toEqual(draft);
  });

  test('is refused without a name, with one that cannot be found, and with endless forms', () => {
    const names = (change: Partial<typeof emptyTerm>) =>
      termProblems({ ...emptyTerm, label: 'x', ...change }).map(({ name }) => name);
    expect(names({})).toEqual([]);
    expect(names({ label: ' ' })).toEqual(['options_problem_label_empty']);
    expect(names({ label: '***' })).toEqual(['options_problem_form_mute']);
    expect(names({ forms: 'a'.repeat(121) })).toEqual(['options_problem_form_long']);
    expect(names({ forms: Array.from({ length: 201 }, (_, at) => `w${at}`).join('\n') })).toEqual([
      'options_problem_forms_many',
    ]);
  });
});

test('lets no worker through but our own', () => {
  expect(trustedWorker('x://y/jobs-worker.js', 'x://y/jobs-worker.js')).toBe('x://y/jobs-worker.js');
  expect(() => trustedWorker('https://evil.example/w.js', 'x://y/jobs-worker.js')).toThrow(TypeError);
});
