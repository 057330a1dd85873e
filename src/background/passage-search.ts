import type { PassageHit } from '#framing';
import type { Finder } from '#matching';
import { createCollection, createSearch, type Found, type Search, type Vocabulary } from '#search';
import type { StoredPassage } from '#store';

const most = 30;
const mostReasons = 4;

type Kept = { readonly texts: readonly string[]; readonly vocabulary: Vocabulary; readonly search: Search };

/** The index of the corpus as it was searched last; a change of the reader's terms makes a new finder, which has none. */
const kept = new WeakMap<Finder, Kept>();

function indexOf(passages: readonly StoredPassage[], finder: Finder, vocabulary: Vocabulary): Search {
  const known = kept.get(finder);
  const isAsItWas =
    known !== undefined &&
    known.vocabulary === vocabulary &&
    known.texts.length === passages.length &&
    passages.every(({ text }, at) => text === known.texts[at]);
  if (isAsItWas) return known.search;
  const search = createSearch(createCollection(passages, vocabulary, (text) => finder.find(text)));
  kept.set(finder, { texts: passages.map(({ text }) => text), vocabulary, search });
  return search;
}

/** What a passage shares with the search, as it stands there: the most telling first, each once. */
function reasonsOf(text: string, shared: Found['shared']): string[] {
  const telling = shared.toSorted((x, y) => y.weight - x.weight || x.start - y.start);
  const words = new Map(
    telling.map(({ start, end }) => [text.slice(start, end).toLowerCase(), text.slice(start, end)]),
  );
  return [...words.values()].slice(0, mostReasons);
}

/** What passages are searched with. */
export type SearchedWith = { readonly finder: Finder; readonly vocabulary: Vocabulary };

/** Passages by words, best first, with the reason; empty when nothing is comparable. The index lives while the texts stay. */
export function searchPassages(
  passages: readonly StoredPassage[],
  words: string,
  { finder, vocabulary }: SearchedWith,
): PassageHit[] {
  return indexOf(passages, finder, vocabulary)
    .search(words, most)
    .flatMap(({ at, certainty, shared }) => {
      const passage = passages[at];
      if (passage === undefined) return [];
      const spans = shared.map(({ start, end }) => ({ start, end }));
      return [{ ...passage, words: reasonsOf(passage.text, shared), spans, isSure: certainty === 'sure' }];
    });
}
