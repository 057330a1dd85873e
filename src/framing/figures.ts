/** Numbers beside a known subject: what the page gives, beside what the articles of the corpus give for the same. */
import type { Fact } from '#corpus';
import type { Term } from '#lexicon';
import { amountOf } from '#matching';

/** A number that a page gives beside a known subject, as it stands there; `term` is the lexicon's term of kind number. */
export type PageNumber = { readonly term: string; readonly text: string };

/** A number beside a known subject in a passage of an article. */
export type ArticleNumber = PageNumber & { readonly article: string };

/** What an article gives; `isSame`: the same amount as one of the page's, however written, null where it names no amount. */
export type OtherFigure = {
  readonly article: string;
  readonly label: string;
  readonly value: string;
  readonly by: string | null;
  readonly isSame: boolean | null;
};

/** A page's figures beside what articles give for the same subject, those that differ first. */
export type FigureComparison = {
  /** Id of the fact, or of the term where no fact of the corpus belongs to it. */
  readonly fact: string;
  readonly text: string;
  readonly page: readonly string[];
  readonly others: readonly OtherFigure[];
};

/** What a comparison of figures is made from; `articles` are those that stand beside the page, `found` the numbers in them. */
export type ComparedFigures = {
  readonly numbers: readonly PageNumber[];
  readonly terms: readonly Term[];
  readonly facts: readonly Fact[];
  readonly articles: readonly { readonly id: string; readonly source: { readonly label: string } }[];
  readonly found: readonly ArticleNumber[];
};

type Unit = NonNullable<Term['number']>['unit'];
type Given = Pick<OtherFigure, 'article' | 'value' | 'by'>;

/** Of two dates one may be told to the month and the other to the day. */
const areSame = (one: number | string, other: number | string) =>
  one === other ||
  (typeof one === 'string' && typeof other === 'string' && (one.startsWith(other) || other.startsWith(one)));

function isSame(value: string, page: readonly string[], unit: Unit): boolean | null {
  const amount = amountOf(value, unit);
  const ours = page.flatMap((text) => amountOf(text, unit) ?? []);
  return amount === undefined || ours.length === 0 ? null : ours.some((one) => areSame(one, amount));
}

const order = ({ isSame: same }: OtherFigure) => (same === false ? 0 : same === null ? 1 : 2);

/** An editor's entry of an article stands for what is found in its passages; what is found counts once an article. */
function given(fact: Fact | undefined, found: readonly ArticleNumber[]): Given[] {
  const values = fact?.values ?? [];
  const edited = new Set(values.map(({ article }) => article));
  const read = new Map(
    found
      .filter(({ article }) => !edited.has(article))
      .map(({ article, text }) => [`${article} ${text}`, { article, value: text, by: null }]),
  );
  return [...values.map(({ article, value, by }) => ({ article, value, by })), ...read.values()];
}

/** Compares the numbers of a page with what the corpus gives; subjects of which the page gives no number are left out. */
export function compareFigures({ numbers, terms, facts, articles, found }: ComparedFigures): FigureComparison[] {
  const labels = new Map(articles.map(({ id, source }) => [id, source.label]));
  return terms.flatMap(({ id, label: name, number }) => {
    const page = [...new Set(numbers.filter(({ term }) => term === id).map(({ text }) => text))];
    if (number === undefined || page.length === 0) return [];
    const fact = facts.find((one) => one.id === number.fact);
    const others = given(
      fact,
      found.filter(({ term }) => term === id),
    ).flatMap(({ article, value, by }): OtherFigure[] => {
      const label = labels.get(article);
      return label === undefined ? [] : [{ article, label, value, by, isSame: isSame(value, page, number.unit) }];
    });
    if (fact === undefined && others.length === 0) return [];
    return [
      { fact: fact?.id ?? id, text: fact?.text ?? name, page, others: others.toSorted((a, b) => order(a) - order(b)) },
    ];
  });
}
