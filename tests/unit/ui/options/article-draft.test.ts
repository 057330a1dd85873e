import { expect, test } from 'vitest';
import {
  type ArticleDraft,
  changeOf,
  draftOf,
  emptyDraft,
  inputOf,
  isBegun,
  problemsOf,
} from '../../../../src/ui/options/article-draft.ts';
import { readerArticle } from '#corpus';

const today = '2025-06-01';
const whole: ArticleDraft = {
  title: 'A title',
  source: 'A source',
  date: '2025-05-31',
  link: 'https://example.org/a',
  text: 'One sentence.',
};
const wrong = (change: Partial<ArticleDraft>) =>
  problemsOf({ ...whole, ...change }, today).map(({ field, name }) => `${field}: ${name}`);

test('finds nothing wrong with an article without title, source, date and link', () => {
  expect(problemsOf({ ...emptyDraft, text: 'One sentence.' }, today)).toEqual([]);
});

test('asks for a text where there is none to read', () => {
  for (const text of ['', ' \n ', '— …']) expect(wrong({ text })).toEqual(['text: options_problem_text_empty']);
});

test('takes a text of one megabyte and no byte more, and says how large it is', () => {
  expect(wrong({ text: 'a'.repeat(1_000_000) })).toEqual([]);
  expect(wrong({ text: 'a'.repeat(1_000_001) })).toEqual(['text: options_problem_text_long']);
  expect(problemsOf({ ...whole, text: 'ж'.repeat(600_000) }, today)[0]?.words).toEqual([1.2]);
});

test('refuses a day to come', () => {
  expect(wrong({ date: '2025-06-02' })).toEqual(['date: options_problem_date_future']);
  expect(wrong({ date: today })).toEqual([]);
});

test('refuses a link that is no web address', () => {
  for (const link of ['javascript:alert(1)', 'data:text/html,x', 'https://me:secret@example.org/', 'example']) {
    expect(wrong({ link })).toEqual(['link: options_problem_link']);
  }
});

test('names everything that is wrong, in the order of the fields', () => {
  expect(wrong({ title: 'a'.repeat(401), date: '2030-01-01', text: '' })).toEqual([
    'title: options_problem_title_long',
    'date: options_problem_date_future',
    'text: options_problem_text_empty',
  ]);
});

test('sends no date and no link where none was given', () => {
  expect(inputOf({ ...whole, date: '', link: ' ' })).toMatchObject({ date: null, link: null });
});

test('sends only what was changed', () => {
  expect(changeOf(whole, { ...whole, title: 'Another' })).toEqual({ title: 'Another' });
  expect(changeOf(whole, { ...whole, date: '', link: '' })).toEqual({ date: null, link: null });
  expect(changeOf(whole, { ...whole, title: ' A title ' })).toEqual({});
});

test('shows a pasted text in its own paragraphs again', () => {
  const text =
    'The first sentence stands here and is long enough. The second follows it and is long too.\n\nA new paragraph begins with this sentence of its own.';
  const made = readerArticle(inputOf({ ...whole, text }), `${today}T00:00:00Z`);
  if (!made.ok) throw new Error(made.problem);
  expect(draftOf(made.article)).toEqual({ ...whole, text });
});

test('is begun once something is typed that can be seen', () => {
  expect(isBegun(emptyDraft)).toBe(false);
  expect(isBegun({ ...emptyDraft, text: ' \n' })).toBe(false);
  expect(isBegun({ ...emptyDraft, source: 'x' })).toBe(true);
});
