import { useEffect, useState } from 'preact/hooks';
import type { Comparison, PassageHit } from '#framing';
import { ask, type KnownFor } from '#messaging';

/** What a search gave beyond the page: known claims, terms by any of their names, passages (best first). */
export type FoundBeyond = { readonly known: KnownFor; readonly passages: readonly PassageHit[] };

/** What a search gave; undefined before the answer, null when there was none. */
export type Found = FoundBeyond | null | undefined;

/** How long after the last key a search is made, in milliseconds. */
const settle = 150;

async function search(words: string): Promise<FoundBeyond> {
  const [known, passages] = await Promise.all([ask('corpus.known', { words }), ask('corpus.search', { words })]);
  return { known, passages };
}

/** Searches the corpus while the reader types; an older answer never overtakes. */
export function useSearch(query: string): Found {
  const words = query.trim();
  const [found, setFound] = useState<{ readonly words: string; readonly beyond: Found }>({
    words: '',
    beyond: undefined,
  });
  useEffect(() => {
    if (words === '') return undefined;
    let isOn = true;
    const keep = (beyond: Found) => {
      if (isOn) setFound({ words, beyond });
    };
    const timer = setTimeout(() => void search(words).then(keep, () => keep(null)), settle);
    return () => {
      isOn = false;
      clearTimeout(timer);
    };
  }, [words]);
  return words === '' ? undefined : found.beyond;
}

function plainWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** True when each word of the query begins a word of one of the texts. */
export function holdsWords(query: string, texts: readonly string[]): boolean {
  const there = plainWords(texts.join(' '));
  return plainWords(query).every((wanted) => there.some((word) => word.startsWith(wanted)));
}

/** Texts of a claim that a search on the page looks through. */
export function textsOf({ claim, sentences }: Comparison): string[] {
  return [claim.text, claim.short, ...sentences.flatMap(({ text, reading }) => [text, reading.holder?.name ?? ''])];
}
