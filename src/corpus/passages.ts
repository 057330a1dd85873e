import { sentences, type Span } from '#text';
import type { Passage } from './article.ts';

/** Sentences shorter than this many characters share a passage with a neighbour. */
const short = 40;

/** No passage is longer than this many characters, whatever was pasted. */
const longest = 1_000;

/** The paragraphs of a cleaned text: its lines with something on them; a line that was only wrapped goes on. */
export function paragraphs(text: string): string[] {
  return text
    .replace(/(?<=[^\s.!?…:;])[^\S\n]*\n[^\S\n]*(?=\p{Ll})/gu, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function cutAt(text: string, span: Span): number {
  const most = span.start + longest;
  const space = text.lastIndexOf(' ', most);
  if (space > span.start) return space;
  const isHalf = /[\uD800-\uDBFF]/.test(text[most - 1] ?? '');
  return isHalf ? most - 1 : most;
}

function cut(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let rest = span;
  while (rest.end - rest.start > longest) {
    const end = cutAt(text, rest);
    pieces.push({ start: rest.start, end });
    rest = { start: text[end] === ' ' ? end + 1 : end, end: rest.end };
  }
  return [...pieces, rest];
}

function grouped(spans: readonly Span[]): Span[] {
  const groups: Span[] = [];
  for (const span of spans) {
    const before = groups.at(-1);
    const isShort = (one: Span) => one.end - one.start < short;
    const joins = before !== undefined && (isShort(before) || isShort(span)) && span.end - before.start <= longest;
    if (joins) groups[groups.length - 1] = { start: before.start, end: span.end };
    else groups.push(span);
  }
  return groups;
}

/** Cuts a cleaned text into passages: a sentence each, very short ones together with a neighbour of their paragraph. */
export function passagesOf(text: string): Passage[] {
  return paragraphs(text).flatMap((paragraph, at) => {
    const spans = sentences(paragraph).flatMap((span) => cut(paragraph, span));
    return grouped(spans).map(({ start, end }) => ({ text: paragraph.slice(start, end), paragraphs: [at + 1] }));
  });
}
