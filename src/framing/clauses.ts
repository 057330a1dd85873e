/** What stands around a clause and changes how it is meant: conditions, questions, doubts, denials from outside. */
import type { Find } from './annotate.ts';
import type { ActorAt } from './actors.ts';
import { findsOf, type Sentence, wordAt } from './sentence.ts';
import { type Word, wordSet } from './words.ts';

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

/** Words by their indexes, `to` exclusive. */
export type Stretch = Pick<Find, 'from' | 'to'>;

/** What a clause stands under: a denial or doubt turns it round, "whether" leaves it open; `by` is who denies or doubts, in which words. */
export type Embedding = {
  readonly isTurned: boolean;
  readonly isOpen: boolean;
  readonly by: ActorAt | null;
  readonly words: Stretch | null;
};

/** A clause that stands under nothing. */
export const noEmbedding: Embedding = { isTurned: false, isOpen: false, by: null, words: null };

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
  const open = endsAt(sentence, 'whether', at);
  if (open !== undefined) return { ...noEmbedding, isOpen: true, words: open };
  const operator = sentence.operatorEnding.get(at);
  const isClause = wordAt(sentence, at) === 'that' || wordAt(sentence, at + 1) === 'that';
  if (operator !== undefined && (outer.has(operator.name) || (operator.name === 'refuse' && isClause))) {
    const isTwice = sentence.operatorEnding.get(operator.from)?.name === 'not';
    return { isTurned: !isTwice, isOpen: false, by: subjectOf(sentence, operator.from), words: operator };
  }
  const belief = endsAt(sentence, 'believe', at);
  if (belief === undefined) return null;
  const isDenied = [0, 1].some((back) => sentence.operatorEnding.get(belief.from - back)?.name === 'not');
  if (!isDenied) return noEmbedding;
  const words = { from: belief.from - 1, to: belief.to };
  return { isTurned: true, isOpen: false, by: subjectOf(sentence, belief.from), words };
}

/** "Demands that … are absurd": what becomes of a claim or demand is told behind it. */
function undoneBy(sentence: Sentence, that: number): Stretch | null {
  if (endsAt(sentence, 'proposition', that) === undefined) return null;
  const undoing = sentence.operators.find(
    ({ name, from }) =>
      from > that &&
      (name === 'deny' || name === 'refuse') &&
      /^(?:is|are|was|were|as)$/.test(wordAt(sentence, from - 1)),
  );
  return undoing ?? null;
}

/** What stands directly before a clause that begins at `from`. */
export function embeddingOf(sentence: Sentence, from: number): Embedding {
  for (let at = from; at > 0 && from - at < 5; at -= 1) {
    const undoing = undoneBy(sentence, at);
    if (undoing !== null) return { ...noEmbedding, isTurned: true, words: undoing };
    const found = embeddingAt(sentence, at);
    if (found !== null) return found;
    if ([';', '.', ':', '?', ','].includes(wordAt(sentence, at - 1))) return noEmbedding;
  }
  return noEmbedding;
}

/** Questions that take what they ask about for given. */
const presupposing = wordSet('why how what when who where');

const isBreak = ({ word }: Word) => word === ';' || word === ':' || word === '.' || word === '—';

/** A question mark or "whether" that leaves a core open, null when nothing does. */
function askedBy(sentence: Sentence, core: Find): Stretch | null {
  const last = sentence.words.length - 1;
  if (wordAt(sentence, last) === '?') {
    const after = sentence.words.findLastIndex(isBreak);
    return after >= core.to || presupposing.has(wordAt(sentence, after + 1)) ? null : { from: last, to: last + 1 };
  }
  const opens = findsOf(sentence, 'whether').find(({ to }) => to <= core.from && core.from - to < 14);
  if (opens === undefined) return null;
  const isParted = sentence.words.slice(opens.to, core.from).some(({ word }) => word === ';' || word === 'but');
  return isParted ? null : opens;
}

/** What leaves a core open: a question, "whether", "it is unclear"; null when nothing does. */
export function leftOpenBy(sentence: Sentence, core: Find): Stretch | null {
  const asked = askedBy(sentence, core);
  if (asked !== null) return asked;
  const unclear = findsOf(sentence, 'unclear').find(({ from, to }) => {
    const between = sentence.words.slice(Math.min(to, core.to), Math.max(from, core.from));
    return between.length < 16 && !between.some(({ word }) => word === ';' || word === 'but' || word === 'while');
  });
  return unclear ?? null;
}

/** Cue words inside the gaps of a core that turn it round; two of them turn nothing. */
export function turnedInsideBy(sentence: Sentence, core: Find, ignored?: 'refusal' | 'all'): readonly Stretch[] {
  if (ignored === 'all') return [];
  const isTurn = (name: string) => name === 'not' || (name === 'refuse' && ignored !== 'refusal');
  return sentence.operators.filter(({ name, from }) => isTurn(name) && core.loose.includes(from));
}
