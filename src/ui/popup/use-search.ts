import { useEffect, useState } from 'preact/hooks';
import type { Comparison, PassageHit } from '#framing';
import { ask, type MentionView } from '#messaging';

/** What a search of the corpus gave: nothing yet, passages (best first), or null when there was no answer. */
export type Found = readonly PassageHit[] | null | undefined;

/** How long after the last key a search is made, in milliseconds. */
const settle = 150;

/** Searches the corpus while the reader types; an older answer never overtakes. */
export function useSearch(query: string): Found {
  const words = query.trim();
  const [found, setFound] = useState<{ readonly words: string; readonly hits: Found }>({ words: '', hits: undefined });
  useEffect(() => {
    if (words === '') return undefined;
    let isOn = true;
    const keep = (hits: Found) => {
      if (isOn) setFound({ words, hits });
    };
    const timer = setTimeout(() => void ask('corpus.search', { words }).then(keep, () => keep(null)), settle);
    return () => {
      isOn = false;
      clearTimeout(timer);
    };
  }, [words]);
  return words === '' ? undefined : found.hits;
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

/** Mentions whose name holds the words. */
export function mentionsWith(query: string, mentions: readonly MentionView[]): readonly MentionView[] {
  return query === '' ? mentions : mentions.filter(({ label }) => holdsWords(query, [label]));
}
