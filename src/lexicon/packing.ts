/**
 * The packed form of a lexicon. It travels into every page that is read, the reader's own terms by message, so it is
 * small and quick to read: one line a term, its fields divided by bars.
 *
 *   kind   one letter of `kindLetters`, a capital when case counts; for numbers a letter of `unitLetters` follows
 *   label  as shown, right behind the kind
 *   id     empty when it is the one that the label suggests
 *   forms  phrases, each without the letters that it shares with the form before it (the first one: with the label),
 *          whose number stands before it as one digit of base 36; "!" stands before exceptions, which come last
 *
 * Folding was done by `compile`. A page that searches reads the forms with `FormReader`, which makes no strings; the
 * term behind a mention is unpacked when it is found.
 */
import { foldedUnit } from '#text';
import type { CompiledLexicon, UnpackedTerm } from './compiled.ts';
import { idOf } from './phrase.ts';
import type { NumberRule, TermKind } from './term.ts';

/** No form is longer, in UTF-16 units; longer ones are left out of the compiled lexicon. */
export const longestForm = 400;
/** How many letters a form can share with the one before it: the largest digit of base 36. */
export const mostShared = 35;

/** The letter of each kind. */
export const kindLetters: ReadonlyMap<TermKind, string> = new Map([
  ['figure', 'f'],
  ['organisation', 'o'],
  ['place', 'p'],
  ['country', 'c'],
  ['ceasefire', 't'],
  ['number', 'n'],
]);
/** The letter of each unit of a number term. */
export const unitLetters: ReadonlyMap<NumberRule['unit'], string> = new Map([
  ['percent', '%'],
  ['people', 'p'],
  ['date', 'd'],
  ['count', 'c'],
  ['money', '$'],
]);
const kinds = new Map([...kindLetters].map(([kind, letter]) => [letter, kind]));
const units = new Map([...unitLetters].map(([unit, letter]) => [letter, unit]));

const bar = 0x7c;
const newline = 0x0a;
const exception = 0x21;
const numberKind = 0x6e;

/** What the first form of a line shares letters with. */
export function baseOf(label: string, caseCounts: boolean): string {
  const start = label.slice(0, mostShared);
  return caseCounts
    ? start
    : Array.from(start, (_, at) => String.fromCharCode(foldedUnit(start.charCodeAt(at)))).join('');
}

function unpackLine(line: string): UnpackedTerm {
  const fields = line.split('|');
  const head = fields[0] ?? '';
  const letter = head.charAt(0);
  const caseCounts = letter < 'a';
  const kind = kinds.get(letter.toLowerCase()) ?? 'organisation';
  const unit = kind === 'number' ? units.get(head.charAt(1)) : undefined;
  const label = head.slice(kind === 'number' ? 2 : 1);
  const id = fields[1] === undefined || fields[1] === '' ? idOf(label) : fields[1];
  const forms: string[] = [];
  const except: string[] = [];
  let before = baseOf(label, caseCounts);
  for (const field of fields.slice(2)) {
    const mark = field.charAt(0) === '!' ? 1 : 0;
    before = before.slice(0, Number.parseInt(field.charAt(mark), 36)) + field.slice(mark + 1);
    (mark === 1 ? except : forms).push(before);
  }
  return { id, kind, label, forms, except, caseCounts, ...(unit === undefined ? {} : { unit }) };
}

/** The term whose line begins at `start`. */
export function unpackAt(lexicon: CompiledLexicon, start: number): UnpackedTerm {
  const end = lexicon.lines.indexOf('\n', start);
  return unpackLine(lexicon.lines.slice(start, end < 0 ? undefined : end));
}

/** All terms of a compiled lexicon, in the order in which they were compiled. */
export function unpack(lexicon: CompiledLexicon): UnpackedTerm[] {
  return lexicon.lines === '' ? [] : lexicon.lines.split('\n').map(unpackLine);
}

/** Reads the forms of a lexicon one after the other, as UTF-16 units; `next` moves it on. */
export class FormReader {
  /** The form, in the first `length` units. */
  readonly units = new Uint16Array(longestForm + mostShared + 1);
  length = 0;
  isException = false;
  /** Where the line of its term begins. */
  line = 0;
  /** Which form of its term it is, exceptions counted after the forms. */
  ordinal = -1;
  private at = 0;
  private readonly text: string;

  constructor(lexicon: CompiledLexicon) {
    this.text = lexicon.lines;
    if (this.text !== '') this.open(0);
  }

  /** Moves to the next form; false behind the last. */
  next(): boolean {
    const text = this.text;
    while (this.at < text.length) {
      const unit = text.charCodeAt(this.at++);
      if (unit === newline) this.open(this.at);
      else {
        this.read();
        return true;
      }
    }
    return false;
  }

  /** Begins a line: the label becomes the form before the first. Stops at the mark that ends the id. */
  private open(start: number): void {
    const text = this.text;
    const kind = text.charCodeAt(start);
    const isCased = kind < 0x61;
    this.line = start;
    this.ordinal = -1;
    this.length = 0;
    let at = start + ((kind | 0x20) === numberKind ? 2 : 1);
    for (let unit = text.charCodeAt(at); at < text.length && unit !== bar; unit = text.charCodeAt(++at)) {
      if (this.length < mostShared) this.units[this.length++] = isCased ? unit : foldedUnit(unit);
    }
    at++;
    while (at < text.length && text.charCodeAt(at) !== bar && text.charCodeAt(at) !== newline) at++;
    this.at = at;
  }

  private read(): void {
    const text = this.text;
    let at = this.at;
    this.isException = text.charCodeAt(at) === exception;
    if (this.isException) at++;
    const digit = text.charCodeAt(at++);
    let length = digit < 0x3a ? digit - 0x30 : digit - 0x57;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === bar || unit === newline) break;
      this.units[length++] = unit;
    }
    this.length = length;
    this.ordinal++;
    this.at = at;
  }
}
