/** Sentences that tell of what is not so: imaginings, and conditions that are known not to have been met. */
import type { Find } from './annotate.ts';
import { type ConditionClause, endOfCondition } from './clauses.ts';
import { findsOf, type Sentence, wordAt } from './sentence.ts';
import { wordSet } from './words.ts';

const breaks = wordSet('; . : but while whereas although though');
const inverting = wordSet('had were should');

/** "Had Russia accepted, …", "Were Moscow to accept, …": a condition without "if", at the head of what is said. */
export function invertedIn(sentence: Sentence): ConditionClause[] {
  if (wordAt(sentence, sentence.words.length - 1) === '?') return [];
  const isHead = (at: number) =>
    at === 0 ||
    wordAt(sentence, at - 1) === ':' ||
    (wordAt(sentence, at - 1) === 'that' && findsOf(sentence, 'say').some(({ to }) => to === at - 1));
  return sentence.words.flatMap(({ word }, start) => {
    if (!inverting.has(word) || !isHead(start)) return [];
    const to = endOfCondition(sentence, start + 1);
    return wordAt(sentence, to) === ',' ? [{ from: start + 1, to, start, isLimit: false }] : [];
  });
}

/** A condition that is known not to have been met; word indexes, `to` exclusive. */
export type Unmet = { readonly start: number; readonly to: number };

/** "If Kyiv had agreed", "had Kyiv agreed": conditions known not to have been met; "asked if Kyiv had agreed" is none. */
export function unmetIn(sentence: Sentence): Unmet[] {
  const inverted = invertedIn(sentence).filter(({ start }) => wordAt(sentence, start) === 'had');
  const plain = sentence.words.flatMap(({ word }, start) => {
    const isAsked = findsOf(sentence, 'whether').some(({ to }) => to === start + 1);
    if (word !== 'if' || isAsked) return [];
    const to = endOfCondition(sentence, start + 1);
    const isUnmet = sentence.words.slice(start, to).some((inside) => inside.word === 'had' || inside.word === "hadn't");
    return isUnmet ? [{ start, to }] : [];
  });
  return [...inverted, ...plain];
}

/** Whether a core stands in an imagining, or beside or in a condition that is known not to have been met. */
export function isSupposed(sentence: Sentence, unmet: readonly Unmet[], core: Find): boolean {
  const isParted = (from: number, to: number) => sentence.words.slice(from, to).some(({ word }) => breaks.has(word));
  const isImagined = findsOf(sentence, 'imagining').some(
    ({ to }) => to <= core.from && wordAt(sentence, to) !== ',' && !isParted(to, core.from),
  );
  if (isImagined) return true;
  return unmet.some(({ start }) => {
    if (core.from >= start) return !isParted(start, core.from);
    const isSaid = findsOf(sentence, 'say').some(({ from }) => from >= core.to && from < start);
    return !isSaid && !isParted(core.to, start);
  });
}
