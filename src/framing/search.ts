/**
 * Searching the corpus by words: BM25 (Robertson and Zaragoza, 2009) over stems, with the usual k1 and b. A corpus is a
 * few hundred passages, so it is counted anew at each search. A passage that has only words which most passages have is
 * no answer: then nothing is comparable.
 */
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

function stemsOf(text: string): Place[] {
  return tokens(text).map(({ start, end, word }) => ({ start, end, stem: stem(word) }));
}

function wanted(words: string): string[] {
  const found = tokens(words).map(({ word }) => word);
  const telling = found.filter((word) => !idle.has(word));
  return [...new Set((telling.length > 0 ? telling : found).map(stem))];
}

type Scored = { readonly hit: PassageHit; readonly weight: number; readonly rare: boolean };

/** Passages by words, best first, with the places of the words in them; empty when nothing is comparable. */
export function searchPassages(passages: readonly SearchedPassage[], words: string): PassageHit[] {
  const asked = wanted(words);
  if (asked.length === 0 || passages.length === 0) return [];
  const read = passages.map((passage) => ({ passage, places: stemsOf(passage.text) }));
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
    const spans = hits.map(({ start, end }) => ({ start, end }));
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
