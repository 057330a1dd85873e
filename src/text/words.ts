/**
 * Reading the words of a text, one after the other, without cutting the text up: of each word only its place and a
 * hash of its folded letters are kept (FNV-1a over UTF-16 units), so that a megabyte is read in a few milliseconds.
 * Search, the lexicon and the matching all read words here, so that they agree on what a word is: letters and digits;
 * an apostrophe only between letters, without a possessive or contracted ending; single letters with full stops
 * ("U.S.") as one word; a number with its separators ("10,000", "18.5") as one word. Hyphens divide words.
 */
import { APOSTROPHE, BREAK, composed, DROPPED, EXPANDS, expansionOf, FOLDED, foldedUnit, JOINT } from './letters.ts';

const prime = 0x01000193;
/** Undoes a multiplication by `prime`, modulo 2 to the 32. */
const inverse = 0x359c449b;
const basis = 0x811c9dc5 | 0;
const stop = 0x2e;
const comma = 0x2c;
const newline = 0x0a;
const endings = ['s', 'd', 'm', 'll', 're', 've'];

function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (FOLDED[text.charCodeAt(at)] ?? BREAK) : BREAK;
}

function isLetter(text: string, at: number): boolean {
  const as = classAt(text, at);
  return as > APOSTROPHE || as === EXPANDS;
}

function isDigit(text: string, at: number): boolean {
  const as = classAt(text, at);
  return as >= 0x30 && as <= 0x39;
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || (unit > 0x200f && unit < 0x2014) || unit === 0x2212 || unit > 0xfe00;
}

function hashLetters(hash: number, folded: string): number {
  let hashed = hash;
  for (let at = 0; at < folded.length; at++) hashed = Math.imul(hashed ^ folded.charCodeAt(at), prime);
  return hashed;
}

/** Where a possessive or contracted ending that begins with an apostrophe at `at` ends; `at` itself if none does. */
function endingAt(text: string, at: number): number {
  for (const ending of endings) {
    const end = at + 1 + ending.length;
    if (text.slice(at + 1, end).toLowerCase() === ending && !isLetter(text, end)) return end;
  }
  return at;
}

/** The hash that `WordReader` gives the word at a stretch of units that has the form of a phrase, whatever its case. */
export function hashUnits(units: Uint16Array, start: number, end: number): number {
  let hash = basis;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ foldedUnit(units[at] ?? 0), prime);
  return hash;
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
    for (; at < length; at++) {
      const as = FOLDED[text.charCodeAt(at)] ?? BREAK;
      if (as > APOSTROPHE || as === EXPANDS) {
        this.read(at);
        return true;
      }
    }
    this.at = at;
    return false;
  }

  /** Moves to the next word if it belongs to the same phrase: one hyphen or spaces lie between, not an empty line. */
  nextInPhrase(): boolean {
    const text = this.text;
    let at = this.at;
    let hyphens = 0;
    let spaces = 0;
    let lines = 0;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const as = FOLDED[unit] ?? BREAK;
      if (as === DROPPED) continue;
      if (as !== JOINT) break;
      if (isHyphen(unit)) hyphens++;
      else spaces++;
      if (unit === newline) lines++;
      if (hyphens > 1 || lines > 1) return false;
    }
    if (hyphens > 0 === spaces > 0 || !isLetter(text, at)) return false;
    this.read(at);
    return true;
  }

  private read(start: number): void {
    const text = this.text;
    const length = text.length;
    let hash = basis;
    let at = start;
    let as = BREAK;
    while (at < length) {
      as = FOLDED[text.charCodeAt(at)] ?? BREAK;
      if (as > APOSTROPHE) hash = Math.imul(hash ^ as, prime);
      else if (as === JOINT || !this.takes(at, as, hash)) break;
      else hash = this.hash;
      at++;
    }
    this.start = start;
    this.end = at;
    this.hash = hash;
    this.at = at;
    if (as !== JOINT && at < length) this.close(at);
  }

  /** Whether a unit that is no plain letter belongs to the word; sets the hash with it taken in. */
  private takes(at: number, as: number, hash: number): boolean {
    const text = this.text;
    const unit = text.charCodeAt(at);
    this.hash = hash;
    if (as === DROPPED) {
      const last = classAt(text, at - 1);
      const letter = composed(last, unit);
      if (letter > 0) this.hash = Math.imul(Math.imul(hash, inverse) ^ last ^ letter, prime);
      return true;
    }
    if (as === EXPANDS) this.hash = hashLetters(hash, expansionOf(unit));
    else this.hash = Math.imul(hash ^ (as === APOSTROPHE ? APOSTROPHE : unit), prime);
    if (as === APOSTROPHE) return isLetter(text, at + 1) && endingAt(text, at) === at;
    return as === EXPANDS || ((unit === stop || unit === comma) && isDigit(text, at - 1) && isDigit(text, at + 1));
  }

  /** Takes in the letters of an abbreviation with full stops, or steps over a possessive ending or an initial's stop. */
  private close(at: number): void {
    const unit = this.text.charCodeAt(at);
    if (unit === stop && at - this.start === 1 && !isDigit(this.text, this.start)) this.abbreviate(at);
    else if (FOLDED[unit] === APOSTROPHE) this.at = endingAt(this.text, at);
  }

  private abbreviate(at: number): void {
    const text = this.text;
    let end = at;
    while (text.charCodeAt(end) === stop && classAt(text, end + 1) > 0x39 && !isLetter(text, end + 2)) {
      this.hash = Math.imul(this.hash ^ classAt(text, end + 1), prime);
      end += 2;
    }
    if (end === at) {
      if (classAt(text, this.start) !== text.charCodeAt(this.start)) this.at = at + 1;
      return;
    }
    if (text.charCodeAt(end) === stop) end++;
    this.end = end;
    this.at = classAt(text, end) === APOSTROPHE ? endingAt(text, end) : end;
  }
}
