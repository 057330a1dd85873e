/** Everything that stands beside a page: its claims with what it leaves out of them, its figures, and its words. */
import {
  type ArticleNumber,
  compare,
  type Compared,
  type ComparedArticle,
  compareFigures,
  compareWording,
  type Comparison,
  type FigureComparison,
  otherArticles,
  type TakenOut,
  type PageParagraph,
  type WordingComparison,
  withMissing,
} from '#framing';
import type { Finder } from '#matching';
import type { Store } from '#store';
import { comparedOf, framesOf } from './comparing.ts';
import type { ReadFrame, ReadTab } from './pages.ts';
import type { Shelf } from './shelf.ts';

/** What stands beside the page of a tab. */
export type Beside = {
  readonly claims: readonly Comparison[];
  readonly figures: readonly FigureComparison[];
  readonly wording: readonly WordingComparison[];
  /** What the reader's corrections keep out of the claims. */
  readonly taken: readonly TakenOut[];
};

/** In so many articles at most the names of things are looked for: those on the page's claims, the latest first. */
const mostNamed = 40;

const blocksOf = (frames: readonly ReadFrame[]) => frames.flatMap(({ blocks }) => Object.values(blocks));

/** The paragraphs that name somebody or a place: a truce and a war without either may be of another story. */
function paragraphsOf(frames: readonly ReadFrame[], finder: Finder): PageParagraph[] {
  const isName = (term: string) => !['ceasefire', 'number'].includes(finder.term(term)?.kind ?? 'number');
  return frames.flatMap(({ frame, blocks }) =>
    Object.entries(blocks).flatMap(([block, { text, mentions }]) =>
      Object.keys(mentions).some(isName) ? [{ frame, block: Number(block), text }] : [],
    ),
  );
}

/** The numbers that stand beside these subjects in the passages of the corpus. */
async function numbersIn(
  articles: readonly ComparedArticle[],
  terms: readonly string[],
  { store, finder }: { readonly store: Store; readonly finder: Finder },
): Promise<ArticleNumber[]> {
  const known = new Map(articles.map((article) => [article.id, article]));
  const postings = (await Promise.all(terms.map((term) => store.postingsOf(term)))).flat();
  return postings.flatMap(({ term, article, passages }) =>
    passages.flatMap((passage) => {
      const text = known.get(article)?.passages[passage]?.text ?? '';
      return finder
        .find(text)
        .filter((mention) => mention.term === term)
        .map(({ start, end }) => ({ term, article, text: text.slice(start, end) }));
    }),
  );
}

/** The bundled articles, which an editor went through, and those of the reader's that have something on the page's claims. */
function named(articles: readonly ComparedArticle[], { framings }: Compared): ComparedArticle[] {
  const heard = new Set(framings.map(({ article }) => article));
  const read = articles
    .filter(({ id, form }) => form === 'text' && heard.has(id))
    .toSorted((a, b) => (b.published?.from ?? '').localeCompare(a.published?.from ?? ''));
  return [...articles.filter(({ form }) => form === 'digest'), ...read.slice(0, mostNamed)];
}

/** What a page leaves out can only be told where its whole text is at hand. */
function leavingOut(
  comparisons: readonly Comparison[],
  frames: readonly ReadFrame[],
  parts: Pick<Parameters<typeof withMissing>[0], 'framings' | 'actors' | 'termsOf'>,
): readonly Comparison[] {
  const blocks = blocksOf(frames);
  if (blocks.some(({ text }) => text === '')) return comparisons;
  const terms = new Set(blocks.flatMap(({ mentions }) => Object.keys(mentions)));
  return withMissing({ ...parts, comparisons, said: { paragraphs: blocks.map(({ text }) => text), terms } });
}

/** Compares the page of a tab with the corpus in all that is compared. */
export async function standBeside(shelf: Shelf, read: ReadTab): Promise<Beside> {
  const [store, finder, names, actors] = await Promise.all([
    shelf.store(),
    shelf.finder(),
    shelf.names(),
    shelf.actors(),
  ]);
  const [facts, terms, noted] = await Promise.all([store.facts(), shelf.terms(), store.wording()]);
  const edited = [...facts.flatMap(({ values }) => values), ...noted.flatMap(({ variants }) => variants)];
  const compared = await comparedOf(
    store,
    read,
    edited.map(({ article }) => article),
  );
  const frames = framesOf(read);
  const articles = otherArticles(compared.articles, compared.page).map(({ article }) => article);
  const numbers = blocksOf(frames).flatMap((block) => block.numbers);
  const subjects = [...new Set(numbers.map(({ term }) => term))];
  const found = await numbersIn(articles, subjects, { store, finder });
  const { framings, sentences } = compared;
  const termsOf = (name: string) => finder.find(name).map(({ term }) => term);
  return {
    taken: compared.taken,
    claims: leavingOut(compare(compared), frames, { framings, actors, termsOf }),
    figures: compareFigures({ numbers, terms, facts, articles, found }),
    wording: compareWording({
      names,
      paragraphs: paragraphsOf(frames, finder),
      sentences,
      articles: named(articles, compared),
      framings,
      noted,
    }),
  };
}
