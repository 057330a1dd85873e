/**
 * Finding the concepts of a grammar in the words of a sentence: first the patterns made of words alone, by the word that
 * they begin with, then those made of concepts, which begin only where such a concept was found.
 */
import type { Grammar, Rule } from './grammar.ts';
import { prefixLength } from './grammar.ts';
import type { Element, Pattern } from './pattern.ts';
import { type Word, wordSet } from './words.ts';

/** A concept at its place: word indexes, `to` exclusive. `loose` are the words that stood in its gaps. */
export type Find = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly loose: readonly number[];
};

/** A sentence with the concepts found in it, by name, in the order of their places. */
export type Annotated = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly finds: ReadonlyMap<string, readonly Find[]>;
  /** Whether the sentence or what stands before it tells of the war; of others only the plain words are looked up. */
  readonly isTold: boolean;
};

/** Marks and words over which no gap of a pattern reaches. */
const walls = wordSet('. ; : ? ! — – ( ) but while whereas although though because if unless whether');

type Finds = Map<string, Find[]>;

type Way = { readonly to: number; readonly loose: readonly number[] };

/** Where an element can end when it begins at `at`: one further for a word, the ends of the concepts that begin there. */
function endsOf(element: Exclude<Element, { gap: number }>, words: readonly Word[], finds: Finds, at: number): Way[] {
  const word = words[at]?.word;
  if (word === undefined) return [];
  const ends: Way[] = [];
  for (const concept of element.concepts) {
    for (const find of finds.get(concept) ?? []) if (find.from === at) ends.push(find);
  }
  if (element.exact.has(word) || element.prefixes.some((prefix) => word.startsWith(prefix))) {
    ends.push({ to: at + 1, loose: [] });
  }
  return ends;
}

type Trial = { readonly pattern: Pattern; readonly words: readonly Word[]; readonly finds: Finds };

function matchGap(trial: Trial, index: number, at: number): Way | null {
  const element = trial.pattern[index];
  const most = element !== undefined && 'gap' in element ? element.gap : 0;
  for (let skipped = 0; skipped <= most; skipped += 1) {
    const rest = matchFrom(trial, index + 1, at + skipped);
    if (rest !== null) {
      return { to: rest.to, loose: [...Array.from({ length: skipped }, (_, step) => at + step), ...rest.loose] };
    }
    if (walls.has(trial.words[at + skipped]?.word ?? '.')) return null;
  }
  return null;
}

function matchFrom(trial: Trial, index: number, at: number): Way | null {
  const element = trial.pattern[index];
  if (element === undefined) return { to: at, loose: [] };
  if ('gap' in element) return matchGap(trial, index, at);
  for (const { to, loose } of endsOf(element, trial.words, trial.finds, at)) {
    const rest = matchFrom(trial, index + 1, to);
    if (rest !== null) return loose.length === 0 ? rest : { to: rest.to, loose: [...loose, ...rest.loose] };
  }
  return element.isOptional ? matchFrom(trial, index + 1, at) : null;
}

const isInside = (inner: Find, outer: Find) => outer.from <= inner.from && outer.to >= inner.to;

/** Of two finds of one name where one covers the other, the longer stays; of two that end together in a core, the closer one. */
function outlives(a: Find, b: Find): boolean {
  const isCore = a.name.startsWith('rule:') && a.to === b.to;
  return isCore ? isInside(a, b) : isInside(b, a);
}

function keep(finds: Finds, find: Find): void {
  const known = finds.get(find.name);
  if (known === undefined) {
    finds.set(find.name, [find]);
    return;
  }
  if (known.some((other) => outlives(other, find))) return;
  const left = known.filter((other) => !outlives(find, other));
  left.push(find);
  finds.set(
    find.name,
    left.toSorted((a, b) => a.from - b.from),
  );
}

function tryAt(rule: Rule, words: readonly Word[], finds: Finds, at: number): void {
  const match = matchFrom({ pattern: rule.pattern, words, finds }, 0, at);
  if (match !== null) keep(finds, { name: rule.name, from: at, ...match });
}

function startsOf(pattern: Pattern, words: readonly Word[], finds: Finds): number[] {
  const [first] = pattern;
  if (first === undefined || 'gap' in first) return [];
  const starts = first.concepts.flatMap((concept) => (finds.get(concept) ?? []).map(({ from }) => from));
  if (first.exact.size > 0 || first.prefixes.length > 0) {
    for (const [at, { word }] of words.entries()) {
      if (first.exact.has(word) || first.prefixes.some((prefix) => word.startsWith(prefix))) starts.push(at);
    }
  }
  return [...new Set(starts)];
}

/** Words to annotate; `topics` are concepts that the text before was about, for "the proposal" and the like to stand for. */
export type Unread = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly grammar: Grammar;
  readonly topics: ReadonlySet<string>;
};

/** "The proposal", "the idea" stand for what the text before was about, unless the sentence names such a thing itself. */
function takeUpTopics(finds: Finds, topics: ReadonlySet<string>): void {
  const take = (by: string, names: readonly string[]) => {
    if (names.some((name) => finds.has(name))) return;
    for (const { from, to, loose } of finds.get(by) ?? []) {
      for (const name of names) if (topics.has(name)) keep(finds, { name, from, to, loose });
    }
  };
  take('anaphor', ['ceasefire', 'talks']);
  take('terms', ['cede', 'drop-nato']);
}

/** "Moscow rejected it", "Putin refuses one": what the words before, or the text before, were about is taken up by a pronoun. */
function takeUpPronouns({ words, topics }: Unread, finds: Finds): void {
  const willed = ['refuse', 'accept'].flatMap((name) => finds.get(name) ?? []);
  for (const [at, { word }] of words.entries()) {
    if ((word !== 'it' && word !== 'one') || !willed.some(({ to }) => to === at)) continue;
    const told = ['ceasefire', 'talks'].flatMap((name) => finds.get(name) ?? []).filter(({ to }) => to <= at);
    const name = told.toSorted((a, b) => b.to - a.to)[0]?.name ?? (topics.has('ceasefire') ? 'ceasefire' : null);
    if (name !== null) keep(finds, { name, from: at, to: at + 1, loose: [] });
  }
}

/** The patterns made of words alone, by the word that they begin with. */
function findPlain({ words, grammar }: Unread, finds: Finds): void {
  for (const [at, { word }] of words.entries()) {
    for (const rule of grammar.exact.get(word) ?? []) tryAt(rule, words, finds, at);
    for (const rule of grammar.prefixes.get(word.slice(0, prefixLength)) ?? []) {
      if (word.startsWith(rule.prefix)) tryAt(rule, words, finds, at);
    }
  }
}

/** Finds the concepts of a grammar in a sentence. */
export function annotate(unread: Unread): Annotated {
  const { text, words, grammar, topics } = unread;
  const finds: Finds = new Map();
  let isTakenUp = false;
  findPlain(unread, finds);
  const isUnnamed = finds.has('unnamed-war') && !finds.has('foreign');
  const isTold = finds.has('story') || isUnnamed || (finds.size > 0 && topics.has('story'));
  if (isTold) {
    takeUpTopics(finds, topics);
    for (const rule of grammar.later) {
      if (rule.name.startsWith('rule:') && !isTakenUp) {
        takeUpPronouns(unread, finds);
        isTakenUp = true;
      }
      if (!rule.needed.every((name) => finds.has(name))) continue;
      for (const at of startsOf(rule.pattern, words, finds)) tryAt(rule, words, finds, at);
    }
  }
  return { text, words, finds, isTold };
}
