import type { Find } from './annotate.ts';
import { type Frame, hard, signOf } from './frame.ts';
import type { ActorAt } from './actors.ts';
import { findsOf, type Operator, type Sentence, wordAt } from './sentence.ts';
import { wordSet } from './words.ts';

const being = wordSet(
  'is are was were be been being remain remains remained seem seems seemed looks look appears got get ' +
    "isn't aren't wasn't weren't",
);
const ends = wordSet('if unless until once and before after as because who provided');

/** A walk to the right: where it stands, the cue words met since the last agent, and whether a form of "be" stood before. */
type Way = { at: number; operators: Operator[]; readonly frames: Frame[]; isBeing: boolean; isOver: boolean };

function isEnd(sentence: Sentence, at: number): boolean {
  const word = wordAt(sentence, at);
  if (hard.has(word) || ends.has(word) || (word === ',' && wordAt(sentence, at + 1) !== 'which')) return true;
  return findsOf(sentence, 'say').some(({ from }) => from === at);
}

/** "by Moscow" behind a passive, "for Moscow" or "to Kyiv" behind a state. */
function isAgent(sentence: Sentence, way: Way): boolean {
  const before = wordAt(sentence, way.at - 1);
  return (
    before === 'by' || (way.isBeing && (before === 'for' || before === 'to') && way.operators.at(-1)?.to === way.at - 1)
  );
}

function goRight(sentence: Sentence, core: Find, way: Way): void {
  const operator = sentence.operatorStarting.get(way.at);
  if (operator !== undefined) {
    way.operators.push(operator);
    way.at = operator.to;
    return;
  }
  const actor = sentence.actorStarting.get(way.at);
  const verb = actor === undefined || way.operators.length > 0 ? null : objectOf(sentence, actor);
  if (actor !== undefined && verb !== null) {
    way.frames.push({
      actor,
      sign: signOf(verb),
      operators: verb,
      isImpersonal: false,
      from: core.from,
      isBehind: true,
    });
    way.isOver = true;
  } else if (actor !== undefined && way.operators.length > 0 && isAgent(sentence, way)) {
    const { operators } = way;
    way.frames.push({
      actor,
      sign: signOf(operators),
      operators,
      isImpersonal: false,
      from: core.from,
      isBehind: true,
    });
    way.operators = [];
  } else way.isOver = isEnd(sentence, way.at);
  if (being.has(wordAt(sentence, way.at))) way.isBeing = true;
  way.at += 1;
}

/** Passives and states behind the core; "no truce is possible" takes its "no" from the left. */
export function walkRight(sentence: Sentence, core: Find, left: readonly Frame[]): Frame[] {
  const way: Way = { at: core.to, operators: [], frames: [], isBeing: false, isOver: false };
  while (way.at < sentence.words.length && way.at - core.to < 14 && !way.isOver) goRight(sentence, core, way);
  const { operators, frames } = way;
  const isState = operators.some(({ name }) => way.isBeing || name === 'happen' || name === 'refuse');
  if (!isState || frames.length > 0) return frames;
  const bare = left.length === 1 && left[0]?.actor === null ? left[0].operators : [];
  const all = [...bare.filter(({ name }) => name === 'not'), ...operators];
  return [{ actor: null, sign: signOf(all), operators: all, isImpersonal: true, from: core.from }];
}

/** "a truce that Moscow rejected": the cue words right behind an actor that follows the core. */
function objectOf(sentence: Sentence, actor: ActorAt): Operator[] | null {
  if (!['that', 'which'].includes(wordAt(sentence, actor.from - 1))) return null;
  const operator = [0, 1, 2].map((ahead) => sentence.operatorStarting.get(actor.to + ahead)).find(Boolean);
  if (operator === undefined) return null;
  const next = sentence.operatorStarting.get(operator.to);
  return next === undefined ? [operator] : [operator, next];
}
