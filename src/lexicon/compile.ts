import type { CompiledLexicon } from './compiled.ts';
import { casedPhraseOf, idOf, phraseOf } from './phrase.ts';
import { baseOf, kindLetters, longestForm, mostShared, unitLetters } from './packing.ts';
import type { Term } from './term.ts';

function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length, mostShared);
  let shared = 0;
  while (shared < most && one[shared] === other[shared]) shared++;
  return shared;
}

function phrases(written: readonly string[], caseCounts: boolean): string[] {
  const tidy = written.map((form) => (caseCounts ? casedPhraseOf(form) : phraseOf(form)));
  return [...new Set(tidy)].filter((form) => form !== '' && form.length <= longestForm).toSorted();
}

function line(term: Term): string {
  const caseCounts = term.caseCounts === true;
  const label = term.label.replaceAll(/[\s|]+/g, ' ');
  const letter = kindLetters.get(term.kind) ?? '';
  const unit = term.kind === 'number' ? unitLetters.get(term.number?.unit ?? 'count') : '';
  const fields = [(caseCounts ? letter.toUpperCase() : letter) + unit + label, term.id === idOf(label) ? '' : term.id];
  let before = baseOf(label, caseCounts);
  const add = (mark: string) => (form: string) => {
    const shared = sharedStart(before, form);
    fields.push(mark + shared.toString(36) + form.slice(shared));
    before = form;
  };
  const written = term.kind === 'number' ? (term.number?.beside ?? []) : Object.values(term.forms).flat();
  phrases(written, caseCounts).forEach(add(''));
  phrases(term.except ?? [], caseCounts).forEach(add('!'));
  return fields.join('|');
}

/**
 * Compiles terms, see `packing.ts` for the form of it. Terms without any form are kept, so that `term(id)` knows them,
 * and are never found.
 */
export function compile(terms: readonly Term[]): CompiledLexicon {
  return { version: 1, lines: terms.map(line).join('\n') };
}
