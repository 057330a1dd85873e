import type { Article, Source } from './article.ts';
import { clean, cleanLine } from './clean.ts';
import { paragraphs } from './passages.ts';
import { isDay, isFuture } from './published.ts';

/** An article as a reader gives it: `date` an ISO day, `link` a web address; both may be missing. */
export type ArticleDraft = {
  readonly title: string;
  readonly source: string;
  readonly date: string | null;
  readonly link: string | null;
  readonly text: string;
};

const mostBytes = 1_000_000;
const mostTitle = 400;
const mostSource = 200;
const mostLink = 2_000;
const mostOfLine = 120;

function problemOfText(text: string): string | undefined {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > mostBytes) {
    const megabytes = Math.ceil(bytes / 100_000) / 10;
    return `That text is ${megabytes} MB; the most is 1 MB. Paste only the article itself.`;
  }
  if (/[\p{L}\p{N}]/u.test(clean(text))) return undefined;
  return 'There is no text to keep. Paste the text of the article.';
}

function problemOfDate(date: string | null, nowIso: string): string | undefined {
  if (date === null) return undefined;
  if (!isDay(date)) {
    return `“${cleanLine(date).slice(0, 40)}” is not a day of the calendar. Write it like 2024-07-05, or leave it empty.`;
  }
  if (isFuture(date, nowIso)) return `${date} lies in the future. Correct the date, or leave it empty.`;
  return undefined;
}

function problemOfLink(link: string | null): string | undefined {
  if (link === null || link.trim() === '') return undefined;
  if (link.length > mostLink) return `That link has ${link.length} characters; the most is ${mostLink}.`;
  const url = URL.canParse(link.trim()) ? new URL(link.trim()) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return 'That link is not a web address. It must begin with http:// or https://, or be left empty.';
  }
  if (url.username !== '' || url.password !== '') return 'That link holds a user name or a password. Leave them out.';
  return undefined;
}

function problemOfLength(name: string, value: string, most: number): string | undefined {
  return value.length > most ? `That ${name} has ${value.length} characters; the most is ${most}.` : undefined;
}

/** The first thing that keeps a draft, or a part of one, from being stored: one sentence on it and one on what to do. */
export function problemOf(draft: Partial<ArticleDraft>, nowIso: string): string | undefined {
  return (
    (draft.text === undefined ? undefined : problemOfText(draft.text)) ??
    problemOfLength('title', draft.title ?? '', mostTitle) ??
    problemOfLength('source', draft.source ?? '', mostSource) ??
    problemOfDate(draft.date ?? null, nowIso) ??
    problemOfLink(draft.link ?? null)
  );
}

function firstLine(text: string): string {
  const line = paragraphs(text)[0] ?? '';
  if (line.length <= mostOfLine) return line;
  const space = line.lastIndexOf(' ', mostOfLine);
  return `${line.slice(0, space > 0 ? space : mostOfLine).toWellFormed()}…`;
}

/** The title as it was given, as plain text whatever markup stands in it; without one, the first line of the text. */
export function titled(title: string, text: string): Pick<Article, 'title' | 'titleBasis' | 'titleNote'> {
  const line = cleanLine(title);
  if (line !== '') return { title: line, titleBasis: 'stated' };
  return { title: firstLine(text), titleBasis: 'ours', titleNote: 'The first line of the text; no title was given.' };
}

/** The outlet as it was named; without a name its label says so. */
export function sourced(name: string): Source {
  const line = cleanLine(name);
  return line === ''
    ? { name: null, label: 'Source not given', basis: 'unknown' }
    : { name: line, label: line, basis: 'stated' };
}

/** The link of a draft that has no problem; nothing when it has no link. */
export function linked(link: string | null): Pick<Article, 'link'> {
  return link === null || link.trim() === '' ? {} : { link: new URL(link.trim()).href };
}
