import { all, attribute, first, named, nearest } from '../dom.ts';

const articleType =
  /"@type"\s*:\s*(?:\[[^\]]*)?"(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|LiveBlogPosting|BlogPosting)"/;

const publishedTime = [
  ...['article:published_time', 'og:article:published_time'].map((name) => `meta[property="${name}"]`),
  ...['article:published_time', 'pubdate', 'publishdate', 'date', 'parsely-pub-date', 'DC.date.issued'].map(
    (name) => `meta[name="${name}"]`,
  ),
  ...['sailthru.date', 'cXenseParse:recs:publishtime'].map((name) => `meta[name="${name}"]`),
  '[itemprop="datePublished"]',
].join(',');

const microdata = ['NewsArticle', 'Article', 'BlogPosting'].map((type) => `[itemtype*="schema.org/${type}"]`).join(',');

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

const signals: Readonly<Record<string, () => boolean>> = {
  'article-script': hasArticleScript,
  'og-type': () => {
    const type = first('meta[property="og:type"]');
    return type !== null && (attribute(type, 'content') ?? '').toLowerCase().includes('article');
  },
  microdata: () => first(microdata) !== null,
  'published-time': () => first(publishedTime) !== null,
  'article-element': () => {
    const { length } = named('article');
    return length > 0 && length <= mostArticles;
  },
};

/** Why a page looks like a news article: the first signal that holds, and a body of text. Empty where it does not. */
export function newsReasons(): string[] {
  const reason = Object.keys(signals).find((name) => signals[name]?.() === true);
  return reason !== undefined && hasProse() ? [reason, 'prose'] : [];
}
