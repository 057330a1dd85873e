import type { PassageHit } from '#framing';
import type { Span } from '#text';
import type { Shelf } from './shelf.ts';

/** The passages of the corpus that hold a term, with the term marked where it stands. */
export async function passageHits(shelf: Shelf, term: string): Promise<PassageHit[]> {
  const [store, finder] = await Promise.all([shelf.store(), shelf.finder()]);
  const postings = await store.postingsOf(term);
  const cards = new Map((await store.cards(postings.map(({ article }) => article))).map((card) => [card.id, card]));
  return postings.flatMap(({ article, passages }) => {
    const card = cards.get(article);
    if (card === undefined) return [];
    const { passages: texts, sketch: _sketch, ...row } = card;
    return passages.flatMap((passage): PassageHit[] => {
      const text = texts[passage]?.text;
      if (text === undefined) return [];
      const spans: Span[] = finder.find(text).filter((mention) => mention.term === term);
      const words = [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
      return [{ article: row, passage, text, words, spans: spans.map(({ start, end }) => ({ start, end })) }];
    });
  });
}
