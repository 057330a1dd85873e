/**
 * Reading the words of a text, one after the other, without cutting the text up: of each word only its place and a
 * hash of its folded letters are kept (FNV-1a over UTF-16 units), so that a megabyte is read in a few milliseconds.
 * Search, the lexicon and the matching all read words here, so that they agree on what a word is: letters and digits;
 * an apostrophe only between letters, without a possessive or contracted ending; single letters with full stops
 * ("U.S.") as one word; a number with its separators ("10,000", "18.5") as one word. Hyphens divide words.
 */
import { APOSTROPHE, BREAK, composed, DROPPED, EXPANDS, expansionOf, FOLDED, JOINT } from './letters.ts';

const prime = 0x01000193;
const basis = 0x811c9dc5 | 0;
const stop = 0x2e;
const comma = 0x2c;
const newline = 0x0a;
const endings = ['s', 'd', 'm', 'll', 're', 've'];

function isLetter(text: string, at: number): boolean {
  return at < text.length && (FOLDED[text.charCodeAt(at)] ?? BREAK) > EXPANDS;
}

function isDigit(text: string, at: number): boolean {
  const as = at >= 0 && at < text.length ? (FOLDED[text.charCodeAt(at)] ?? BREAK) : BREAK;
  return as >= 0x30 && as <= 0x39;
}

/** Where a possessive or contracted ending that begins with an apostrophe at `at` ends; `at` itself if none does. */
function endingAt(text: string, at: number): number {
  for (const ending of endings) {
    const end = at + 1 + ending.length;
    if (text.slice(at + 1, end).toLowerCase() === ending && !isLetter(text, end)) return end;
  }
  return at;
}

/** A cursor over the words of a text; `next` moves it and the fields tell of the word it stands on. */
export class WordReader {
  /** Offsets of the word in the text, a possessive ending left out. */
  start = 0;
  end = 0;
  /** Hash of the folded letters; equal words have equal hashes, and rarely others too. */
  hash = 0;
  /** Where reading goes on: behind the word and its possessive ending. */
  at: number;
  private readonly text: string;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** Moves to the next word; false at the end of the text. */
  next(): boolean {
    const text = this.text;
    const length = text.length;
    let at = this.at;
    while (at < length) {
      const as = FOLDED[text.charCodeAt(at)] ?? BREAK;
      if (as >= EXPANDS && as !== APOSTROPHE) break;
      at++;
    }
    this.at = at;
    if (at >= length) return false;
    this.read();
    return true;
  }

  /** Moves to the next word if it belongs to the same phrase: one hyphen or spaces lie between, not an empty line. */
  nextInPhrase(): boolean {
    const text = this.text;
    let at = this.at;
    let isHyphen = false;
    let spaces = 0;
    let lines = 0;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const as = FOLDED[unit] ?? BREAK;
      if (as === DROPPED) continue;
      if (as !== JOINT) break;
      if (unit === newline) lines++;
      if (unit === 0x2d || (unit > 0x200f && unit < 0x2014) || unit === 0x2212 || unit > 0xfe00) {
        if (isHyphen) return false;
        isHyphen = true;
      } else spaces++;
    }
    if (lines > 1 || (isHyphen ? spaces > 0 : spaces === 0)) return false;
    const as = at < text.length ? (FOLDED[text.charCodeAt(at)] ?? BREAK) : BREAK;
    if (as < EXPANDS || as === APOSTROPHE) return false;
    this.at = at;
    this.read();
    return true;
  }

  private read(): void {
    const text = this.text;
    const length = text.length;
    const start = this.at;
    let at = start;
    let hash = basis;
    let before = basis;
    let last = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      const as = FOLDED[unit] ?? BREAK;
      if (as > EXPANDS) {
        if (as === APOSTROPHE && (!isLetter(text, at + 1) || endingAt(text, at) > at)) break;
        before = hash;
        hash = Math.imul(hash ^ as, prime);
        last = as;
      } else if (as === DROPPED) {
        const letter = composed(last, unit);
        if (letter > 0) hash = Math.imul(before ^ letter, prime);
        last = 0;
      } else if (as === EXPANDS) hash = hashLetters(hash, expansionOf(unit));
      else if (as === BREAK && (unit === stop || unit === comma) && isDigit(text, at - 1) && isDigit(text, at + 1)) {
        hash = Math.imul(hash ^ unit, prime);
      } else break;
      at++;
    }
    this.start = start;
    this.end = at;
    this.hash = hash;
    if (at < length) this.close(text, at);
    else this.at = at;
  }

  /** Takes in the letters of an abbreviation with full stops, or steps over a possessive ending. */
  private close(text: string, at: number): void {
    this.at = at;
    const unit = text.charCodeAt(at);
    if (unit === stop && at - this.start === 1 && !isDigit(text, this.start)) this.abbreviation(text, at);
    else if (FOLDED[unit] === APOSTROPHE) this.at = endingAt(text, at);
  }

  private abbreviation(text: string, at: number): void {
    let end = at;
    while (
      text.charCodeAt(end) === stop &&
      isLetter(text, end + 1) &&
      !isDigit(text, end + 1) &&
      !isLetter(text, end + 2)
    ) {
      this.hash = Math.imul(this.hash ^ (FOLDED[text.charCodeAt(end + 1)] ?? BREAK), prime);
      end += 2;
    }
    if (end === at) return;
    if (text.charCodeAt(end) === stop) end++;
    this.end = end;
    this.at = end;
    if (FOLDED[text.charCodeAt(end)] === APOSTROPHE) this.at = endingAt(text, end);
  }
}

function hashLetters(hash: number, folded: string): number {
  let hashed = hash;
  for (let at = 0; at < folded.length; at++) hashed = Math.imul(hashed ^ folded.charCodeAt(at), prime);
  return hashed;
}
