/** Which words of a text met a query, as spans: what a reader is shown as the reason. */
import { type Span, tokens } from '#text';
import { type Collection, termKey } from './collection.ts';
import { pairKey, type Query } from './query.ts';
import { wordOf } from './vocabulary.ts';

/** What a shared span is: a run of words in the query's order, a number, a name of a term, or a word by itself. */
export type SharedKind = 'phrase' | 'number' | 'term' | 'word' | 'kin';

/** A span of a text that it shares with a query; `weight` is how much it tells. */
export type Shared = Span & { readonly kind: SharedKind; readonly weight: number };

type Place = Span & {
  readonly number: number | undefined;
  readonly isIdle: boolean;
  readonly met: { readonly weight: number; readonly isSame: boolean } | undefined;
  readonly isTerm: boolean;
};

function placesOf(text: string, query: Query, collection: Collection): Place[] {
  const mentions = collection.find(text);
  const metBy = (number: number | undefined) => {
    const meetings = (number === undefined ? [] : (query.meetings.get(number) ?? [])).filter(
      ({ asked }) => query.asked[asked]?.isIdle === false,
    );
    const [first] = meetings;
    return first && { weight: first.weight, isSame: meetings.some(({ standing }) => standing !== 'kin') };
  };
  let next = 0;
  return tokens(text).map((token) => {
    const number = collection.numberOf(collection.vocabulary.stemOf(wordOf(token, text)));
    while ((mentions[next]?.end ?? Infinity) <= token.start) next += 1;
    const mention = mentions[next];
    const isInside = mention !== undefined && mention.start < token.end;
    const asTerm = isInside ? metBy(collection.numberOf(termKey(mention.term))) : undefined;
    const isIdle = collection.vocabulary.isIdle(token.word);
    const met = metBy(number) ?? asTerm;
    return {
      start: token.start,
      end: token.end,
      number,
      isIdle,
      met: isIdle ? asTerm : met,
      isTerm: asTerm !== undefined,
    };
  });
}

function kindOf(text: string, run: readonly Place[]): SharedKind {
  const telling = run.filter(({ met }) => met !== undefined);
  if (telling.every(({ isTerm }) => isTerm)) return 'term';
  if (telling.length > 1) return 'phrase';
  if (/^\d/.test(text.slice(run[0]?.start, run[0]?.end))) return 'number';
  return telling.some(({ met }) => met?.isSame) ? 'word' : 'kin';
}

function sharedOf(text: string, run: readonly Place[]): Shared[] {
  const first = run.findIndex(({ met }) => met !== undefined);
  const last = run.findLastIndex(({ met }) => met !== undefined);
  const telling = run.slice(first, last + 1);
  const [start, end] = [telling[0]?.start, telling.at(-1)?.end];
  if (first < 0 || start === undefined || end === undefined) return [];
  const sign = /^\s?%/.exec(text.slice(end, end + 2))?.[0] ?? '';
  const isNumber = /\d$/.test(text.slice(start, end));
  const weight = telling.reduce((sum, { met }) => sum + (met?.weight ?? 0), 0);
  return [{ start, end: end + (isNumber ? sign.length : 0), kind: kindOf(text, telling), weight }];
}

/** The spans of a text that met a query, in order; words that tell nothing count only inside a phrase. */
export function sharedSpans(text: string, query: Query, collection: Collection): Shared[] {
  const places = placesOf(text, query, collection);
  const found: Shared[] = [];
  let run: Place[] = [];
  const isJoined = (before: Place, place: Place) =>
    (before.isTerm && place.isTerm) ||
    (before.number !== undefined &&
      place.number !== undefined &&
      query.pairs.has(pairKey(before.number, place.number)));
  for (const place of places) {
    const before = run.at(-1);
    if (before !== undefined && !isJoined(before, place)) {
      found.push(...sharedOf(text, run));
      run = [];
    }
    if (place.met !== undefined || place.isIdle) run.push(place);
  }
  return [...found, ...sharedOf(text, run)];
}
