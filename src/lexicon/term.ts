/** What a term is; each kind has its own line on the page. */
export type TermKind = 'figure' | 'organisation' | 'place' | 'country' | 'ceasefire' | 'number';

/** The languages in which a term's surface forms are listed. */
export type TermLanguage = 'en' | 'uk' | 'ru';

/**
 * One entry of a lexicon. `forms` lists every surface form, inflections included, by language.
 * `caseCounts` keeps "Trump" apart from "trump" (a card); it holds for all forms of the term.
 * A country is known to the matching and painted only when the reader asks.
 */
export type Term = {
  readonly id: string;
  readonly kind: TermKind;
  readonly label: string;
  readonly forms: Readonly<Partial<Record<TermLanguage, readonly string[]>>>;
  readonly caseCounts?: boolean;
  /** Phrases that hold a form and mean something else ("Washington Post"); they are never a mention. */
  readonly except?: readonly string[];
  /** Kind `number` only: which numbers count, and the words that must stand in the same sentence. */
  readonly number?: NumberRule;
};

/** Which number beside which subject is a mention; `fact` names the corpus fact that it can be held against. */
export type NumberRule = {
  readonly unit: 'percent' | 'people' | 'date' | 'count' | 'money';
  readonly beside: readonly string[];
  readonly fact?: string;
};

/** A term that the reader wrote, as the options page lists it. */
export type ReaderTerm = Term & { readonly added: string };
