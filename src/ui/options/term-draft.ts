import type { Input } from '#messaging';
import type { ReaderTerm } from '#lexicon';

export type TermInput = Input<'lexicon.save'>['term'];

/** The kinds that a reader may give a term; numbers need rules of their own. */
export const termKinds: readonly TermInput['kind'][] = ['ceasefire', 'figure', 'organisation', 'place', 'country'];

/** What stands in the fields of the form; `forms` one a line. */
export type TermDraft = {
  readonly label: string;
  readonly kind: TermInput['kind'];
  readonly forms: string;
  readonly caseCounts: boolean;
};

/** Why a field is not accepted: the name of a string of the interface and the words for its gaps. */
export type TermProblem = {
  readonly field: 'label' | 'forms';
  readonly name: string;
  readonly words: readonly (string | number)[];
};

export const emptyTerm: TermDraft = { label: '', kind: 'ceasefire', forms: '', caseCounts: false };
const longestForm = 120;
const mostForms = 200;

/** Everything that is wrong with a draft, in the order of the fields. */
export function termProblems(draft: TermDraft): TermProblem[] {
  const problems: TermProblem[] = [];
  const label = draft.label.trim();
  const forms = linesOf(draft.forms);
  const long = forms.find((form) => form.length > longestForm);
  if (label === '') problems.push({ field: 'label', name: 'options_problem_label_empty', words: [] });
  if (label.length > longestForm)
    problems.push({ field: 'label', name: 'options_problem_label_long', words: [longestForm] });
  if (long !== undefined)
    problems.push({ field: 'forms', name: 'options_problem_form_long', words: [longestForm, `${long.slice(0, 40)}…`] });
  if (forms.length > mostForms)
    problems.push({ field: 'forms', name: 'options_problem_forms_many', words: [forms.length, mostForms] });
  const mute = [label, ...forms].find((form) => form !== '' && !/[\p{L}\p{N}]/u.test(form));
  if (mute !== undefined)
    problems.push({ field: mute === label ? 'label' : 'forms', name: 'options_problem_form_mute', words: [mute] });
  return problems;
}

/** The term as the background takes it: its name is always one of its forms. */
export function termInput(draft: TermDraft): TermInput {
  const label = draft.label.trim();
  return {
    label,
    kind: draft.kind,
    forms: [...new Set([label, ...linesOf(draft.forms)])],
    caseCounts: draft.caseCounts,
  };
}

/** A term of the reader's as the form shows it. */
export function termDraft(term: ReaderTerm): TermDraft {
  const forms = Object.values(term.forms).flat();
  return {
    label: term.label,
    kind: term.kind === 'number' ? 'ceasefire' : term.kind,
    forms: [...new Set(forms)].filter((form) => form !== term.label).join('\n'),
    caseCounts: term.caseCounts ?? false,
  };
}

function linesOf(forms: string): string[] {
  return forms
    .split('\n')
    .map((form) => form.trim())
    .filter((form) => form !== '');
}
