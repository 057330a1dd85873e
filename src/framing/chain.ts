/**
 * Whose will a core is the object of, and which way. From the core the words are walked to the left, collecting cue words
 * until somebody is met whose verb they are ("Putin | refuses | to accept | a truce"), and to the right for passives
 * ("a truce | was turned down | by Moscow"). Each cue word that turns a meaning round turns the sign: two cancel out.
 * One sentence can give several frames: "Putin rejected Zelensky's offer of a truce" tells of both.
 */
import type { Find } from './annotate.ts';
import { type Frame, signOf } from './frame.ts';
import type { Operator, Sentence } from './sentence.ts';
import { walkLeft } from './walk-left.ts';
import { walkRight } from './walk-right.ts';

/** Words of will that hold the core themselves: "shut the door to dialogue". */
function framesWithin(sentence: Sentence, operator: Operator): Frame[] {
  const { from, to } = operator;
  const outer = walkLeft(sentence, { name: operator.name, from, to, loose: [] }, true);
  const frames = outer.length > 0 ? outer : [{ actor: null, operators: [], isImpersonal: true, from }];
  return frames.map((frame) => {
    const operators = [operator, ...frame.operators];
    return {
      actor: frame.actor,
      isImpersonal: frame.isImpersonal,
      from: frame.from,
      operators,
      sign: signOf(operators),
    };
  });
}

/** The frames of a core, those with a subject on the left first. The subject of an act needs no cue word to be one. */
export function framesOf(sentence: Sentence, core: Find, isAct: boolean): Frame[] {
  const around = sentence.operators.find(({ from, to }) => from < core.from && to >= core.to);
  if (around !== undefined) return framesWithin(sentence, around);
  const left = walkLeft(sentence, core, isAct);
  const right = walkRight(sentence, core, left);
  const named = right.some(({ isImpersonal }) => isImpersonal) ? left.filter(({ actor }) => actor !== null) : left;
  return [...named, ...right];
}
