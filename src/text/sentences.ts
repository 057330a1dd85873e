/**
 * Cuts a text into sentences. `Intl.Segmenter` proposes the ends; ours are the rules by which an end is taken back: after
 * an abbreviation, inside a quotation that closes again, and before the attribution of a quoted question. The ends are
 * looked at once from left to right, each with a look of bounded width around it, so the cost grows with the text alone.
 */
import { leadingAbbreviations, openingWords, trailingAbbreviations } from './abbreviations.ts';
import { proposedEnds } from './proposed-ends.ts';
import type { Span } from './span.ts';

/** A quotation longer than this many characters is cut like any other text. */
const longestQuotation = 700;

const closers: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '"': '"', "'": "'", '‘': '’' };

const isSpace = (character: string | undefined) => character === undefined || /\s/.test(character);
const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const mayPrecedeQuotation = (character: string | undefined) => isSpace(character) || /[([—–-]/.test(character ?? '');

function opens(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  if (!(mark in closers)) return false;
  if (mark === '“' || mark === '«' || mark === '„') return true;
  return mayPrecedeQuotation(text[at - 1]) && !isSpace(text[at + 1]);
}

function closes(text: string, at: number, mark: string): boolean {
  if (!(closers[mark] ?? '').includes(text[at] ?? '')) return false;
  if (mark === '“' || mark === '«' || mark === '„') return true;
  return !isSpace(text[at - 1]) && !isLetter(text[at + 1]);
}

/** Where the quotation that opens at `from` closes, -1 when it does not before a line or the longest length ends. */
function endOfQuotation(text: string, from: number): number {
  const mark = text[from] ?? '';
  const last = Math.min(text.length, from + longestQuotation);
  for (let at = from + 1; at < last; at += 1) {
    if (text[at] === '\n') return -1;
    if (closes(text, at, mark)) return at;
  }
  return -1;
}

/** Every quotation mark of a text is looked at once; those of one kind that do not close make the kind silent for a while. */
function quotations(text: string): Span[] {
  const found: Span[] = [];
  const silentUntil = new Map<string, number>();
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if (!opens(text, at) || at < (silentUntil.get(mark) ?? 0)) continue;
    const end = endOfQuotation(text, at);
    if (end < 0) silentUntil.set(mark, at + longestQuotation / 2);
    else {
      found.push({ start: at, end: end + 1 });
      at = end;
    }
  }
  return found;
}

/** The word before a stop, with the stops inside it: "u.s", "lt.gen". */
function wordBefore(text: string, stop: number): string {
  let start = stop;
  while (start > 0 && stop - start < 24 && /[\p{L}.]/u.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, stop);
}

function wordAfter(text: string, end: number): string {
  return /^[\p{L}’']+/u.exec(text.slice(end, end + 24))?.[0] ?? '';
}

function endsInAbbreviation(text: string, trimmed: number, next: number): boolean {
  if (text[trimmed - 1] !== '.') return false;
  const word = wordBefore(text, trimmed - 1);
  const lower = word.toLowerCase();
  const after = wordAfter(text, next);
  if (lower === 'no' || lower === 'nos') return /^\d/.test(text.slice(next, next + 1));
  if (leadingAbbreviations.has(lower)) return /^\p{Lu}/u.test(word) || !/^\p{Lu}/u.test(after) || lower.length < 3;
  if (/^\p{Lu}$/u.test(word)) return /^\p{Lu}/u.test(after) && !openingWords.has(after.toLowerCase());
  const isShort = trailingAbbreviations.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
  return isShort && !openingWords.has(after.toLowerCase());
}

const attribution =
  /^(?:\p{Lu}[\p{L}’'.-]*\s+){1,4}(?:said|says|asked|asks|told|wrote|added|replied|warned|declared)\b/u;

function isAttributionNext(text: string, trimmed: number, next: number): boolean {
  return (
    /[?!][”"’'»]$/.test(text.slice(Math.max(0, trimmed - 2), trimmed)) && attribution.test(text.slice(next, next + 90))
  );
}

/** Whether a line ended here only because the text was wrapped. */
function isWrapped(text: string, trimmed: number, next: number): boolean {
  const gap = text.slice(trimmed, next);
  return gap.includes('\n') && !/\n\s*\n/.test(gap) && /^\p{Ll}/u.test(text.slice(next, next + 2));
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text[at - 1])) at -= 1;
  return at;
}

function trimmedStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text[at])) at += 1;
  return at;
}

/** The sentences of a text in order, without the white space around them; a text without letters or digits has none. */
export function sentences(text: string): Span[] {
  const whole = quotations(text);
  const found: Span[] = [];
  let start = 0;
  let quotation = 0;
  const isInside = (end: number) => {
    while ((whole[quotation]?.end ?? Infinity) <= end) quotation += 1;
    return (whole[quotation]?.start ?? Infinity) < end;
  };
  let index = 0;
  for (const end of proposedEnds(text)) {
    const trimmed = trimmedEnd(text, index, end);
    const isKept =
      end < text.length &&
      (isInside(trimmed) ||
        isWrapped(text, trimmed, end) ||
        endsInAbbreviation(text, trimmed, end) ||
        isAttributionNext(text, trimmed, end));
    index = end;
    if (isKept) continue;
    const from = trimmedStart(text, start, trimmed);
    // An end that was kept may stand in the middle of white space.
    const to = trimmedEnd(text, from, trimmed);
    if (to > from && /[\p{L}\p{N}]/u.test(text.slice(from, to))) found.push({ start: from, end: to });
    start = end;
  }
  return found;
}
