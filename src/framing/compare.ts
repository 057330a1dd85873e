/**
 * The comparison: what a page puts beside what the corpus holds on the same claims. Everything is decided by stance,
 * side, date and place; nothing is weighed. The page's own article is never among the others, and what is a copy of
 * another article or of another article's sentence counts once.
 */
import { foldAgencyRows } from './agency.ts';
import type { Comparison, PageSentence, Row, RowArticle } from './comparison.ts';
import type { Claim, Framing, Stance } from './framing.ts';
import { groupedBy } from './grouped-by.ts';
import { type ComparedArticle, type ComparedPage, dayOf, type Original, otherArticles } from './others.ts';
import { textOf } from './standing.ts';

/** Everything a comparison is made from. */
export type Compared = {
  readonly claims: readonly Claim[];
  readonly sentences: readonly PageSentence[];
  readonly framings: readonly Framing[];
  readonly articles: readonly ComparedArticle[];
  readonly page: ComparedPage;
};

const day = 86_400_000;
const rank = { headline: 0, lead: 1, text: 2 } as const;

const byPlace = (a: PageSentence, b: PageSentence) =>
  rank[a.kind] - rank[b.kind] || a.frame - b.frame || a.block - b.block || a.start - b.start;

function ageOf(article: RowArticle, page: ComparedPage): number | null {
  const written = dayOf(article);
  if (written === null || page.date === null) return null;
  const days = (Date.parse(page.date) - Date.parse(written)) / day;
  return Number.isFinite(days) ? Math.round(days) : null;
}

function rowArticle(article: ComparedArticle): RowArticle {
  const { id, origin, form, title, titleBasis, source, published, genre, link } = article;
  return { id, origin, form, title, titleBasis, source, published, genre, ...(link === undefined ? {} : { link }) };
}

const oppositeOf: Readonly<Partial<Record<Stance, Stance>>> = { agree: 'disagree', disagree: 'agree' };

/** How far a stance is from the page's: the opposite one first, what leaves it open last. */
function distance(stance: Stance, page: Stance): number {
  if (stance === page) return 0;
  if (stance === oppositeOf[page]) return 3;
  return stance === 'discuss' ? 1 : 2;
}

/** Contrast first, then recency; the undated after all others. */
const byContrast = (page: Stance) => (a: Row, b: Row) => {
  const [dayA, dayB] = [dayOf(a.article), dayOf(b.article)];
  return (
    Number(dayA === null) - Number(dayB === null) ||
    distance(b.framing.stance, page) - distance(a.framing.stance, page) ||
    (dayB ?? '').localeCompare(dayA ?? '')
  );
};

function rowsOf(claim: Claim, originals: readonly Original[], { framings, page }: Compared): Row[] {
  const byArticle = groupedBy(
    framings.filter((framing) => framing.claim === claim.id),
    (framing) => framing.article,
  );
  const rows = originals.flatMap(({ article, copies }) =>
    (byArticle.get(article.id) ?? []).map((framing): Row => ({
      framing,
      article: rowArticle(article),
      copies: copies.map(rowArticle),
      ageDays: ageOf(article, page),
      passage: textOf(framing, article) ?? '',
    })),
  );
  return foldAgencyRows(rows);
}

function compareClaim(claim: Claim, originals: readonly Original[], compared: Compared): Comparison | null {
  const { sentences } = compared;
  const deciding = sentences.find(({ reading }) => reading.stance !== 'discuss') ?? sentences[0];
  if (deciding === undefined) return null;
  const { stance } = deciding.reading;
  const ownSides = sentences
    .filter(({ reading }) => reading.stance === stance)
    .flatMap(({ reading: { sideFamily } }) => (sideFamily === undefined ? [] : [sideFamily]));
  // Said of a side of which the page nowhere says it; where the page names none, nothing can be turned round.
  const isTurned = ({ framing: { sideFamily } }: Row) =>
    sideFamily !== undefined && ownSides.length > 0 && !ownSides.includes(sideFamily);
  const rows = rowsOf(claim, originals, compared).toSorted(byContrast(stance));
  const alike = rows.filter(({ framing }) => framing.stance === stance);
  const heard = new Set(rows.flatMap(({ article, copies }) => [article.id, ...copies.map(({ id }) => id)]));
  return {
    claim,
    stance,
    sentences,
    differently: rows.filter(({ framing }) => framing.stance !== stance),
    turned: alike.filter(isTurned),
    same: alike.filter((row) => !isTurned(row)),
    silent: originals
      .filter(({ article }) => !heard.has(article.id))
      .map(({ article: { source, form } }) => ({ label: source.label, form })),
    opposed: rows.some(({ framing }) => framing.stance === oppositeOf[stance]),
    missing: [],
  };
}

const contrast = ({ differently, turned, opposed }: Comparison) =>
  2 * (differently.length + turned.length) + Number(opposed);

/** Compares all claims that the page puts, most contrast first, then in the order of the page. */
export function compare(compared: Compared): Comparison[] {
  const originals = otherArticles(compared.articles, compared.page);
  const inOrder = compared.sentences.toSorted(byPlace);
  const known = new Map(compared.claims.map((claim) => [claim.id, claim]));
  const ids = [...new Set(inOrder.map(({ reading }) => reading.claim))];
  return ids
    .flatMap((id) => {
      const claim = known.get(id);
      if (claim === undefined) return [];
      const sentences = inOrder.filter(({ reading }) => reading.claim === id);
      const comparison = compareClaim(claim, originals, { ...compared, sentences });
      return comparison === null ? [] : [comparison];
    })
    .toSorted((a, b) => contrast(b) - contrast(a));
}
