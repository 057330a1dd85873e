import type { Article } from '#corpus';
import type { Framing } from '#framing';
import { isOtherLanguage, sayCount, useSay } from '#view';

type FoundCountProps = { readonly article: Pick<Article, 'passages'>; readonly framings: readonly Framing[] };

/** How many positions were found in an article, or why none can be. */
export function FoundCount({ article, framings }: FoundCountProps) {
  const say = useSay();
  const isOther = isOtherLanguage(article.passages.map(({ text }) => text).join('\n'));
  const count = sayCount(say, 'options_framings', framings.length);
  if (!isOther) return <>{framings.length === 0 ? say('options_framings_none') : count}</>;
  const other = say('options_framings_other_language');
  return <>{framings.length === 0 ? other : `${count} ${other}`}</>;
}
