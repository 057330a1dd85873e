/**
 * The comparison: what a page puts beside what the corpus holds on the same claims. Everything is decided by stance,
 * side, date and place; nothing is weighed. The page's own article is never among the others, and an article that is
 * a copy of another one counts once.
 */
import { type Article, resemblance } from '#corpus';
import type { Comparison, PageSentence, Row, RowArticle } from './comparison.ts';
import type { Claim, Framing, Reading } from './framing.ts';
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

/** Everything a comparison is made from. */
export type Compared = {
  readonly claims: readonly Claim[];
  readonly sentences: readonly PageSentence[];
  readonly framings: readonly Framing[];
  readonly articles: readonly ComparedArticle[];
  readonly page: ComparedPage;
};

/** From this resemblance of two sketches on, two texts are copies of one another. */
export const copyResemblance = 0.3;

const day = 86_400_000;
const rank = { headline: 0, lead: 1, text: 2 } as const;

const byPlace = (a: PageSentence, b: PageSentence) =>
  rank[a.kind] - rank[b.kind] || a.frame - b.frame || a.block - b.block || a.start - b.start;

const isOwn = (article: ComparedArticle, page: ComparedPage) =>
  isSameAddress(article.link, page.link) ||
  (article.titleBasis !== 'ours' && isSameTitle(article.title, page.title)) ||
  resemblance(article.sketch, page.sketch) >= copyResemblance;

/** The articles that take part: not the page's own, not switched off, of copies only the first, bundled ones before the reader's. */
function others({ articles, page }: Compared): ComparedArticle[] {
  const kept: ComparedArticle[] = [];
  const bundledFirst = articles.toSorted((a, b) => Number(a.origin === 'reader') - Number(b.origin === 'reader'));
  for (const article of bundledFirst) {
    if (article.on === false || isOwn(article, page)) continue;
    if (kept.some(({ sketch }) => resemblance(sketch, article.sketch) >= copyResemblance)) continue;
    kept.push(article);
  }
  return kept;
}

/** The ISO day by which an article is ordered: the last one that it may have been published on, null when undated. */
function dayOf({ published }: RowArticle): string | null {
  if (published === null) return null;
  return published.precision === 'not before' ? published.from : (published.to ?? published.from);
}

function ageOf(article: RowArticle, page: ComparedPage): number | null {
  const written = dayOf(article);
  if (written === null || page.date === null) return null;
  const days = (Date.parse(page.date) - Date.parse(written)) / day;
  return Number.isFinite(days) ? Math.round(days) : null;
}

const newestFirst = (a: Row, b: Row) => (dayOf(b.article) ?? '').localeCompare(dayOf(a.article) ?? '');

function rowArticle(article: ComparedArticle): RowArticle {
  const { id, origin, form, title, titleBasis, source, published, genre, link } = article;
  return { id, origin, form, title, titleBasis, source, published, genre, ...(link === undefined ? {} : { link }) };
}

const isTurned = (framing: Framing, reading: Reading) =>
  framing.sideFamily !== undefined && reading.sideFamily !== undefined && framing.sideFamily !== reading.sideFamily;

const oppositeOf: Readonly<Partial<Record<string, string>>> = { agree: 'disagree', disagree: 'agree' };

type Parts = {
  readonly claim: Claim;
  readonly sentences: readonly PageSentence[];
  readonly others: readonly ComparedArticle[];
};

function compareClaim(parts: Parts, compared: Compared): Comparison | null {
  const { claim, sentences } = parts;
  const deciding = sentences.find(({ reading }) => reading.stance !== 'discuss') ?? sentences[0];
  if (deciding === undefined) return null;
  const { reading } = deciding;
  const rows = parts.others.flatMap((article) =>
    compared.framings
      .filter((framing) => framing.claim === claim.id && framing.article === article.id)
      .map((framing): Row => ({
        framing,
        article: rowArticle(article),
        ageDays: ageOf(article, compared.page),
        passage: article.passages[framing.passage]?.text ?? '',
      })),
  );
  rows.sort(newestFirst);
  const alike = rows.filter(({ framing }) => framing.stance === reading.stance);
  const heard = new Set(rows.map(({ article }) => article.id));
  return {
    claim,
    stance: reading.stance,
    sentences,
    differently: rows.filter(({ framing }) => framing.stance !== reading.stance),
    turned: alike.filter(({ framing }) => isTurned(framing, reading)),
    same: alike.filter(({ framing }) => !isTurned(framing, reading)),
    silent: parts.others.filter(({ id }) => !heard.has(id)).map(({ source, form }) => ({ label: source.label, form })),
    opposed: rows.some(({ framing }) => framing.stance === oppositeOf[reading.stance]),
  };
}

const contrast = ({ differently, turned, opposed }: Comparison) =>
  2 * (differently.length + turned.length) + Number(opposed);

/** Compares all claims that the page puts, most contrast first, then in the order of the page. */
export function compare(compared: Compared): Comparison[] {
  const kept = others(compared);
  const inOrder = compared.sentences.toSorted(byPlace);
  const known = new Map(compared.claims.map((claim) => [claim.id, claim]));
  const ids = [...new Set(inOrder.map(({ reading }) => reading.claim))];
  return ids
    .flatMap((id) => {
      const claim = known.get(id);
      if (claim === undefined) return [];
      const sentences = inOrder.filter(({ reading }) => reading.claim === id);
      const comparison = compareClaim({ claim, sentences, others: kept }, compared);
      return comparison === null ? [] : [comparison];
    })
    .toSorted((a, b) => contrast(b) - contrast(a));
}
