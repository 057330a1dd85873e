/** The places of the options page; each has a link in the navigation. */
export const places = ['corpus', 'import', 'claims', 'sources', 'lexicon', 'sites', 'storage', 'doctor'] as const;

export type Place = (typeof places)[number];

/** Where the reader is. `article` and `framing` come with the corpus only. */
export type Route = { readonly place: Place; readonly article?: string; readonly framing?: string };

/** Reads a location hash ("#/corpus/an-id"); whatever is no place of ours leads to the corpus. */
export function routeOf(hash: string): Route {
  const [name, article, framing] = hash.replace(/^#\/?/, '').split('/').map(unescaped);
  const place = places.find((known) => known === name);
  if (place !== 'corpus' || !article) return { place: place ?? 'corpus' };
  return { place, article, ...(framing ? { framing } : {}) };
}

/** The hash of a place, or of an article and a framing in the corpus. */
export function hrefOf(place: Place, ...parts: readonly string[]): string {
  return ['#', place, ...parts.map(encodeURIComponent)].join('/');
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
