import type { Fact } from '#corpus';
import type { Term } from '#lexicon';

/** A number that a page gives beside a known subject, as it stands there; `term` is the lexicon's term of kind number. */
export type PageNumber = { readonly term: string; readonly text: string };

/** A page's figures beside what articles give for the same fact. */
export type FigureComparison = {
  readonly fact: string;
  readonly text: string;
  readonly page: readonly string[];
  readonly others: readonly {
    readonly article: string;
    readonly label: string;
    readonly value: string;
    readonly by: string | null;
  }[];
};

/** What a comparison of figures is made from; `articles` are those that take part, with the label of their source. */
export type ComparedFigures = {
  readonly numbers: readonly PageNumber[];
  readonly terms: readonly Term[];
  readonly facts: readonly Fact[];
  readonly articles: readonly { readonly id: string; readonly source: { readonly label: string } }[];
};

/** Compares the numbers of a page with the facts of the corpus; facts of which the page gives none are left out. */
export function compareFigures({ numbers, terms, facts, articles }: ComparedFigures): FigureComparison[] {
  const factOf = new Map(terms.map(({ id, number }) => [id, number?.fact]));
  const labels = new Map(articles.map(({ id, source }) => [id, source.label]));
  return facts.flatMap(({ id, text, values }) => {
    const page = [...new Set(numbers.filter(({ term }) => factOf.get(term) === id).map((number) => number.text))];
    if (page.length === 0) return [];
    const others = values.flatMap(({ article, value, by }) => {
      const label = labels.get(article);
      return label === undefined ? [] : [{ article, label, value, by }];
    });
    return [{ fact: id, text, page, others }];
  });
}
