import type { ArticleSummary, Source } from '#corpus';

/** A source with its articles in the corpus and the claims that they take up, by id. */
export type Outlet = {
  readonly source: Source;
  readonly articles: readonly ArticleSummary[];
  readonly claims: ReadonlySet<string>;
};

const alphabet = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The sources of the corpus by name. Articles switched off count: they are still what the source wrote. */
export function outletsOf(articles: readonly ArticleSummary[]): Outlet[] {
  const byLabel = new Map<string, ArticleSummary[]>();
  for (const article of articles) {
    byLabel.set(article.source.label, [...(byLabel.get(article.source.label) ?? []), article]);
  }
  return [...byLabel.values()]
    .flatMap((own) =>
      own[0] === undefined
        ? []
        : [{ source: own[0].source, articles: own, claims: new Set(own.flatMap((article) => article.claims)) }],
    )
    .toSorted((a, b) => alphabet.compare(a.source.label, b.source.label));
}
