import { sentences, type Span } from '#text';
import type { Passage } from './article.ts';

/** Sentences shorter than this many characters share a passage with a neighbour. */
const short = 40;

/** No passage is longer than this many characters, whatever was pasted. */
const longest = 1_000;

// Intl.Segmenter takes minutes over a megabyte without a line break.
const longestStretch = 8_000;

/** The paragraphs of a cleaned text: its lines with something on them; a line that was only wrapped goes on. */
export function paragraphs(text: string): string[] {
  return text
    .replace(/(?<=[^\s.!?…:;])[^\S\n]*\n[^\S\n]*(?=\p{Ll})/gu, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** The best place at or before `most` to cut: after a full stop in the second half, else at a space, else in a word. */
function cutAt(text: string, { start }: Span, most: number): number {
  const stop = text.lastIndexOf('. ', most - 1);
  if (stop > (start + most) / 2) return stop + 1;
  const space = text.lastIndexOf(' ', most);
  if (space > start) return space;
  const isHalf = /[\uD800-\uDBFF]/.test(text[most - 1] ?? '');
  return isHalf ? most - 1 : most;
}

function cut(text: string, span: Span, longestPiece: number): Span[] {
  const pieces: Span[] = [];
  let rest = span;
  while (rest.end - rest.start > longestPiece) {
    const end = cutAt(text, rest, rest.start + longestPiece);
    pieces.push({ start: rest.start, end });
    rest = { start: text[end] === ' ' ? end + 1 : end, end: rest.end };
  }
  return [...pieces, rest];
}

function sentencesOf(paragraph: string): Span[] {
  const stretches = cut(paragraph, { start: 0, end: paragraph.length }, longestStretch);
  return stretches.flatMap(({ start, end }) =>
    sentences(paragraph.slice(start, end)).map((span) => ({ start: start + span.start, end: start + span.end })),
  );
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
    const spans = sentencesOf(paragraph).flatMap((span) => cut(paragraph, span, longest));
    return grouped(spans).map(({ start, end }) => ({ text: paragraph.slice(start, end), paragraphs: [at + 1] }));
  });
}
