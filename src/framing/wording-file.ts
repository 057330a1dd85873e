/** A name that a thing goes by: how it is shown, and every form in which it stands in a text. */
export type Variant = { readonly label: string; readonly forms: readonly string[] };

/**
 * A thing that sources call by different names. Either its `variants` are looked for in texts, or (`read`) its words are
 * those that decided the stance where somebody of a family puts one of some claims.
 */
export type Concept = {
  readonly id: string;
  readonly name: string;
  readonly variants?: readonly Variant[];
  /** Phrases that hold a form and name something else. */
  readonly except?: readonly string[];
  readonly read?: { readonly claims: readonly string[]; readonly family: string };
};

/** `wording/wording.json`: what is called by different names. */
export type WordingFile = { readonly schema: 1; readonly version: string; readonly concepts: readonly Concept[] };
