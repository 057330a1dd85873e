import { conceptNames, type ClaimFile, createEngine } from '#framing';
import type { PackFiles } from './pack-files.ts';
import { patternFaults } from './pattern-checks.ts';
import { problem, repeated } from './problem.ts';

/** A list of names and its place in the claim file. */
type List = { readonly pointer: string; readonly entries: readonly string[] };

function rulesOf({ claims }: ClaimFile) {
  return claims.flatMap(({ rules }, claim) =>
    rules.map((rule, at) => ({ rule, pointer: `/claims/${claim}/rules/${at}` })),
  );
}

function namesIn(content: ClaimFile): List[] {
  const topics = { pointer: '/topics', entries: content.topics ?? [] };
  const named = rulesOf(content).flatMap(({ rule, pointer }) => [
    { pointer: `${pointer}/with`, entries: rule.with ?? [] },
    { pointer: `${pointer}/without`, entries: rule.without ?? [] },
  ]);
  return [topics, ...named];
}

function conceptProblems(file: string, content: ClaimFile): string[] {
  const known = conceptNames(content);
  return namesIn(content).flatMap(({ pointer, entries }) =>
    entries.flatMap((name, at) =>
      known.has(name)
        ? []
        : [problem(file, `${pointer}/${at}`, `“${name}” is not a concept, actor or family of this file`)],
    ),
  );
}

function actorProblems({ claims: { file, content }, lexicon, corpus }: PackFiles): string[] {
  const terms = new Set(lexicon.content.terms.map(({ id }) => id));
  const families = new Map(corpus.content.holders.map(({ id, family }) => [id, family]));
  return content.actors.flatMap(({ id, term, family }, at) => {
    const known = families.get(id) ?? family;
    return [
      ...(term === undefined || terms.has(term)
        ? []
        : [problem(file, `/actors/${at}/term`, `“${term}” is not a term of terms.json`)]),
      ...(known === family
        ? []
        : [problem(file, `/actors/${at}/family`, `“${id}” is of “${family}” here and of “${known}” in corpus.json`)]),
    ];
  });
}

/** A topic of a proposal that is no concept would be offered and never found. */
function proposalProblems({ proposal: { file, content }, claims }: PackFiles): string[] {
  return content.topics.flatMap((name, at) =>
    name in claims.content.concepts
      ? []
      : [problem(file, `/topics/${at}`, `“${name}” is not a concept of claims.json`)],
  );
}

function engineProblems({ claims, lexicon, corpus }: PackFiles): string[] {
  try {
    createEngine({ claims: claims.content, terms: lexicon.content.terms, holders: corpus.content.holders });
    return [];
  } catch (error) {
    return [problem(claims.file, '', `the engine cannot read this: ${String(error)}`)];
  }
}

/** Whatever in the claim file does not fit with itself, the lexicon or the holders of the corpus, or cannot be compiled. */
export function claimProblems(pack: PackFiles): string[] {
  const { file, content } = pack.claims;
  return [
    ...repeated(
      file,
      content.claims.map(({ id }) => id),
      (at) => `/claims/${at}/id`,
    ),
    ...repeated(
      file,
      content.actors.map(({ id }) => id),
      (at) => `/actors/${at}/id`,
    ),
    ...actorProblems(pack),
    ...conceptProblems(file, content),
    ...patternFaults(pack.claims),
    ...proposalProblems(pack),
    ...engineProblems(pack),
  ];
}
