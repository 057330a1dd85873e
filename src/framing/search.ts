/**
 * Searching the corpus by words: BM25 (Robertson and Zaragoza, 2009) over stems, with the usual k1 and b. A corpus is a
 * few hundred passages, so it is counted anew at each search. A passage that has only words which most passages have is
 * no answer: then nothing is comparable.
 */
import type { Mention } from '#matching';
import { type Span, stem, tokens } from '#text';
import type { PassageHit, RowArticle } from './comparison.ts';

/** A passage that can be searched; `passage` is its index in the article. */
export type SearchedPassage = { readonly article: RowArticle; readonly passage: number; readonly text: string };

const k1 = 1.2;
const b = 0.75;
const most = 30;

const idle = new Set(
  (
    'a an the and or but of to in on at by for from with as is are was were be been has have had do does did will would ' +
    'can could may might must should shall that this these those it its he she they them his her their we our us you your i ' +
    'what who which when where why how not no if so than then there here about into over also more most very any all'
  ).split(' '),
);

type Place = Span & { readonly stem: string };

/** Finds the terms of a lexicon in a text. */
export type FindTerms = (text: string) => readonly Mention[];

function stemsOf(text: string): Place[] {
  return tokens(text).map(({ start, end, word }) => ({ start, end, stem: stem(word) }));
}

/** The stems of all words of a text. */
export function stemsIn(text: string): string[] {
  return stemsOf(text).map((place) => place.stem);
}

/** The stems of a query that tell something; all of them where none does. */
export function wantedStems(words: string): string[] {
  const found = tokens(words).map(({ word }) => word);
  const telling = found.filter((word) => !idle.has(word));
  return [...new Set((telling.length > 0 ? telling : found).map(stem))];
}

const capitalised = (words: string) => words.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** For each term that the words name, the stems that name it there; a field is often filled in without capitals. */
export function namedTerms(words: string, find: FindTerms): Map<string, string[]> {
  const spelled = find(words).length > 0 ? words : capitalised(words);
  return new Map(find(spelled).map(({ term, start, end }) => [term, wantedStems(spelled.slice(start, end))]));
}

/**
 * The words of a text, with what a lexicon calls by another name than the query: where a term stands that the query
 * names, each stem of that name counts as standing there too.
 */
function placesOf(text: string, named: ReadonlyMap<string, readonly string[]>, find: FindTerms): Place[] {
  const places = stemsOf(text);
  if (named.size === 0) return places;
  const mentions = find(text).filter(({ term }) => named.has(term));
  const isApart = (place: Span) => mentions.every(({ start, end }) => place.end <= start || place.start >= end);
  const called = mentions.flatMap(({ term, start, end }) =>
    (named.get(term) ?? []).map((word) => ({ start, end, stem: word })),
  );
  return [...places.filter(isApart), ...called].toSorted((x, y) => x.start - y.start);
}

/** The spans of places, each once. */
function spansOf(places: readonly Place[]): Span[] {
  return places
    .filter(({ start, end }, at) => places.findIndex((one) => one.start === start && one.end === end) === at)
    .map(({ start, end }) => ({ start, end }));
}

type Scored = { readonly hit: PassageHit; readonly weight: number; readonly rare: boolean };

/**
 * Passages by words, best first, with the places of the words in them; empty when nothing is comparable. With a finder
 * the terms that the words name are found under their other names as well ("Zelenskyy" finds "Zelensky").
 */
export function searchPassages(
  passages: readonly SearchedPassage[],
  words: string,
  find: FindTerms = () => [],
): PassageHit[] {
  const asked = wantedStems(words);
  if (asked.length === 0 || passages.length === 0) return [];
  const named = namedTerms(words, find);
  const read = passages.map((passage) => ({ passage, places: placesOf(passage.text, named, find) }));
  const usual = read.reduce((sum, { places }) => sum + places.length, 0) / read.length;
  const spread = new Map(
    asked.map((word) => [word, read.filter(({ places }) => places.some((place) => place.stem === word)).length]),
  );
  const weigh = (word: string) =>
    Math.log(1 + (read.length - (spread.get(word) ?? 0) + 0.5) / ((spread.get(word) ?? 0) + 0.5));
  const scored: Scored[] = [];
  for (const { passage, places } of read) {
    const hits = places.filter((place) => asked.includes(place.stem));
    if (hits.length === 0) continue;
    const met = [...new Set(hits.map((hit) => hit.stem))];
    const weight = met.reduce((sum, word) => {
      const count = hits.filter((hit) => hit.stem === word).length;
      return sum + (weigh(word) * count * (k1 + 1)) / (count + k1 * (1 - b + (b * places.length) / usual));
    }, 0);
    const spans = spansOf(hits);
    const seen = [...new Set(spans.map(({ start, end }) => passage.text.slice(start, end)))];
    scored.push({
      hit: { ...passage, words: seen, spans },
      weight,
      rare: met.length >= Math.min(2, asked.length) || met.some((word) => (spread.get(word) ?? 0) <= read.length * 0.4),
    });
  }
  return scored
    .filter(({ rare }) => rare)
    .toSorted((x, y) => y.weight - x.weight)
    .slice(0, most)
    .map(({ hit }) => hit);
}
