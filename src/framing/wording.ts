/**
 * Wording: what a page calls a thing, and what others call it. Names come from a table; an editor's note on an article
 * stands for what would be found in our digest of it, which is in our words and not in the article's.
 */
import type { Wording } from '#corpus';
import type { Span } from '#text';
import type { PageSentence, RowArticle } from './comparison.ts';
import type { Framing } from './framing.ts';
import type { NameFinder } from './name-finder.ts';
import type { ComparedArticle } from './others.ts';
import { textOf } from './standing.ts';
import type { Concept } from './wording-file.ts';

/** A place on a page: the frame, the block, the span in the block. */
export type PagePlace = Pick<PageSentence, 'frame' | 'block' | 'start' | 'end'>;

/** A paragraph of a page as it was read. */
export type PageParagraph = Pick<PageSentence, 'frame' | 'block'> & { readonly text: string };

/** What the page calls it, how often, and where first. */
export type PageName = { readonly words: string; readonly count: number; readonly place: PagePlace };

/** What one article calls it; `note` is the editor's. */
export type OtherNames = {
  readonly article: Pick<RowArticle, 'id' | 'source'>;
  readonly words: readonly string[];
  readonly note?: string;
};

/** How a page and others name one thing, those that use other words than the page first. */
export type WordingComparison = {
  readonly concept: string;
  readonly name: string;
  readonly page: readonly PageName[];
  readonly others: readonly OtherNames[];
};

/** What a comparison of words is made from. `framings` are those of the claims that the page puts. */
export type ComparedWording = {
  readonly names: NameFinder;
  readonly paragraphs: readonly PageParagraph[];
  readonly sentences: readonly PageSentence[];
  readonly articles: readonly ComparedArticle[];
  readonly framings: readonly Framing[];
  readonly noted: readonly Wording[];
};

type Counted = Map<string, PageName>;

/** Words of a text without capitals that only begin a sentence. */
const plain = (words: string) => words.toLowerCase();

function count(counted: Counted, words: string, place: PagePlace): void {
  const known = counted.get(words);
  counted.set(words, { words, count: (known?.count ?? 0) + 1, place: known?.place ?? place });
}

function pageNames({ names, paragraphs }: ComparedWording): Map<Concept, Counted> {
  const found = new Map<Concept, Counted>();
  for (const { text, frame, block } of paragraphs) {
    for (const { concept, label, start, end } of names.find(text)) {
      const counted = found.get(concept) ?? new Map<string, PageName>();
      found.set(concept, counted);
      count(counted, label, { frame, block, start, end });
    }
  }
  return found;
}

type Said = Pick<Framing, 'claim' | 'holder' | 'cues'>;

const isOf = ({ read }: Concept, { claim, holder }: Said) =>
  read !== undefined && read.claims.includes(claim) && read.family === holder?.family;

/** How far words may reach to be quoted whole ("will not accept"), in characters. */
const longestWords = 40;

/** The words that decided the stance, with what denies them; none where the two stand too far apart to be quoted. */
function stanceWords({ cues }: Said, text: string): (Span & { readonly words: string })[] {
  const stance = cues.filter(({ role }) => role === 'stance');
  const deciding = cues.filter(({ role }) => role === 'stance' || role === 'negation');
  if (stance.length === 0) return [];
  const whole = {
    start: Math.min(...deciding.map(({ start }) => start)),
    end: Math.max(...deciding.map(({ end }) => end)),
  };
  const isDenied = deciding.length > stance.length;
  if (isDenied && whole.end - whole.start > longestWords) return [];
  return (isDenied ? [whole] : stance).map(({ start, end }) => ({ start, end, words: plain(text.slice(start, end)) }));
}

/** The page's words of a concept that is read: those that decided the stance, where their sentences have them. */
function readNames(concept: Concept, sentences: readonly PageSentence[]): Counted {
  const counted: Counted = new Map();
  const seen = new Set<string>();
  for (const { reading, text, frame, block, start } of sentences) {
    if (!isOf(concept, reading)) continue;
    for (const cue of stanceWords(reading, text)) {
      const place = { frame, block, start: start + cue.start, end: start + cue.end };
      // One word may decide on two claims.
      if (!seen.has(JSON.stringify(place))) count(counted, cue.words, place);
      seen.add(JSON.stringify(place));
    }
  }
  return counted;
}

class OthersWords {
  private readonly compared: ComparedWording;
  private readonly found: ReadonlyMap<ComparedArticle, ReadonlyMap<Concept, ReadonlySet<string>>>;

  constructor(compared: ComparedWording) {
    this.compared = compared;
    this.found = new Map(
      compared.articles.filter(({ form }) => form === 'text').map((article) => [article, this.namesIn(article)]),
    );
  }

  of(concept: Concept): OtherNames[] {
    const { articles, noted } = this.compared;
    const notes = noted.find((wording) => wording.concept === concept.name)?.variants ?? [];
    return articles.flatMap((article): OtherNames[] => {
      const { id, source } = article;
      const note = notes.find((variant) => variant.article === id);
      if (note !== undefined) return [{ article: { id, source }, words: note.words, ...withNote(note.note) }];
      const words = concept.read === undefined ? this.found.get(article)?.get(concept) : this.read(concept, article);
      return words === undefined || words.size === 0 ? [] : [{ article: { id, source }, words: [...words] }];
    });
  }

  private namesIn({ passages }: ComparedArticle): Map<Concept, Set<string>> {
    const found = new Map<Concept, Set<string>>();
    for (const { text } of passages) {
      for (const { concept, label } of this.compared.names.find(text)) {
        found.set(concept, (found.get(concept) ?? new Set()).add(label));
      }
    }
    return found;
  }

  private read(concept: Concept, article: ComparedArticle): Set<string> {
    const { framings } = this.compared;
    const own = framings.filter((framing) => framing.article === article.id && isOf(concept, framing));
    return new Set(
      own.flatMap((framing) => stanceWords(framing, textOf(framing, article) ?? '').map(({ words }) => words)),
    );
  }
}

const withNote = (note: string | undefined) => (note === undefined ? {} : { note });

/** How many of an article's words are names that the page does not use. */
function strange({ words }: OtherNames, page: Counted, names: NameFinder): number {
  const labelOf = (written: string) => names.find(written)[0]?.label ?? plain(written);
  return words.filter((written) => !page.has(labelOf(written))).length;
}

/**
 * Concept by concept what the page and others call it, in the order of the table. Left out are concepts that the page
 * does not name, those that only the page names by one name, and those that all name alike.
 */
export function compareWording(compared: ComparedWording): WordingComparison[] {
  const { names, sentences } = compared;
  const onPage = pageNames(compared);
  const words = new OthersWords(compared);
  return names.concepts.flatMap((concept) => {
    const page = concept.read === undefined ? onPage.get(concept) : readNames(concept, sentences);
    if (page === undefined || page.size === 0) return [];
    const others = words
      .of(concept)
      .map((other) => ({ other, apart: strange(other, page, names) }))
      .toSorted((a, b) => Number(b.apart > 0) - Number(a.apart > 0));
    if (page.size < 2 && others.every(({ apart }) => apart === 0)) return [];
    return [
      {
        concept: concept.id,
        name: concept.name,
        page: [...page.values()].toSorted((a, b) => b.count - a.count),
        others: others.map(({ other }) => other),
      },
    ];
  });
}
