import { all, attribute, first, named, nearest } from '../dom.ts';

const articleType =
  /"@type"\s*:\s*(?:\[[^\]]*)?"(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|LiveBlogPosting|BlogPosting)"/;

/** Names of `meta` elements that give a time of publishing. */
const publishedNames = new Set(
  (
    'article:published_time og:article:published_time datepublished pubdate publishdate date parsely-pub-date ' +
    'dc.date.issued sailthru.date cxenseparse:recs:publishtime'
  ).split(' '),
);

const microdata =
  '[itemprop="datePublished"],[itemtype*="schema.org/NewsArticle"],[itemtype*="schema.org/Article"],[itemtype*="schema.org/BlogPosting"]';

// More of a script than this is read in over a millisecond; the type stands at its beginning.
const mostOfScript = 200_000;
const mostArticles = 3;
const paragraph = 60;
const paragraphs = 2;

function hasArticleScript(): boolean {
  for (const script of all('script[type="application/ld+json"]')) {
    if (articleType.test((script.textContent ?? '').slice(0, mostOfScript))) return true;
  }
  return false;
}

function hasArticleMeta(): boolean {
  for (const meta of named('meta')) {
    const name = (attribute(meta, 'property') ?? attribute(meta, 'name') ?? attribute(meta, 'itemprop'))?.toLowerCase();
    if (name === undefined) continue;
    if (publishedNames.has(name)) return true;
    if (name === 'og:type' && (attribute(meta, 'content') ?? '').toLowerCase().includes('article')) return true;
  }
  return false;
}

/** Two long paragraphs under one parent: a body of text, told without any layout. */
function hasProse(): boolean {
  const counts = new Map<Node | null, number>();
  for (const p of named('p')) {
    if ((p.textContent ?? '').length < paragraph) continue;
    if (nearest(p, '[contenteditable],[role=textbox]') !== null) continue;
    const count = (counts.get(p.parentNode) ?? 0) + 1;
    if (count >= paragraphs) return true;
    counts.set(p.parentNode, count);
  }
  return false;
}

/** The cheapest first; one is enough. */
const signals: Readonly<Record<string, () => boolean>> = {
  'article-element': () => {
    const { length } = named('article');
    return length > 0 && length <= mostArticles;
  },
  'article-meta': hasArticleMeta,
  'article-script': hasArticleScript,
  'article-microdata': () => first(microdata) !== null,
};

/** Why a page looks like a news article: the first signal that holds, and a body of text. Empty where it does not. */
export function newsReasons(): string[] {
  const reason = Object.keys(signals).find((name) => signals[name]?.() === true);
  return reason !== undefined && hasProse() ? [reason, 'prose'] : [];
}
