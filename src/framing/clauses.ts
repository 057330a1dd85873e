/** What stands around a clause and changes how it is meant: conditions, questions, doubts, denials from outside. */
import type { Find } from './annotate.ts';
import { type ActorAt, findsOf, type Sentence, wordAt } from './sentence.ts';

const clauseEnds = new Set([
  ',',
  ';',
  '.',
  ':',
  '—',
  '–',
  '?',
  '!',
  'then',
  'but',
  'while',
  'whereas',
  'although',
  'though',
]);

/** A clause that begins with "if", "until" or the like; word indexes, `to` exclusive. `isLimit`: it bounds in time only. */
export type ConditionClause = {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly isLimit: boolean;
};

/** A comma inside a condition ends it, unless it opens a list or a remark that closes again. */
function endOfCondition(sentence: Sentence, from: number): number {
  for (let at = from; at < sentence.words.length; at += 1) {
    if (clauseEnds.has(wordAt(sentence, at)) && at > from + 1) return at;
  }
  return sentence.words.length;
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
  return [...from('condition', false), ...from('limit', true)].toSorted((a, b) => a.from - b.from);
}

/** What a clause stands under: a denial or doubt turns it round, "whether" leaves it open; `by` is who denies or doubts. */
export type Embedding = { readonly isTurned: boolean; readonly isOpen: boolean; readonly by: ActorAt | null };

const nothing: Embedding = { isTurned: false, isOpen: false, by: null };

function subjectOf(sentence: Sentence, verbFrom: number): ActorAt | null {
  for (let at = verbFrom; at > 0 && verbFrom - at < 8; at -= 1) {
    if ([',', ';', '.'].includes(wordAt(sentence, at - 1)) && at < verbFrom - 3) return null;
    const actor = sentence.actorEnding.get(at);
    if (actor !== undefined) return actor;
  }
  return null;
}

const endsAt = (sentence: Sentence, name: string, at: number) => findsOf(sentence, name).find(({ to }) => to === at);

/** What stands directly before a clause that begins at `from`. */
export function embeddingOf(sentence: Sentence, from: number): Embedding {
  for (let at = from; at > 0 && from - at < 5; at -= 1) {
    if (endsAt(sentence, 'whether', at) !== undefined) return { ...nothing, isOpen: true };
    const operator = sentence.operatorEnding.get(at);
    if (operator?.name === 'deny' || operator?.name === 'doubt' || operator?.name === 'refuse') {
      const isTwice = sentence.operatorEnding.get(operator.from)?.name === 'not';
      return { isTurned: !isTwice, isOpen: false, by: subjectOf(sentence, operator.from) };
    }
    const belief = endsAt(sentence, 'believe', at);
    if (belief !== undefined) {
      const isDenied = [0, 1].some((back) => sentence.operatorEnding.get(belief.from - back)?.name === 'not');
      return isDenied ? { isTurned: true, isOpen: false, by: subjectOf(sentence, belief.from) } : nothing;
    }
    if ([';', '.', ':', '?'].includes(wordAt(sentence, at - 1))) return nothing;
  }
  return nothing;
}

/** Whether a core stands in a clause that leaves it open: a question, or "it is unclear". */
export function isLeftOpen(sentence: Sentence, core: Find): boolean {
  if (wordAt(sentence, sentence.words.length - 1) === '?') {
    const after = sentence.words
      .slice(0, core.from)
      .findLastIndex(({ word }) => word === ';' || word === ':' || word === '.');
    return after < core.from;
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
export function isTurnedInside(sentence: Sentence, core: Find): boolean {
  const inside = sentence.operators.filter(
    ({ name, from }) => (name === 'not' || name === 'refuse') && core.loose.includes(from),
  );
  return inside.length % 2 === 1;
}
