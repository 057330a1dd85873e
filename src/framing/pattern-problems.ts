/**
 * What is wrong with a written pattern. The language forgives nothing and says nothing: `peace deal|peace plan` is the
 * words peace, then deal or peace, then plan; a word with a capital or a hyphen stands in no sentence as the engine
 * reads it. Such a pattern finds less than its author thinks, or nothing at all, so it is refused before it is used.
 */
import { prefixLength } from './grammar.ts';
import { wordsOf } from './words.ts';

/** Why a pattern is refused; the interface and the build each have a sentence for it. */
export type PatternFault =
  /** There is nothing in it. */
  | 'empty'
  /** A `|`, `?`, `*` or `@` stands without the word that belongs to it. */
  | 'part'
  /** A gap that is no `..` and a number from 1 to 14, or stands beside another one. */
  | 'gap'
  /** It begins with a gap or with something that may be missing. */
  | 'start'
  /** It ends with a gap, which then catches nothing. */
  | 'end'
  /** A word that stands in no sentence as it is written; `better` is how it would. */
  | 'never'
  /** It begins with fewer letters than words are looked up by. */
  | 'short'
  /** A concept that nobody wrote. */
  | 'concept'
  /** The same word twice between two spaces. */
  | 'repeated'
  /** The same word on both sides of a space, as where `a b|a c` was meant to be two patterns. */
  | 'doubled'
  /** So many choices side by side as no sentence has: a space ended a choice that was meant to go on. */
  | 'choices';

/** One fault; `part` is the piece of the pattern, `better` what would work in its place ("" where nothing would). */
export type PatternProblem = { readonly fault: PatternFault; readonly part: string; readonly better: string };

const widestGap = 14;

const fault = (name: PatternFault, part: string, better = ''): PatternProblem => ({ fault: name, part, better });

/** Words that the reading of sentences makes out of others. */
const made = new Set(["'s", 'usa']);

/** The words as the engine would read them in a sentence. */
const asRead = (word: string) =>
  wordsOf(word)
    .map((read) => read.word)
    .join(' ');

function wordProblems(written: string): PatternProblem[] {
  const isPrefix = written.endsWith('*');
  const word = isPrefix ? written.slice(0, -1) : written;
  if (word === '' || /[*?]/.test(word)) return [fault('part', written)];
  if (made.has(word)) return [];
  const read = asRead(word);
  return read === word ? [] : [fault('never', written, isPrefix && read !== '' ? `${read}*` : read)];
}

type Knows = (concept: string) => boolean;

function partProblems(part: string, knows: Knows): PatternProblem[] {
  if (part === '' || part === '@') return [fault('part', part)];
  if (!part.startsWith('@')) return wordProblems(part);
  return knows(part.slice(1)) ? [] : [fault('concept', part)];
}

const isGap = (element: string) => element.startsWith('..');
const partsOf = (element: string) => (element.startsWith('?') ? element.slice(1) : element).split('|');

function elementProblems(element: string, knows: Knows): PatternProblem[] {
  if (isGap(element)) {
    const most = Number(element.slice(2));
    return /^\.\.\d{1,2}$/.test(element) && most >= 1 && most <= widestGap ? [] : [fault('gap', element)];
  }
  const parts = partsOf(element);
  return [
    ...parts.flatMap((part) => partProblems(part, knows)),
    ...parts.filter((part, at) => part !== '' && parts.indexOf(part) < at).map((part) => fault('repeated', part)),
  ];
}

function neighbourProblems(elements: readonly string[]): PatternProblem[] {
  return elements.slice(1).flatMap((element, at) => {
    const before = elements[at] ?? '';
    if (isGap(element) || isGap(before)) return isGap(element) && isGap(before) ? [fault('gap', element)] : [];
    // "?russian president|russian leader": what may be missing may well come twice.
    if (element.startsWith('?') || before.startsWith('?')) return [];
    const same = partsOf(element).find((part) => part !== '' && partsOf(before).includes(part));
    return same === undefined ? [] : [fault('doubled', same)];
  });
}

/** Three choices side by side are written on purpose ("turned|turns his|its back|backs on"); four never were. */
const mostChoices = 3;

function choiceProblems(elements: readonly string[]): PatternProblem[] {
  let row = 0;
  for (const element of elements) {
    row = element.includes('|') && !element.startsWith('?') ? row + 1 : 0;
    if (row > mostChoices) return [fault('choices', element)];
  }
  return [];
}

function beginningProblems(elements: readonly string[]): PatternProblem[] {
  const [first = ''] = elements;
  if (isGap(first) || first.startsWith('?')) return [fault('start', first)];
  // Patterns of words alone are looked up by the first letters of their first word.
  if (elements.some((element) => element.includes('@'))) return [];
  return partsOf(first)
    .filter((part) => part.endsWith('*') && part.length > 1 && part.length <= prefixLength)
    .map((part) => fault('short', part));
}

/** Everything that is wrong with a pattern, from left to right; `knows` tells which concepts there are. */
export function patternProblems(source: string, knows: Knows): PatternProblem[] {
  const elements = source.split(' ').filter((element) => element !== '');
  if (elements.length === 0) return [fault('empty', source)];
  const last = elements.at(-1) ?? '';
  return [
    ...beginningProblems(elements),
    ...elements.flatMap((element) => elementProblems(element, knows)),
    ...neighbourProblems(elements),
    ...choiceProblems(elements),
    ...(elements.length > 1 && isGap(last) ? [fault('end', last)] : []),
  ];
}

/** The concepts that patterns of a claim file can name: its own, those of its actors, and the actors' families. */
export function conceptNames(file: {
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  readonly actors: readonly { readonly id: string; readonly family: string }[];
}): Set<string> {
  return new Set([...Object.keys(file.concepts), ...file.actors.flatMap(({ id, family }) => [`actor:${id}`, family])]);
}
