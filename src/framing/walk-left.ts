/**
 * The walk from a core to the left: cue words are collected until somebody is met whose verb they are. Commas, "and",
 * relative words and words of saying each decide whether the walk goes on, goes over to a shared subject, or ends.
 */
import type { Find } from './annotate.ts';
import { type Frame, hard, signOf } from './frame.ts';
import type { ActorAt } from './actors.ts';
import { findsOf, type Operator, type Sentence, wordAt } from './sentence.ts';
import { deniedSubject, noneOf } from './negated-subject.ts';
import { isOblique } from './sources.ts';
import { wordSet } from './words.ts';

const hinges = wordSet('and or yet then');
/** So many words to the left a subject is looked for. */
const furthest = 24;

/** The subject of a verb that shares it with a verb before: the first actor after the last words of saying. */
function sharedSubject(sentence: Sentence, before: number): ActorAt | null {
  const said = Math.max(
    0,
    ...findsOf(sentence, 'say')
      .filter(({ to }) => to <= before)
      .map(({ to }) => to),
  );
  const subjects = sentence.actors.filter(({ from, to }) => to <= before && !isOblique(sentence, from));
  return subjects.find(({ from }) => from >= said) ?? subjects[0] ?? null;
}

/** A walk to the left: where it stands, the cue words on the way and the frames that it gave. */
type Walk = {
  readonly sentence: Sentence;
  at: number;
  operators: Operator[];
  readonly frames: Frame[];
  isOver: boolean;
  readonly isAct: boolean;
};

function give(walk: Walk, actor: ActorAt | null, isImpersonal = false): void {
  const denied = actor === null ? null : deniedSubject(walk.sentence, actor);
  const isNew = denied !== null && !walk.operators.some(({ from }) => from === denied.from);
  const operators = isNew ? [...walk.operators, denied] : walk.operators;
  walk.frames.push({
    actor,
    sign: signOf(operators),
    operators,
    isImpersonal,
    from: Math.min(actor?.from ?? walk.at, ...walk.operators.map(({ from }) => from)),
  });
}

/** "urged Putin to …", "pressure on Kyiv to …": the one who is to do it; his own will is not told. */
function isAddressee(sentence: Sentence, actor: ActorAt): boolean {
  const next = wordAt(sentence, actor.to);
  const other = next === 'and' || next === 'or' ? sentence.actorStarting.get(actor.to + 1) : undefined;
  if (other !== undefined) return isAddressee(sentence, other);
  const isInfinitive = next === 'to' || next === 'into' || (next === 'not' && wordAt(sentence, actor.to + 1) === 'to');
  if (!isInfinitive) return false;
  return (
    actor.from > 0 &&
    (isOblique(sentence, actor.from) || [0, 1, 2, 3].some((back) => isUrge(sentence, actor.from - back)))
  );
}

function isUrge(sentence: Sentence, end: number): boolean {
  const name = sentence.operatorEnding.get(end)?.name;
  return name === 'urge' || name === 'accept' || findsOf(sentence, 'say').some(({ to }) => to === end);
}

/** "Putin and Lavrov refuse": the one before the conjunction is a subject too. */
function giveRow(sentence: Sentence, walk: Walk, actor: ActorAt): void {
  if (!['and', ',', 'or', 'nor'].includes(wordAt(sentence, actor.from - 1))) return;
  const other = sentence.actorEnding.get(actor.from - 1);
  if (other !== undefined && !isOblique(sentence, other.from)) give(walk, other);
}

function takeActor(sentence: Sentence, walk: Walk, actor: ActorAt): void {
  walk.at = actor.from - 1;
  const isGenitive = wordAt(sentence, actor.to) === "'s";
  const isNothing = walk.operators.length === 0 && (!walk.isAct || isGenitive);
  const isSubject = !isOblique(sentence, actor.from) || noneOf(sentence, actor) !== null;
  if (isNothing || isAddressee(sentence, actor) || !isSubject) return;
  give(walk, actor);
  giveRow(sentence, walk, actor);
  const isOwner = isGenitive || sentence.operatorStarting.get(actor.to)?.name === 'refuse';
  walk.isOver = !isOwner || signOf(walk.operators) < 0;
  walk.operators = [];
}

/** At "and", "but" or a comma right before a cue word, the verb shares the subject of a verb before it. */
function takeHinge(sentence: Sentence, walk: Walk): void {
  const verb = walk.operators.at(-1)?.from ?? -1;
  const isFree = !sentence.actors.some(({ from }) => from > walk.at && from < verb);
  const begins = isFree && verb > walk.at && verb <= walk.at + 3;
  const subject = begins ? sharedSubject(sentence, walk.at) : null;
  if (subject !== null) {
    give(walk, subject);
    walk.isOver = true;
  }
  walk.at -= 1;
}

/** A remark between two commas is stepped over; before a single comma another clause ends. */
function takeComma(sentence: Sentence, walk: Walk): void {
  const opening = sentence.words.slice(0, walk.at).findLastIndex(({ word }) => word === ',');
  if (opening > 0 && walk.at - opening < 14) walk.at = opening - 1;
  else {
    takeHinge(sentence, walk);
    walk.isOver = true;
  }
}

function takeRelative(sentence: Sentence, walk: Walk): void {
  const word = wordAt(sentence, walk.at);
  const end = wordAt(sentence, walk.at - 1) === ',' ? walk.at - 1 : walk.at;
  const actor = sentence.actorEnding.get(end);
  const denial = actor === undefined ? null : deniedCleft(sentence, actor);
  if (denial !== null) walk.operators = [...walk.operators, denial];
  const isGiven = denial === null ? word !== 'that' && walk.operators.length > 0 : walk.operators.length > 1;
  if (isGiven && actor !== undefined) give(walk, actor);
  walk.isOver = true;
}

/** "It is not Kyiv that refuses": the "not" before somebody who is set apart. */
function deniedCleft(sentence: Sentence, actor: ActorAt): Operator | null {
  const denial = sentence.operatorEnding.get(actor.from);
  if (denial?.name !== 'not') return null;
  const opening = sentence.words.slice(Math.max(0, denial.from - 2), denial.to).map(({ word }) => word);
  return /(?:^| )(?:it (?:is|was) not|it's not|it (?:isn't|wasn't))$/.test(opening.join(' ')) ? denial : null;
}

function goLeft(sentence: Sentence, walk: Walk): void {
  const end = walk.at + 1;
  const operator = sentence.operatorEnding.get(end);
  const actor = sentence.actorEnding.get(end);
  const word = wordAt(sentence, walk.at);
  if (operator !== undefined) {
    walk.operators = [...walk.operators, operator];
    walk.at = operator.from - 1;
  } else if (actor !== undefined) takeActor(sentence, walk, actor);
  else if (hard.has(word)) walk.isOver = true;
  else if (word === 'who' || word === 'which' || word === 'that') takeRelative(sentence, walk);
  else if (word === ',') takeComma(sentence, walk);
  else if (word === 'but') {
    takeHinge(sentence, walk);
    walk.isOver = true;
  } else if (hinges.has(word)) takeHinge(sentence, walk);
  else if (isSaying(sentence, end) && !making.has(word)) takeSaying(walk);
  else walk.at -= 1;
}

/** Words of saying that have a subject of their own: not "a desire to see". */
const isSaying = (sentence: Sentence, end: number) =>
  findsOf(sentence, 'say').some(({ from, to }) => to === end && wordAt(sentence, from - 1) !== 'to');

/** "Kremlin says ready to talk": words of saying right before the cue share its subject; otherwise they end the clause. */
function takeSaying(walk: Walk): void {
  walk.isOver = walk.operators.at(-1)?.from !== walk.at + 1;
  walk.at -= 1;
}

/** "No truce", "there will be no talks": said of nobody. */
function isOfNobody(sentence: Sentence, core: Find, outermost: Operator): boolean {
  if (outermost.name === 'not' && outermost.to >= core.from - 2) return true;
  return [1, 2, 3].some((back) => wordAt(sentence, outermost.from - back) === 'there');
}

const making = wordSet(
  'make makes made making declare declares declared declaring call calls called calling deems deemed considers regard regards regarded view views viewed see sees find finds found',
);

/** "making talks impossible", "called a truce unacceptable": the state behind the core is the work of the verb before it. */
function madeState(sentence: Sentence, core: Find): Operator[] {
  if (![1, 2, 3].some((back) => making.has(wordAt(sentence, core.from - back)))) return [];
  for (let at = core.to; at < core.to + 5; at += 1) {
    const operator = sentence.operatorStarting.get(at);
    if (operator !== undefined) return operator.name === 'refuse' || operator.name === 'happen' ? [operator] : [];
    if (hard.has(wordAt(sentence, at))) return [];
  }
  return [];
}

/** Frames whose cue words stand before the core. The subject of an act needs no cue word to be one. */
export function walkLeft(sentence: Sentence, core: Find, isAct: boolean): Frame[] {
  const walk: Walk = {
    sentence,
    at: core.from - 1,
    operators: madeState(sentence, core),
    frames: [],
    isOver: false,
    isAct,
  };
  const lapping = sentence.operators.find(({ from, to }) => from < core.from && to > core.from);
  if (lapping !== undefined) {
    walk.operators = [...walk.operators, lapping];
    walk.at = lapping.from - 1;
  }
  while (walk.at >= 0 && !walk.isOver && core.from - walk.at < furthest) goLeft(sentence, walk);
  const outermost = walk.operators.at(-1);
  if (walk.frames.length > 0 || outermost === undefined) return walk.frames;
  const isOpening = outermost.from === 0 && /(?:ing|ed)$|^far$/.test(wordAt(sentence, 0));
  const subject = isOpening ? subjectBehind(sentence, core) : null;
  give(walk, subject, subject === null && !isAct && isOfNobody(sentence, core, outermost));
  return walk.frames;
}

/** "Rejecting a truce, Putin said …": the subject of words that open a sentence stands behind them. */
function subjectBehind(sentence: Sentence, core: Find): ActorAt | null {
  const comma = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((ahead) => core.to + ahead).find((at) => wordAt(sentence, at) === ',');
  if (comma === undefined) return null;
  return [1, 2, 3, 4].map((ahead) => sentence.actorStarting.get(comma + ahead)).find(Boolean) ?? null;
}
