import type { Article, Passage } from '#corpus';
import type { Input } from '#messaging';

/** What stands in the fields of the form; `date` is an ISO day or "". */
export type ArticleDraft = {
  readonly title: string;
  readonly source: string;
  readonly date: string;
  readonly link: string;
  readonly text: string;
};

export type ArticleField = keyof ArticleDraft;

/** Why a field is not accepted: the name of a string of the interface and the words for its gaps. */
export type FieldProblem = {
  readonly field: ArticleField;
  readonly name: string;
  readonly words: readonly (string | number)[];
};

/** The longest text that is accepted, in bytes of UTF-8; a very long newspaper article has 60,000. */
export const longestText = 1_000_000;
const longestTitle = 400;
const longestSource = 200;
const longestLink = 2_000;

export const emptyDraft: ArticleDraft = { title: '', source: '', date: '', link: '', text: '' };

/** True once something was typed that would be lost. */
export function isBegun(draft: ArticleDraft): boolean {
  return Object.values(draft).some((value) => value.trim() !== '');
}

/** Everything that is wrong with a draft, in the order of the fields; `today` is the ISO day it is where it is latest. */
export function problemsOf(draft: ArticleDraft, today: string): FieldProblem[] {
  const found: (FieldProblem | undefined)[] = [
    problemOfWords('title', draft.title, longestTitle),
    problemOfWords('source', draft.source, longestSource),
    problemOfDate(draft.date, today),
    problemOfLink(draft.link),
    problemOfText(draft.text),
  ];
  return found.filter((problem) => problem !== undefined);
}

function problemOfWords(field: 'title' | 'source', value: string, most: number): FieldProblem | undefined {
  return value.length > most ? { field, name: `options_problem_${field}_long`, words: [most] } : undefined;
}

function problemOfDate(date: string, today: string): FieldProblem | undefined {
  return date > today ? { field: 'date', name: 'options_problem_date_future', words: [date] } : undefined;
}

function problemOfLink(link: string): FieldProblem | undefined {
  const trimmed = link.trim();
  if (trimmed === '') return undefined;
  const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '') {
    return { field: 'link', name: 'options_problem_link', words: [] };
  }
  return trimmed.length > longestLink
    ? { field: 'link', name: 'options_problem_link_long', words: [longestLink] }
    : undefined;
}

function problemOfText(text: string): FieldProblem | undefined {
  if (!/[\p{L}\p{N}]/u.test(text)) return { field: 'text', name: 'options_problem_text_empty', words: [] };
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= longestText) return undefined;
  return { field: 'text', name: 'options_problem_text_long', words: [Math.ceil(bytes / 100_000) / 10] };
}

/** The draft as the background takes it. */
export function inputOf(draft: ArticleDraft): Input<'corpus.add'> {
  const link = draft.link.trim();
  return {
    title: draft.title.trim(),
    source: draft.source.trim(),
    date: draft.date === '' ? null : draft.date,
    link: link === '' ? null : link,
    text: draft.text,
  };
}

/** An article as the form shows it. A date that is not known to the day stays out of the field. */
export function draftOf(article: Article): ArticleDraft {
  return {
    title: article.title,
    source: article.source.label,
    date: article.published?.precision === 'day' ? article.published.from : '',
    link: article.link ?? '',
    text:
      article.form === 'text' ? inParagraphs(article.passages) : article.passages.map(({ text }) => text).join('\n\n'),
  };
}

function inParagraphs(passages: readonly Passage[]): string {
  return passages.reduce((text, passage, at) => {
    const before = passages[at - 1]?.paragraphs[0];
    if (before === undefined) return passage.text;
    return `${text}${before === passage.paragraphs[0] ? ' ' : '\n\n'}${passage.text}`;
  }, '');
}

/** Only what differs from the form as it was opened, so that an untouched field is never rewritten. */
export function changeOf(before: ArticleDraft, after: ArticleDraft): Input<'corpus.edit'>['change'] {
  const was = inputOf(before);
  const is = inputOf(after);
  const changed = Object.entries(is).filter(([field, value]) => was[field as ArticleField] !== value);
  return Object.fromEntries(changed);
}
