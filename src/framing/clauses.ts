/** What stands around a clause and changes how it is meant: conditions, questions, doubts, denials from outside. */
import type { Find } from './annotate.ts';
import type { ActorAt } from './actors.ts';
import { findsOf, type Sentence, wordAt } from './sentence.ts';
import { wordSet } from './words.ts';

const clauseEnds = wordSet(', ; . : — – ? ! then but while whereas although though');

/** A clause that begins with "if", "until" or the like; word indexes, `to` exclusive. `isLimit`: it bounds in time only. */
export type ConditionClause = {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly isLimit: boolean;
};

const remarks = wordSet('which who including such and or namely');

/** A comma inside a condition ends it, unless it opens a list or a remark that closes again. */
export function endOfCondition(sentence: Sentence, from: number): number {
  for (let at = from; at < sentence.words.length; at += 1) {
    const isRemark = wordAt(sentence, at) === ',' && remarks.has(wordAt(sentence, at + 1));
    if (clauseEnds.has(wordAt(sentence, at)) && at > from + 1 && !isRemark) return at;
  }
  return sentence.words.length;
}

/** "Without monitors, a truce would …": what is lacking is a condition when it opens a sentence. */
function lacksIn(sentence: Sentence): ConditionClause[] {
  const to = sentence.words.findIndex(({ word }) => word === ',');
  if (wordAt(sentence, 0) !== 'without' || to < 2) return [];
  return [{ from: 1, to, start: 0, isLimit: false }];
}

/** "Even if", "as if", and "once opposed to talks", which tells of then and sets no condition. */
function isAdverb(sentence: Sentence, start: number): boolean {
  const before = wordAt(sentence, start - 1);
  return (
    before === 'even' ||
    before === 'as' ||
    (wordAt(sentence, start) === 'once' && wordAt(sentence, start + 1).endsWith('ed'))
  );
}

/** All clauses of a sentence that set a condition or a limit. */
export function conditionsIn(sentence: Sentence): ConditionClause[] {
  const from = (name: string, isLimit: boolean) =>
    findsOf(sentence, name).map((find) => ({
      from: find.to,
      to: endOfCondition(sentence, find.to),
      start: find.from,
      isLimit,
    }));
  const all = [...from('condition', false), ...from('limit', true), ...lacksIn(sentence)];
  return all.filter(({ start }) => !isAdverb(sentence, start)).toSorted((a, b) => a.from - b.from);
}

/** What a clause stands under: a denial or doubt turns it round, "whether" leaves it open; `by` is who denies or doubts. */
export type Embedding = { readonly isTurned: boolean; readonly isOpen: boolean; readonly by: ActorAt | null };

/** A clause that stands under nothing. */
export const noEmbedding: Embedding = { isTurned: false, isOpen: false, by: null };

function subjectOf(sentence: Sentence, verbFrom: number): ActorAt | null {
  for (let at = verbFrom; at > 0 && verbFrom - at < 8; at -= 1) {
    if ([',', ';', '.'].includes(wordAt(sentence, at - 1)) && at < verbFrom - 3) return null;
    const actor = sentence.actorEnding.get(at);
    if (actor !== undefined) return actor;
  }
  return null;
}

const endsAt = (sentence: Sentence, name: string, at: number) => findsOf(sentence, name).find(({ to }) => to === at);

const outer = new Set(['deny', 'doubt']);

/** The embedding that ends right at an index, null when none does. */
function embeddingAt(sentence: Sentence, at: number): Embedding | null {
  if (endsAt(sentence, 'whether', at) !== undefined) return { ...noEmbedding, isOpen: true };
  const operator = sentence.operatorEnding.get(at);
  const isClause = wordAt(sentence, at) === 'that' || wordAt(sentence, at + 1) === 'that';
  if (operator !== undefined && (outer.has(operator.name) || (operator.name === 'refuse' && isClause))) {
    const isTwice = sentence.operatorEnding.get(operator.from)?.name === 'not';
    return { isTurned: !isTwice, isOpen: false, by: subjectOf(sentence, operator.from) };
  }
  const belief = endsAt(sentence, 'believe', at);
  if (belief === undefined) return null;
  const isDenied = [0, 1].some((back) => sentence.operatorEnding.get(belief.from - back)?.name === 'not');
  return isDenied ? { isTurned: true, isOpen: false, by: subjectOf(sentence, belief.from) } : noEmbedding;
}

/** "Demands that … are absurd": what becomes of a claim or demand is told behind it. */
function isUndone(sentence: Sentence, that: number): boolean {
  if (endsAt(sentence, 'proposition', that) === undefined) return false;
  return sentence.operators.some(
    ({ name, from }) =>
      from > that &&
      (name === 'deny' || name === 'refuse') &&
      /^(?:is|are|was|were|as)$/.test(wordAt(sentence, from - 1)),
  );
}

/** What stands directly before a clause that begins at `from`. */
export function embeddingOf(sentence: Sentence, from: number): Embedding {
  for (let at = from; at > 0 && from - at < 5; at -= 1) {
    if (isUndone(sentence, at)) return { ...noEmbedding, isTurned: true };
    const found = embeddingAt(sentence, at);
    if (found !== null) return found;
    if ([';', '.', ':', '?', ','].includes(wordAt(sentence, at - 1))) return noEmbedding;
  }
  return noEmbedding;
}

/** Questions that take what they ask about for given. */
const presupposing = wordSet('why how what when who where');

/** Whether a core stands in a clause that leaves it open: a question, or "it is unclear". */
export function isLeftOpen(sentence: Sentence, core: Find): boolean {
  if (wordAt(sentence, sentence.words.length - 1) === '?') {
    const after = sentence.words
      .slice(0, core.from)
      .findLastIndex(({ word }) => word === ';' || word === ':' || word === '.');
    return !presupposing.has(wordAt(sentence, after + 1));
  }
  const opens = findsOf(sentence, 'whether').find(({ to }) => to <= core.from && core.from - to < 14);
  if (
    opens !== undefined &&
    !sentence.words.slice(opens.to, core.from).some(({ word }) => word === ';' || word === 'but')
  )
    return true;
  return findsOf(sentence, 'unclear').some(({ from, to }) => {
    const between = sentence.words.slice(Math.min(to, core.to), Math.max(from, core.from));
    return between.length < 16 && !between.some(({ word }) => word === ';' || word === 'but' || word === 'while');
  });
}

/** Cue words inside the gaps of a core that turn it round. */
export function isTurnedInside(sentence: Sentence, core: Find, ignored?: 'refusal' | 'all'): boolean {
  if (ignored === 'all') return false;
  const isTurn = (name: string) => name === 'not' || (name === 'refuse' && ignored !== 'refusal');
  return sentence.operators.filter(({ name, from }) => isTurn(name) && core.loose.includes(from)).length % 2 === 1;
}
