/**
 * The compiled form of a lexicon. It travels into every page that is read, the reader's own terms by message, so it is
 * small and quick to read: one line a term, its fields divided by tabs.
 *
 *   kind   one letter of `kindLetters`, a capital when case counts; for numbers a letter of `unitLetters` follows
 *   label  as shown, right behind the kind
 *   id     empty when it is the label with hyphens
 *   forms  each without the letters that it shares with the form before it (the first one: with the label), whose
 *          number stands before it as one digit of base 36
 *
 * Folding is done here, so that a page only joins strings.
 */
import { fold, tokens } from '#text';
import type { CompiledLexicon, UnpackedTerm } from './compiled.ts';
import type { NumberRule, Term, TermKind } from './term.ts';

const kindLetters: Readonly<Record<TermKind, string>> = {
  figure: 'f',
  organisation: 'o',
  place: 'p',
  country: 'c',
  ceasefire: 't',
  number: 'n',
};
const unitLetters: Readonly<Record<NumberRule['unit'], string>> = { percent: '%', people: 'p', date: 'd', count: 'c' };
const kinds = inverse(kindLetters);
const units = inverse(unitLetters);
const mostShared = 35;

function inverse<Name extends string>(letters: Readonly<Record<Name, string>>): ReadonlyMap<string, Name> {
  const names = Object.keys(letters) as Name[];
  return new Map(names.map((name) => [letters[name], name]));
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

function formsOf(term: Term): string[] {
  const written = term.kind === 'number' ? (term.number?.beside ?? []) : Object.values(term.forms).flat();
  const tidy = written.map((form) =>
    term.caseCounts === true ? form.trim().replaceAll(/\s+/g, ' ') : formWords(form),
  );
  return [...new Set(tidy)].filter((form) => formWords(form) !== '').toSorted();
}

function line(term: Term): string {
  const label = term.label.replaceAll(/\s+/g, ' ');
  const counts = term.caseCounts === true;
  const kind = counts ? kindLetters[term.kind].toUpperCase() : kindLetters[term.kind];
  const unit = term.kind === 'number' ? unitLetters[term.number?.unit ?? 'count'] : '';
  const fields = [kind + unit + label, term.id === idOf(label) ? '' : term.id];
  let before = counts ? label : fold(label);
  for (const form of formsOf(term)) {
    const shared = sharedStart(before, form);
    fields.push(shared.toString(36) + form.slice(shared));
    before = form;
  }
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
  const kind = kinds.get(caseCounts ? letter.toLowerCase() : letter) ?? 'organisation';
  const unit = kind === 'number' ? units.get(head.charAt(1)) : undefined;
  const label = head.slice(kind === 'number' ? 2 : 1);
  const id = fields[1] ?? '';
  const forms: string[] = [];
  let before = caseCounts ? label : fold(label);
  for (let at = 2; at < fields.length; at++) {
    const field = fields[at] ?? '';
    before = before.slice(0, Number.parseInt(field.charAt(0), 36)) + field.slice(1);
    forms.push(before);
  }
  return { id: id === '' ? idOf(label) : id, kind, label, forms, caseCounts, ...(unit === undefined ? {} : { unit }) };
}

/** The terms of a compiled lexicon, in the order in which they were compiled. */
export function unpack(lexicon: CompiledLexicon): UnpackedTerm[] {
  return lexicon.lines === '' ? [] : lexicon.lines.split('\n').map(unpackLine);
}
