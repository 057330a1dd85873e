import { conceptNames, type ClaimFile, type PatternProblem, patternProblems } from '#framing';
import type { Placed } from './pack-files.ts';
import { problem } from './problem.ts';

/** Patterns of one list and their place in the claim file. */
type Patterns = { readonly pointer: string; readonly patterns: readonly string[] };

function patternsIn({ concepts, actors, claims }: ClaimFile): Patterns[] {
  return [
    ...Object.entries(concepts).map(([name, patterns]) => ({ pointer: `/concepts/${name}`, patterns })),
    ...actors.map(({ forms }, at) => ({ pointer: `/actors/${at}/forms`, patterns: forms })),
    ...claims.flatMap(({ rules }, claim) =>
      rules.map(({ core }, rule) => ({ pointer: `/claims/${claim}/rules/${rule}/core`, patterns: [core].flat() })),
    ),
  ];
}

const reasons: Readonly<Record<PatternProblem['fault'], (part: string, better: string) => string>> = {
  empty: () => 'there is nothing in this pattern',
  part: (part) => `“${part}” lacks the word that belongs to it`,
  gap: (part) => `“${part}” is no gap: write “..” and a number from 1 to 14, and no two beside each other`,
  start: (part) => `it begins with “${part}”: a pattern begins with something that has to be there`,
  end: (part) => `it ends with “${part}”: a gap stands between words`,
  never: (part, better) => `“${part}” stands in no sentence as it is read${better === '' ? '' : `; write “${better}”`}`,
  short: (part) => `“${part}” is never found at the beginning: it takes three letters to begin with`,
  concept: (part) => `“${part.slice(1)}” is not a concept, actor or family of this file`,
  repeated: (part) => `“${part}” stands twice in one choice`,
  doubled: (part) =>
    `“${part}” stands on both sides of a space: a space ends a choice, “a b|a c” is a, then b or a, then c`,
  choices: (part) => `“${part}” is the fourth choice in a row: a space ends a choice, “a|b c|d” is a or b, then c or d`,
};

/** Every pattern of a claim file that cannot mean what its author meant; the engine would read it and find less, or nothing. */
export function patternFaults({ file, content }: Placed<ClaimFile>): string[] {
  const names = conceptNames(content);
  return patternsIn(content).flatMap(({ pointer, patterns }) =>
    patterns.flatMap((pattern, at) => [
      ...patternProblems(pattern, (name) => names.has(name)).map(({ fault, part, better }) =>
        problem(file, `${pointer}/${at}`, reasons[fault](part, better)),
      ),
      ...(patterns.indexOf(pattern) < at
        ? [problem(file, `${pointer}/${at}`, 'this pattern stands here a second time')]
        : []),
    ]),
  );
}
