import type { Article } from '#corpus';
import type { Finder } from '#matching';
import type { TermPassages } from './bundle.ts';

/** For each term that an article holds, the indexes of the passages that hold it. */
export function postingsOf(article: Pick<Article, 'id' | 'passages'>, finder: Finder): TermPassages[] {
  const found = new Map<string, number[]>();
  for (const [index, { text }] of article.passages.entries()) {
    for (const term of new Set(finder.find(text).map((mention) => mention.term))) {
      found.set(term, [...(found.get(term) ?? []), index]);
    }
  }
  return [...found].map(([term, passages]) => ({ term, article: article.id, passages }));
}
