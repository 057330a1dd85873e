/**
 * The compiled form of a lexicon. It travels into every page that is read, the reader's own terms by message, so it is
 * small and quick to read: one line a term, its fields divided by tabs.
 *
 *   kind   one letter of `kindLetters`, a capital when case counts; for numbers a letter of `unitLetters` follows
 *   label  as shown, right behind the kind
 *   id     empty when it is the label with hyphens
 *   forms  each without the letters that it shares with the form before it (the first one: with the label), whose
 *          number stands before it as one digit of base 36; "!" stands before exceptions, which come last
 *
 * Folding is done here, so that a page only joins strings.
 */
import { fold, tokens } from '#text';
import type { CompiledLexicon, UnpackedTerm } from './compiled.ts';
import type { NumberRule, Term, TermKind } from './term.ts';

const kindLetters: ReadonlyMap<TermKind, string> = new Map([
  ['figure', 'f'],
  ['organisation', 'o'],
  ['place', 'p'],
  ['country', 'c'],
  ['ceasefire', 't'],
  ['number', 'n'],
]);
const unitLetters: ReadonlyMap<NumberRule['unit'], string> = new Map([
  ['percent', '%'],
  ['people', 'p'],
  ['date', 'd'],
  ['count', 'c'],
]);
const kinds = inverse(kindLetters);
const units = inverse(unitLetters);
const mostShared = 35;

function inverse<Name extends string>(letters: ReadonlyMap<Name, string>): ReadonlyMap<string, Name> {
  return new Map([...letters].map(([name, letter]) => [letter, name]));
}

/** A form as it is compared: its folded words with one space between them, whatever stood there. */
export function formWords(form: string): string {
  return tokens(form)
    .map((token) => token.word)
    .join(' ');
}

function idOf(label: string): string {
  return formWords(label).replaceAll(/[ ']/g, '-');
}

function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length, mostShared);
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared++;
  return shared;
}

function tidy(written: readonly string[], caseCounts: boolean): string[] {
  const forms = written.map((form) => (caseCounts ? form.trim().replaceAll(/\s+/g, ' ') : formWords(form)));
  return [...new Set(forms)].filter((form) => formWords(form) !== '').toSorted();
}

function line(term: Term): string {
  const caseCounts = term.caseCounts === true;
  const label = term.label.replaceAll(/\s+/g, ' ');
  const letter = kindLetters.get(term.kind) ?? '';
  const unit = term.kind === 'number' ? unitLetters.get(term.number?.unit ?? 'count') : '';
  const fields = [(caseCounts ? letter.toUpperCase() : letter) + unit + label, term.id === idOf(label) ? '' : term.id];
  let before = caseCounts ? label : fold(label);
  const add = (mark: string) => (form: string) => {
    const shared = sharedStart(before, form);
    fields.push(mark + shared.toString(36) + form.slice(shared));
    before = form;
  };
  const written = term.kind === 'number' ? (term.number?.beside ?? []) : Object.values(term.forms).flat();
  tidy(written, caseCounts).forEach(add(''));
  tidy(term.except ?? [], caseCounts).forEach(add('!'));
  return fields.join('\t');
}

/** Compiles terms; terms without any form are kept, so that `term(id)` knows them, and are never found. */
export function compile(terms: readonly Term[]): CompiledLexicon {
  return { version: 1, lines: terms.map(line).join('\n') };
}

function unpackLine(packed: string): UnpackedTerm {
  const fields = packed.split('\t');
  const head = fields[0] ?? '';
  const letter = head.charAt(0);
  const caseCounts = letter < 'a';
  const kind = kinds.get(letter.toLowerCase()) ?? 'organisation';
  const unit = kind === 'number' ? units.get(head.charAt(1)) : undefined;
  const label = head.slice(kind === 'number' ? 2 : 1);
  const id = fields[1] === undefined || fields[1] === '' ? idOf(label) : fields[1];
  const forms: string[] = [];
  const except: string[] = [];
  let before = caseCounts ? label : fold(label);
  for (let at = 2; at < fields.length; at++) {
    const field = fields[at] ?? '';
    const mark = field.charAt(0) === '!' ? 1 : 0;
    before = before.slice(0, Number.parseInt(field.charAt(mark), 36)) + field.slice(mark + 1);
    (mark === 1 ? except : forms).push(before);
  }
  return { id, kind, label, forms, except, caseCounts, ...(unit === undefined ? {} : { unit }) };
}

/** The terms of a compiled lexicon, in the order in which they were compiled. */
export function unpack(lexicon: CompiledLexicon): UnpackedTerm[] {
  return lexicon.lines === '' ? [] : lexicon.lines.split('\n').map(unpackLine);
}
