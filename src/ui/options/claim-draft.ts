import type { ClaimDraft, DraftProblem, KnownConcept } from '#framing';
import type { Input } from '#messaging';
import type { Say } from '#view';

/** A claim's form in the making: which claim (null for a new one), its answers, and whether they are the reader's or proposed. */
export type ClaimEdit = { readonly id: string | null; readonly draft: ClaimDraft; readonly isTouched: boolean };

/** A form with nothing in it. */
export const emptyClaim: ClaimDraft = {
  text: '',
  words: [],
  together: 'all',
  holder: 'anyone',
  about: 'anyone',
  beside: 'nothing',
  turned: false,
};

/** A draft as the background takes it. */
export const claimInput = (draft: ClaimDraft): Input<'claim.bench'> => ({ ...draft, words: [...draft.words] });

/** Why a draft is not taken, in a sentence; with the line, where there are lines. */
export function problemSentence(say: Say, { line, fault, part, better }: DraftProblem, hasLines: boolean): string {
  const reason = say(`claim_fault_${fault}`, part, better);
  const hint = better === '' ? '' : ` ${say('claim_fault_better', better)}`;
  return `${line !== null && hasLines ? say('options_line', line + 1, reason) : reason}${hint}`;
}

/** The words that stand for a concept: "@ceasefire" as "ceasefire, truce, armistice". */
export type Concepts = ReadonlyMap<string, readonly string[]>;

/** The concepts by name. */
export const conceptsOf = (known: readonly KnownConcept[]): Concepts =>
  new Map(known.map(({ name, examples }) => [name, examples]));

const ended = (word: string) => word.replace(/\*$/, '…');

/** How a piece of a pattern is shown to somebody who does not read patterns: "elect*" as "elect…". */
export function pieceName(say: Say, pattern: string, concepts: Concepts): string {
  const named = (part: string) => {
    const examples = concepts.get(part.replace(/^\?/, '').slice(1)) ?? [];
    return examples.length === 0 ? part : examples.slice(0, 3).map(ended).join(', ');
  };
  return pattern
    .split(' ')
    .map((element) => {
      if (element.startsWith('..')) return '…';
      const parts = element.split('|').map((part) => (part.includes('@') ? named(part) : ended(part)));
      return parts.join(` ${say('claim_or')} `);
    })
    .join(' ');
}

/** Something to try where nothing is caught: the name of its sentence, and what it changes. */
export type Tip = { readonly name: string; readonly change: Partial<ClaimDraft> };

/** What to try where nothing is caught, the most likely first. */
export function tipsFor({ words, together, holder, about, beside }: ClaimDraft): Tip[] {
  const isOpen = holder === 'anyone' && about === 'anyone' && beside === 'nothing';
  return [
    ...(together === 'all' && words.length > 2
      ? [{ name: 'claim_try_pair', change: { together: 'two' } satisfies Tip['change'] }]
      : []),
    ...(together !== 'any' && words.length > 1
      ? [{ name: 'claim_try_single', change: { together: 'any' } satisfies Tip['change'] }]
      : []),
    ...(isOpen
      ? []
      : [
          {
            name: 'claim_try_anyone',
            change: { holder: 'anyone', about: 'anyone', beside: 'nothing' } satisfies Tip['change'],
          },
        ]),
  ];
}
