import type { Term } from '#lexicon';
import { fold } from '#text';
import type { ActorEntry, ClaimFile } from './claim-file.ts';
import { conceptsIn, type Pattern, readPattern } from './pattern.ts';

/** A pattern with the name under which its finds are kept. */
export type Rule = { readonly name: string; readonly pattern: Pattern };

/** Patterns by how they can begin, so that a sentence tries few of them; `later` begin with a concept, in an order that works. */
export type Grammar = {
  readonly exact: ReadonlyMap<string, readonly Rule[]>;
  readonly prefixes: ReadonlyMap<string, readonly (Rule & { readonly prefix: string })[]>;
  readonly later: readonly (Rule & { readonly needed: readonly string[] })[];
  readonly actors: ReadonlyMap<string, ActorEntry>;
};

/** Prefixes are looked up by their first letters. */
export const prefixLength = 3;

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Concepts in an order in which each comes after those that it is made of; throws when two are made of each other. */
function inOrder(concepts: ReadonlyMap<string, readonly Pattern[]>): string[] {
  const done: string[] = [];
  const open = new Set<string>();
  const visit = (name: string) => {
    if (done.includes(name) || !concepts.has(name)) return;
    if (open.has(name)) throw new Error(`The concept ${name} is made of itself.`);
    open.add(name);
    for (const pattern of concepts.get(name) ?? []) for (const inner of conceptsIn(pattern)) visit(inner);
    done.push(name);
  };
  for (const name of concepts.keys()) visit(name);
  return done;
}

/** Forms of a lexicon term as patterns: its English surface forms. */
function formsOf(actor: ActorEntry, terms: ReadonlyMap<string, Term>): string[] {
  const own = terms.get(actor.term ?? '')?.forms.en ?? [];
  const plain = own.map((form) =>
    fold(form)
      .replaceAll('.', '')
      .replaceAll(/[-’'|*?@]+/g, ' ')
      .trim(),
  );
  return [...actor.forms, ...plain.filter((form) => form.length > 2)];
}

/** Compiles the concepts, actors and claim rules of a file. */
export function compileGrammar(file: ClaimFile, terms: readonly Term[]): Grammar {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const concepts = new Map<string, Pattern[]>();
  for (const [name, sources] of Object.entries(file.concepts)) concepts.set(name, sources.map(readPattern));
  const actors = new Map(file.actors.map((actor) => [`actor:${actor.id}`, actor]));
  for (const [name, actor] of actors) concepts.set(name, formsOf(actor, byId).map(readPattern));
  for (const family of new Set(file.actors.map((actor) => actor.family))) {
    const members = [...actors].filter(([, actor]) => actor.family === family).map(([name]) => `@${name}`);
    concepts.set(family, [readPattern(members.join('|'))]);
  }
  for (const claim of file.claims) {
    for (const [index, rule] of claim.rules.entries()) {
      concepts.set(`rule:${claim.id}:${index}`, [rule.core].flat().map(readPattern));
    }
  }
  return sortRules(concepts, actors);
}

/** Concepts without which a pattern cannot match: those of its elements that nothing else can stand for. */
function neededBy(pattern: Pattern): string[] {
  return pattern.flatMap((element) => {
    if ('gap' in element || element.isOptional || element.exact.size + element.prefixes.length > 0) return [];
    return element.concepts.length === 1 ? element.concepts : [];
  });
}

function sortRules(concepts: ReadonlyMap<string, readonly Pattern[]>, actors: Grammar['actors']): Grammar {
  const exact = new Map<string, Rule[]>();
  const prefixes = new Map<string, (Rule & { prefix: string })[]>();
  const later: (Rule & { needed: string[] })[] = [];
  for (const name of inOrder(concepts)) {
    for (const pattern of concepts.get(name) ?? []) {
      const [first] = pattern;
      if (first === undefined || 'gap' in first || first.isOptional)
        throw new Error(`A pattern of ${name} begins with nothing certain.`);
      if (pattern.some((element) => !('gap' in element) && element.concepts.length > 0))
        later.push({ name, pattern, needed: neededBy(pattern) });
      else {
        for (const word of first.exact) add(exact, word, { name, pattern });
        for (const prefix of first.prefixes) add(prefixes, prefix.slice(0, prefixLength), { name, pattern, prefix });
      }
    }
  }
  return { exact, prefixes, later, actors };
}
