import type { Article } from '#corpus';
import {
  type Claim,
  correctFramings,
  correctionKey,
  correctSentences,
  type CorrectionKey,
  findingCorrections,
  type Framing,
  type PageSentence,
  type TakenOut,
  textOf,
} from '#framing';
import type { Input } from '#messaging';
import type { ArticleCard, Store } from '#store';
import { readTab } from './pages.ts';

/** What the reader corrects: a framing of an article, or what was read in a sentence of an open page. */
type Corrected = Input<'correction.make'>['of'];

type Held = { readonly article: Article; readonly framings: readonly Framing[] };

/** Framings of these claims as the reader corrected them. */
export async function framingsOf(store: Store, claims: readonly string[]): Promise<Framing[]> {
  const [framings, corrections] = await Promise.all([store.framingsOf(claims), store.corrections()]);
  if (corrections.length === 0) return framings;
  const cards = await store.cards(framings.map(({ article }) => article));
  return [...correctFramings(framings, cards, findingCorrections(corrections)).kept];
}

/** The framings of one article: those that stand as corrected, those that were taken out, and the keys of the corrections. */
export async function correctedArticle(store: Store, held: Held) {
  const find = findingCorrections(await store.corrections());
  const { kept, taken } = correctFramings(held.framings, [held.article], find);
  const keys = held.framings.flatMap((framing) => {
    const found = find(framing, textOf(framing, held.article) ?? '');
    return found === undefined ? [] : [[framing.id, keyOf(found)] as const];
  });
  return { framings: [...kept], taken: taken.map(({ said }) => said), corrections: Object.fromEntries(keys) };
}

function keyOf({ claim, words, whose }: CorrectionKey): CorrectionKey {
  return { claim, words, whose };
}

/** What is compared, before corrections. */
type Compared = {
  readonly claims: readonly Claim[];
  readonly sentences: readonly PageSentence[];
  readonly framings: readonly Framing[];
  readonly articles: readonly ArticleCard[];
};

/** What is compared with the reader's corrections applied, and what they took out: the page's own first, each once. */
export async function corrected(store: Store, { claims, ...compared }: Compared) {
  const find = findingCorrections(await store.corrections());
  const sentences = correctSentences(compared.sentences, find);
  const framings = correctFramings(compared.framings, compared.articles, find);
  const cards = new Map(compared.articles.map((card) => [card.id, card]));
  const all = [
    ...sentences.taken.map(({ key, said: { text, reading } }) => ({ key, said: reading, source: null, text })),
    ...framings.taken.map(({ key, said }) => {
      const card = cards.get(said.article);
      return { key, said, source: card?.source ?? null, text: (card && textOf(said, card)) ?? '' };
    }),
  ];
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const taken = new Map<string, TakenOut>();
  for (const { key, said, source, text } of all) {
    const name = JSON.stringify(key);
    const claim = known.get(key.claim);
    if (claim === undefined || taken.has(name)) continue;
    const { stance, holder, voice } = said;
    taken.set(name, { key, claim, stance, holder, voice, source, text });
  }
  return { sentences: sentences.kept, framings: framings.kept, taken: [...taken.values()] };
}

/** Where a correction is kept, and the text that it is of; rejects when what is corrected is gone. */
export async function placeOf(store: Store, of: Corrected): Promise<{ key: CorrectionKey; text: string }> {
  const found = 'article' in of ? await framingPlace(store, of) : await sentencePlace(of);
  if (found === undefined) throw new Error('What was to be corrected is no longer there.');
  return found;
}

async function framingPlace(store: Store, { article, framing }: Extract<Corrected, { article: string }>) {
  const held = await store.article(article);
  const said = held?.framings.find(({ id }) => id === framing);
  if (held === null || said === undefined) return undefined;
  const text = textOf(said, held.article);
  if (text === undefined) return undefined;
  const beside = held.framings.filter((one) => textOf(one, held.article) === text);
  return { key: correctionKey(said, beside, text), text };
}

async function sentencePlace({ tab, frame, block, start, claim, holder, side }: Extract<Corrected, { tab: number }>) {
  const sentences = (await readTab(tab)).frames[frame]?.blocks[block]?.sentences;
  const sentence = sentences?.find((one) => one.start === start);
  const said = sentence?.readings.find(
    (one) => one.claim === claim && (one.holder?.id ?? null) === holder && (one.sideFamily ?? null) === side,
  );
  if (sentence === undefined || said === undefined) return undefined;
  return { key: correctionKey(said, sentence.readings, sentence.text), text: sentence.text };
}
