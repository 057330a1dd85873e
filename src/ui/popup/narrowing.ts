import type { Comparison } from '#framing';
import type { FigureView, KnownFor, MentionView } from '#messaging';
import type { ReadView } from './head-sentence.ts';
import { holdsWords, textsOf } from './use-search.ts';

/** What is shown of a page: all of it, or what a search left. */
export type Shown = {
  readonly claims: readonly Comparison[];
  readonly mentions: readonly MentionView[];
  readonly figures: readonly FigureView[];
};

/** The page's claims, mentions and figures that hold the words of a search, or that the words name otherwise. */
export function narrowed({ claims, mentions, figures }: ReadView, query: string, known: KnownFor | undefined): Shown {
  if (query === '') return { claims, mentions, figures };
  const isKnown = (id: string) => known?.claims.some(({ claim }) => claim.id === id) === true;
  return {
    claims: claims.filter((one) => isKnown(one.claim.id) || holdsWords(query, textsOf(one))),
    mentions: mentions.filter(({ term, label }) => known?.terms.includes(term) === true || holdsWords(query, [label])),
    figures: figures.filter(({ text, page }) => holdsWords(query, [text, ...page])),
  };
}

/** The known claims of a search that the page does not put. */
export function knownElsewhere({ claims }: ReadView, known: KnownFor | undefined): KnownFor['claims'] {
  return (known?.claims ?? []).filter(({ claim }) => !claims.some((one) => one.claim.id === claim.id));
}
