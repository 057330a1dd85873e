import type { Ranked, Search } from '#search';
import { bootstrap, type Counts, type Figure, precision, recall, shown } from './measure.ts';

/** A text that is searched. */
export type DocLine = { readonly id: string; readonly title?: string; readonly text: string; readonly sub?: string };

/** A query with the ids of the texts that answer it. */
export type QueryLine = { readonly id: string; readonly text: string; readonly rel: readonly string[] };

/** Words that a reader might search for, and whether the collection has something comparable; near misses need not find. */
export type SearchLine = {
  readonly id: string;
  readonly words: string;
  readonly kind: 'comparable' | 'nothing' | 'near';
};

/** How well a query was answered: the figures of its ranking, and what was decided with its answers in and taken out. */
type Answered = {
  readonly average: number;
  readonly reciprocal: number;
  readonly found: number;
  readonly decided: readonly Decided[];
};

/** Whether nothing was called comparable, and whether nothing is. */
type Decided = { readonly nothing: boolean; readonly isSo: boolean };

/** The figures of a set of queries. */
export type RetrievalFigures = Readonly<
  Record<'map5' | 'mrr' | 'recall10' | 'nothingPrecision' | 'nothingRecall' | 'answersKept', Figure>
>;

const deepest = 100;

function average(hits: readonly boolean[], relevant: number): number {
  let right = 0;
  let sum = 0;
  hits.slice(0, 5).forEach((isHit, at) => {
    if (isHit) {
      right += 1;
      sum += right / (at + 1);
    }
  });
  return sum / Math.min(5, Math.max(1, relevant));
}

const isNothing = (ranked: readonly Ranked[]) => ranked[0] === undefined || ranked[0].certainty === null;

function answer(search: Search, docs: readonly DocLine[], { text, rel }: QueryLine): Answered {
  const ranked = search.rank(text, deepest);
  const isRelevant = ({ at }: Ranked) => rel.includes(docs[at]?.id ?? '');
  const hits = ranked.map(isRelevant);
  const first = hits.indexOf(true);
  return {
    average: average(hits, rel.length),
    reciprocal: first < 0 ? 0 : 1 / (first + 1),
    found: hits.slice(0, 10).filter(Boolean).length / Math.max(1, rel.length),
    decided: [
      { nothing: isNothing(ranked), isSo: false },
      { nothing: isNothing(ranked.filter((one) => !isRelevant(one))), isSo: true },
    ],
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Counts of the decision that nothing is comparable. */
const countNothing = ({ nothing, isSo }: Decided): Counts => ({
  hit: Number(nothing && isSo),
  guessed: Number(nothing),
  there: Number(isSo),
});

/** Counts of the decision that something is. */
const countSomething = ({ nothing, isSo }: Decided): Counts => ({
  hit: Number(!nothing && !isSo),
  guessed: Number(!nothing),
  there: Number(!isSo),
});

/** Ranks the texts for each query with the product's search, as it is used. */
export function measureRetrieval(
  search: Search,
  docs: readonly DocLine[],
  queries: readonly QueryLine[],
): RetrievalFigures {
  const answered = queries.map((query) => answer(search, docs, query));
  const over = (figure: (one: Answered) => number) => bootstrap(answered, (drawn) => mean(drawn.map(figure)));
  const ofDecided = (count: (one: Decided) => Counts, figure: (items: readonly Counts[]) => number) =>
    bootstrap(answered, (drawn) => figure(drawn.flatMap(({ decided }) => decided.map(count))));
  return {
    map5: over((one) => one.average),
    mrr: over((one) => one.reciprocal),
    recall10: over((one) => one.found),
    nothingPrecision: ofDecided(countNothing, precision),
    nothingRecall: ofDecided(countNothing, recall),
    answersKept: ofDecided(countSomething, recall),
  };
}

/** The figures as lines of text. */
export const retrievalLines = (figures: RetrievalFigures): string[] => [
  `MAP@5 ${shown(figures.map5)}   MRR ${shown(figures.mrr)}   recall@10 ${shown(figures.recall10)}`,
  `“nothing comparable”, each query with its answers in and taken out: precision ${shown(figures.nothingPrecision)}` +
    `  recall ${shown(figures.nothingRecall)}  something found where it is in ${shown(figures.answersKept)}`,
];

/** What was decided on searches that have something comparable, and on those that have nothing. */
export type SearchFigures = Readonly<
  Record<'nothingPrecision' | 'nothingRecall' | 'comparablePrecision' | 'comparableRecall', Figure>
> & { readonly nearFound: number; readonly near: number; readonly wrong: readonly string[] };

/** Searches for words that have something comparable in the collection or nothing. */
export function measureSearches(search: Search, lines: readonly SearchLine[]): SearchFigures {
  const decided = lines.map(({ words, kind }) => ({
    words,
    kind,
    nothing: search.search(words, 1).length === 0,
    isSo: kind === 'nothing',
  }));
  const judged = decided.filter(({ kind }) => kind !== 'near');
  const near = decided.filter(({ kind }) => kind === 'near');
  return {
    nothingPrecision: bootstrap(judged.map(countNothing), precision),
    nothingRecall: bootstrap(judged.map(countNothing), recall),
    comparablePrecision: bootstrap(judged.map(countSomething), precision),
    comparableRecall: bootstrap(judged.map(countSomething), recall),
    near: near.length,
    nearFound: near.filter(({ nothing }) => !nothing).length,
    wrong: judged.filter(({ nothing, isSo }) => nothing !== isSo).map(({ words }) => words),
  };
}

/** The figures as lines of text. */
export const searchLines = (figures: SearchFigures): string[] => [
  `“nothing comparable” precision ${shown(figures.nothingPrecision)}  recall ${shown(figures.nothingRecall)}`,
  `something comparable precision ${shown(figures.comparablePrecision)}  recall ${shown(figures.comparableRecall)};` +
    ` of ${figures.near} near misses ${figures.nearFound} found something`,
];
