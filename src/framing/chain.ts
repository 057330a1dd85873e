/**
 * Whose will a core is the object of, and which way. From the core the words are walked to the left, collecting cue words
 * until somebody is met whose verb they are ("Putin | refuses | to accept | a truce"), and to the right for passives
 * ("a truce | was turned down | by Moscow"). Each cue word that turns a meaning round turns the sign: two cancel out.
 * One sentence can give several frames: "Putin rejected Zelensky's offer of a truce" tells of both.
 */
import type { Find } from './annotate.ts';
import type { Frame } from './frame.ts';
import type { Sentence } from './sentence.ts';
import { walkLeft } from './walk-left.ts';
import { walkRight } from './walk-right.ts';

/** The frames of a core, those with a subject on the left first. The subject of an act needs no cue word to be one. */
export function framesOf(sentence: Sentence, core: Find, isAct: boolean): Frame[] {
  const left = walkLeft(sentence, core, isAct);
  const right = walkRight(sentence, core, left);
  return right.some(({ isImpersonal }) => isImpersonal)
    ? [...left.filter(({ actor }) => actor !== null), ...right]
    : [...left, ...right];
}
