import type { RuledClaim } from './claim-file.ts';
import { type ClaimDraft, patternsOf } from './own-claim.ts';
import { type PatternFault, patternProblems } from './pattern-problems.ts';

/** The caps of an own claim, in characters and pieces: a claim of the reader's must not make reading slow. */
export const claimCaps = { text: 200, words: 8, lines: 40, line: 300, ways: 1_000, elements: 24 } as const;

/** Why a draft is not taken. */
export type DraftFault = PatternFault | 'untold' | 'overlong' | 'wordless' | 'crowded' | 'lengthy' | 'heavy';

/** One fault: of which field, on which of its lines (from 0; null for the whole field), which piece, what would work. */
export type DraftProblem = {
  readonly field: 'text' | 'words';
  readonly line: number | null;
  readonly fault: DraftFault;
  readonly part: string;
  readonly better: string;
};

type Knows = (concept: string) => boolean;

const whole = (field: DraftProblem['field'], fault: DraftFault, part = ''): DraftProblem => ({
  field,
  line: null,
  fault,
  part,
  better: '',
});

/** In how many ways a pattern can be laid at one place: each gap at each of its widths, what may be missing there or not. */
const waysOf = (pattern: string) =>
  pattern.split(' ').reduce((ways, element) => {
    if (element.startsWith('..')) return ways * (Number(element.slice(2)) + 1);
    return element.startsWith('?') ? ways * 2 : ways;
  }, 1);

const isHeavy = (pattern: string) => waysOf(pattern) > claimCaps.ways || pattern.split(' ').length > claimCaps.elements;

function textProblems({ text }: ClaimDraft): DraftProblem[] {
  const said = text.trim();
  if (!/\p{L}/u.test(said)) return [whole('text', 'untold')];
  return said.length > claimCaps.text ? [whole('text', 'overlong')] : [];
}

function lineProblems(written: string, line: number, knows: Knows): DraftProblem[] {
  if (written.trim() === '') return [];
  if (written.length > claimCaps.line) {
    return [{ field: 'words', line, fault: 'lengthy', part: `${written.slice(0, 40)}…`, better: '' }];
  }
  return patternProblems(written, knows).map(({ fault, part, better }) => ({
    field: 'words',
    line,
    fault,
    part,
    better,
  }));
}

function wordProblems(draft: ClaimDraft, knows: Knows): DraftProblem[] {
  const { words, together } = draft;
  if (words.every((word) => word.trim() === '')) return [whole('words', 'wordless')];
  if (words.length > (together === 'any' ? claimCaps.lines : claimCaps.words)) return [whole('words', 'crowded')];
  const found = words.flatMap((word, line) => lineProblems(word, line, knows));
  if (found.length > 0) return found;
  const heavy = patternsOf(draft).find(isHeavy);
  return heavy === undefined ? [] : [whole('words', 'heavy', heavy)];
}

/** Everything that is wrong with a draft, in the order of its fields; `knows` tells which concepts there are. */
export function draftProblems(draft: ClaimDraft, knows: Knows): DraftProblem[] {
  return [...textProblems(draft), ...wordProblems(draft, knows)];
}

/**
 * Whether a claim that came from elsewhere may be read at all: every pattern can be compiled and is no heavier than one
 * that was written here. A concept that nobody knows is let through; it is found in no sentence.
 */
export function isReadable({ rules }: Pick<RuledClaim, 'rules'>): boolean {
  const patterns = rules.flatMap(({ core }) => core);
  return (
    patterns.length > 0 &&
    patterns.length <= claimCaps.lines * 2 &&
    patterns.every((pattern) => !isHeavy(pattern) && patternProblems(pattern, () => true).length === 0)
  );
}
