import { fold } from '#text';

const tracking = /^(?:utm_|fbclid|gclid|ref$|source$|share|amp$|cmp|ns_)/i;

/** One spelling of a web address: no protocol, "www.", tracking or fragment; null when it is none. */
function address(link: string | null | undefined): string | null {
  if (link === null || link === undefined || !URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const query = [...url.searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name}=${value}`);
  const path = url.pathname.replace(/\/(?:amp\/?)?$/, '');
  return `${url.host.replace(/^(?:www|m|amp)\./, '')}${path}?${query.toSorted().join('&')}`;
}

/** Whether two links lead to one article. */
export function isSameAddress(a: string | null | undefined, b: string | null | undefined): boolean {
  const first = address(a);
  return first !== null && first === address(b);
}

const bare = (title: string) =>
  fold(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const spellings = (title: string) => [bare(title), bare(title.replace(/\s+[|–—-]\s+[^|–—]{2,40}$/u, ''))];

/** Whether two titles are the same but for case, marks and a site's name behind a dash or bar. */
export function isSameTitle(a: string, b: string): boolean {
  const known = new Set(spellings(a).filter((title) => title.includes(' ')));
  return spellings(b).some((title) => known.has(title));
}
