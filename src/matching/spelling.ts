import { formWords } from '#lexicon';

const letter = /\p{L}/gu;

function capitals(text: string): string {
  return (text.match(letter) ?? []).map((one) => (one === one.toLowerCase() ? 'a' : 'A')).join('');
}

/** True when a stretch of text spells a folded form; hashes of words only made it likely. */
export function spells(text: string, form: string): boolean {
  return text === form || text.toLowerCase() === form || formWords(text) === form;
}

/** True when a stretch of text spells a form in the form's own case, or all in capitals as a headline may. */
export function spellsInCase(text: string, form: string): boolean {
  if (text === form) return true;
  if (formWords(text) !== formWords(form)) return false;
  const cases = capitals(text);
  return !cases.includes('a') || cases === capitals(form);
}
