import { all, attribute, first, pageRoot, pageTitle } from './dom.ts';

/** What a page says of itself; only read, never believed: the background knows the address from the browser. */
export type PageFacts = {
  readonly title: string;
  /** Primary language of the page, in lower case; "" when it gives none. */
  readonly language: string;
  readonly published: string | null;
  readonly link: string | null;
};

const times: readonly (readonly [selector: string, name: string])[] = [
  ['meta[property="article:published_time"],meta[name="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['[itemprop="datePublished"][datetime]', 'datetime'],
  ['meta[name="pubdate"],meta[name="publishdate"],meta[name="date"],meta[name="parsely-pub-date"]', 'content'],
  ['meta[name="DC.date.issued"],meta[name="sailthru.date"]', 'content'],
  ['article time[datetime]', 'datetime'],
];

const published = /"datePublished"\s*:\s*"([^"]{4,60})"/;
const mostOfScript = 200_000;

/** A date as ISO 8601, as far as the page gave it; null for what is no date. */
function isoDate(text: string): string | null {
  const trimmed = text.trim();
  if (/^\d{4}-\d{2}-\d{2}/.test(trimmed)) return trimmed.slice(0, 40);
  const time = Date.parse(trimmed);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function scriptDate(): string | null {
  for (const script of all('script[type="application/ld+json"]')) {
    const found = published.exec((script.textContent ?? '').slice(0, mostOfScript))?.[1];
    if (found !== undefined) return isoDate(found);
  }
  return null;
}

function publishedDate(): string | null {
  for (const [selector, name] of times) {
    const element = first(selector);
    const date = element === null ? null : isoDate(attribute(element, name) ?? '');
    if (date !== null) return date;
  }
  return scriptDate();
}

function canonicalLink(): string | null {
  const element = first('link[rel~="canonical" i]');
  const written = element === null ? '' : (attribute(element, 'href') ?? '');
  if (written === '' || !URL.canParse(written, location.href)) return null;
  const { href, protocol } = new URL(written, location.href);
  return /^https?:$/.test(protocol) && href.length <= 2_000 ? href : null;
}

/** The primary language of a tag as pages write it: "en" of "en-US" and of "en_GB". */
function primaryLanguage(tag: string): string {
  return (tag.trim().split(/[-_]/u)[0] ?? '').toLowerCase().slice(0, 20);
}

/** Reads what a page says of itself; the headline on the page goes before the title of the window. */
export function pageFacts(headline: Element | null): PageFacts {
  const root = pageRoot();
  const written = (headline?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
  return {
    title: (written === '' ? pageTitle().trim() : written).slice(0, 400),
    language: primaryLanguage((root === null ? null : attribute(root, 'lang')) ?? ''),
    published: publishedDate(),
    link: canonicalLink(),
  };
}
