import type { ActorAt } from './actors.ts';
import type { Operator } from './sentence.ts';
import { wordSet } from './words.ts';

/** A core with the one whose will it is (null when nobody is named) and the sign of that will. */
export type Frame = {
  readonly actor: ActorAt | null;
  readonly sign: 1 | -1;
  readonly operators: readonly Operator[];
  /** True when the core is told of nobody: "there will be no truce", "talks are out of the question". */
  readonly isImpersonal: boolean;
  /** Index of the first word of the clause, where what embeds it is looked for. */
  readonly from: number;
  /** True when the cue words stand behind the core. */
  readonly isBehind?: true;
};

/** Marks and words that end a clause in both directions. */
export const hard = wordSet(
  '. ; : — – ( ) ? ! while whereas although though because despite after amid since where when whose',
);
const turning = wordSet('not refuse deny doubt');

/** The sign that a row of cue words gives together; those that are ignored turn nothing. */
export function signOf(operators: readonly Operator[], ignored?: 'refusal' | 'all'): 1 | -1 {
  if (ignored === 'all') return 1;
  const turns = operators.filter(({ name }) => turning.has(name) && !(ignored === 'refusal' && name === 'refuse'));
  return turns.length % 2 === 0 ? 1 : -1;
}
