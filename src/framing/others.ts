/** Which articles stand beside a page: never its own, none that is switched off, and of copies one. */
import { type Article, areCopies, resemblance } from '#corpus';
import type { RowArticle } from './comparison.ts';
import { isSameAddress, isSameTitle } from './own-article.ts';

/** What a comparison needs of an article; one that says `on: false` takes no part. */
export type ComparedArticle = RowArticle & Pick<Article, 'passages' | 'sketch'> & { readonly on?: boolean };

/** What is known of the page itself. `date`: ISO day, null when not known; `sketch` as of an article. */
export type ComparedPage = {
  readonly date: string | null;
  readonly link: string | null;
  readonly title: string;
  readonly sketch: readonly number[];
};

/** An article that stands for itself and for its copies: the same text at other sources. */
export type Original = { readonly article: ComparedArticle; readonly copies: readonly ComparedArticle[] };

/** Shorter texts say too little to tell that two articles of one title are not the same; in runs of words. */
const tellingText = 40;

/** The same title tells one article from others but for serial ones ("Ukraine war: latest"), whose texts share nothing. */
function isOwnTitle(article: ComparedArticle, page: ComparedPage): boolean {
  if (article.titleBasis === 'ours' || !isSameTitle(article.title, page.title)) return false;
  const shorter = Math.min(article.sketch.length, page.sketch.length);
  return shorter < tellingText || resemblance(article.sketch, page.sketch) > 0;
}

const isOwn = (article: ComparedArticle, page: ComparedPage) =>
  isSameAddress(article.link, page.link) || isOwnTitle(article, page) || areCopies(article.sketch, page.sketch);

/** The ISO day by which an article is ordered: the last one that it may have been published on, null when undated. */
export function dayOf({ published }: Pick<RowArticle, 'published'>): string | null {
  if (published === null) return null;
  return published.precision === 'not before' ? published.from : (published.to ?? published.from);
}

const byOrigin = (a: ComparedArticle, b: ComparedArticle) =>
  Number(a.origin === 'reader') - Number(b.origin === 'reader') ||
  (dayOf(a) ?? '9999').localeCompare(dayOf(b) ?? '9999');

/** Finds the original of a text among those that it knows; looks only at those that share a run of words with it. */
class Originals {
  readonly kept: { readonly article: ComparedArticle; readonly copies: ComparedArticle[] }[] = [];
  private readonly byNumber = new Map<number, number[]>();

  add(article: ComparedArticle): void {
    const near = new Set(article.sketch.flatMap((number) => this.byNumber.get(number) ?? []));
    for (const place of [...near].toSorted((a, b) => a - b)) {
      const known = this.kept[place];
      if (known === undefined || !areCopies(known.article.sketch, article.sketch)) continue;
      known.copies.push(article);
      return;
    }
    for (const number of article.sketch) {
      const places = this.byNumber.get(number);
      if (places === undefined) this.byNumber.set(number, [this.kept.length]);
      else places.push(this.kept.length);
    }
    this.kept.push({ article, copies: [] });
  }
}

/** The articles beside a page, each with its copies; of those a bundled one stands for the reader's, else the earliest. */
export function otherArticles(articles: readonly ComparedArticle[], page: ComparedPage): Original[] {
  const originals = new Originals();
  for (const article of articles.toSorted(byOrigin)) {
    if (article.on !== false && !isOwn(article, page)) originals.add(article);
  }
  return originals.kept;
}
