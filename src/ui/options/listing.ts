import type { ArticleSummary } from '#corpus';

/** In which order the corpus is listed. */
export type Order = 'newest' | 'oldest' | 'source' | 'title';
/** Which articles are listed. */
export type Show = 'all' | 'sample' | 'own' | 'changed' | 'off';

export const orders: readonly Order[] = ['newest', 'oldest', 'source', 'title'];
export const shows: readonly Show[] = ['all', 'sample', 'own', 'changed', 'off'];

const alphabet = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The articles to show, in order; the undated always come last. */
export function listed(articles: readonly ArticleSummary[], order: Order, show: Show): ArticleSummary[] {
  return articles.filter((article) => isShown(article, show)).toSorted(comparing(order));
}

function isShown(article: ArticleSummary, show: Show): boolean {
  if (show === 'sample') return article.origin === 'bundle';
  if (show === 'own') return article.origin === 'reader';
  if (show === 'changed') return article.changed;
  return show === 'all' || !article.on;
}

function byTitle(a: ArticleSummary, b: ArticleSummary): number {
  return alphabet.compare(a.title, b.title);
}

function comparing(order: Order): (a: ArticleSummary, b: ArticleSummary) => number {
  if (order === 'title') return byTitle;
  if (order === 'source') return (a, b) => alphabet.compare(a.source.label, b.source.label) || byTitle(a, b);
  const sign = order === 'newest' ? -1 : 1;
  return (a, b) => compareDates(a.published?.from, b.published?.from, sign) || byTitle(a, b);
}

function compareDates(a: string | undefined, b: string | undefined, sign: 1 | -1): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a === b ? 0 : sign * (a < b ? -1 : 1);
}

/** True when every word of the search stands in the title or the source of the article. */
export function isNamed(article: ArticleSummary, words: string): boolean {
  const name = `${article.title} ${article.source.label}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.includes(word));
}
