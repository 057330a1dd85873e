import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** A word that is put into a sentence of the interface. */
export type Word = string | number;

/** Says a sentence of the interface, by its name in the locale files, with words for $1, $2 ...; `language` is BCP 47. */
export type Say = { (name: string, ...words: readonly Word[]): string; readonly language: string };

/** Finds a sentence of the locale; "" when it has none of that name. */
export type LookUp = (name: string, words: readonly string[]) => string;

/** Makes a `Say` of a look-up; a sentence that the locale lacks shows its name, so that the gap is seen. */
export function createSay(lookUp: LookUp, language: string): Say {
  const number = new Intl.NumberFormat(language);
  const spell = (word: Word) => (typeof word === 'number' ? number.format(word) : word);
  const speak = (name: string, ...words: readonly Word[]) => lookUp(name, words.map(spell)) || name;
  return Object.assign(speak, { language });
}

/** Says a counted sentence: `name_one`, `name_few`, `name_other` by the language's plural rules; the count is $1. */
export function sayCount(say: Say, name: string, count: number, ...words: readonly Word[]): string {
  const form = `${name}_${new Intl.PluralRules(say.language).select(count)}`;
  const text = say(form, count, ...words);
  return text === form ? say(`${name}_other`, count, ...words) : text;
}

const SayContext = createContext<Say>(createSay(() => '', 'en'));

/** Gives the components inside it their words. */
export function SayProvider({ say, children }: { readonly say: Say; readonly children: ComponentChildren }) {
  return <SayContext.Provider value={say}>{children}</SayContext.Provider>;
}

/** The words of the interface, for a component. */
export function useSay(): Say {
  return useContext(SayContext);
}
