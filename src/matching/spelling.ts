import { casedPhraseOf, phraseOf } from '#lexicon';

/** True when a stretch of text spells a form; hashes of words only made it likely. */
export function spells(text: string, form: string): boolean {
  return text === form || text.toLowerCase() === form || phraseOf(text) === form;
}

/** True when a stretch of text spells a form in the form's own case, or all in capitals as a headline may. */
export function spellsInCase(text: string, form: string): boolean {
  if (text === form) return true;
  const phrase = casedPhraseOf(text);
  return phrase === form || phrase === form.toUpperCase();
}
