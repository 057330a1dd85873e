/**
 * Patterns over the words of a sentence, the language in which claims and cues are written as data. A pattern is a row of
 * elements: `word`, `pref*` (words that begin so), `a|b*|@concept` (either), `?word` (may be missing), `..4` (up to four
 * words of anything, never over the end of a clause). `@concept` is a stretch that a named list of patterns found.
 */

/** One element of a pattern. */
export type Element =
  | { readonly gap: number }
  | {
      readonly exact: ReadonlySet<string>;
      readonly prefixes: readonly string[];
      readonly concepts: readonly string[];
      readonly isOptional: boolean;
    };

/** A pattern in the form in which it is matched. */
export type Pattern = readonly Element[];

function elementOf(source: string): Element {
  if (source.startsWith('..')) return { gap: Number(source.slice(2)) };
  const isOptional = source.startsWith('?');
  const parts = (isOptional ? source.slice(1) : source).split('|');
  return {
    isOptional,
    exact: new Set(parts.filter((part) => !part.startsWith('@') && !part.endsWith('*'))),
    prefixes: parts.filter((part) => part.endsWith('*')).map((part) => part.slice(0, -1)),
    concepts: parts.filter((part) => part.startsWith('@')).map((part) => part.slice(1)),
  };
}

/** Reads a pattern from its written form. */
export function readPattern(source: string): Pattern {
  return source.split(' ').filter(Boolean).map(elementOf);
}

/** The concepts that a pattern needs to be found before it. */
export function conceptsIn(pattern: Pattern): string[] {
  return pattern.flatMap((element) => ('gap' in element ? [] : element.concepts));
}
