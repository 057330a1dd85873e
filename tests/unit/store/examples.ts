import type { Article } from '#corpus';
import type { Bundle, Correction, Framing, Stance, TermPassages } from '#framing';
import type { ReaderTerm } from '#lexicon';
import { openStore, type OwnClaim, type Store } from '#store';
import * as fakes from 'fake-indexeddb';

/** A fresh database of its own for one test: fake-indexeddb stands in for the browser's IndexedDB, which Node has not. */
export function freshStore(): Promise<Store> {
  Object.assign(globalThis, fakes, { indexedDB: new fakes.IDBFactory() });
  return openStore();
}

export function article(id: string, given: Partial<Article> = {}): Article {
  return {
    id,
    origin: 'bundle',
    form: 'digest',
    title: `Title of ${id}`,
    titleBasis: 'stated',
    source: { name: id, label: id, basis: 'stated' },
    published: { from: '2024-07-01', to: null, precision: 'day', label: '1 July 2024', basis: 'stated' },
    genre: 'news',
    passages: [
      { text: `First of ${id}.`, paragraphs: [1] },
      { text: `Second of ${id}.`, paragraphs: [2, 3] },
    ],
    sketch: [1, 2, 3],
    on: true,
    ...given,
  };
}

export function own(id: string, given: Partial<Article> = {}): Article {
  return article(id, { origin: 'reader', form: 'text', added: '2026-01-02T03:04:05.000Z', ...given });
}

export function framing(of: string, claim: string, stance: Stance = 'agree', given: Partial<Framing> = {}): Framing {
  return {
    id: `${of}:${claim}`,
    article: of,
    claim,
    stance,
    holder: { id: 'putin', name: 'Vladimir Putin', family: 'russia' },
    voice: 'reported',
    gist: `What ${of} says of ${claim}.`,
    quotes: ['a few words'],
    paragraph: 1,
    passage: 0,
    cues: [],
    by: 'editor',
    ...given,
  };
}

export function mention(term: string, of: string, passages: number[] = [0]): TermPassages {
  return { term, article: of, passages };
}

export const term: ReaderTerm = {
  id: 'own-grain',
  kind: 'place',
  label: 'Grain corridor',
  forms: { en: ['grain corridor', 'grain corridors'] },
  added: '2026-02-01T00:00:00.000Z',
};

export const ownClaim: OwnClaim = {
  id: 'own-elections',
  claim: {
    id: 'own-elections',
    text: 'Elections come first.',
    short: 'Elections first',
    judged: false,
    rules: [{ core: ['election* ..3 first'], stance: 'agree', needs: 'demand', who: ['ukraine'] }],
  },
  on: true,
  made: '2026-02-03T00:00:00.000Z',
};

export const correction: Correction = {
  claim: 'truce',
  words: 'abc',
  whose: '',
  stance: null,
  text: 'First of alpha.',
  made: '2026-02-04T00:00:00.000Z',
};

export const bundle: Bundle = {
  schema: 1,
  id: 'peace',
  version: '1',
  hash: 'one',
  articles: [article('alpha'), article('beta'), article('gamma')],
  framings: [framing('alpha', 'truce'), framing('beta', 'truce', 'disagree'), framing('beta', 'land')],
  claims: [
    { id: 'truce', text: 'There will be a truce.', short: 'A truce', judged: true },
    { id: 'land', text: 'Land will be given up.', short: 'Land', judged: true },
  ],
  holders: [{ id: 'putin', name: 'Vladimir Putin', family: 'russia' }],
  facts: [
    { id: 'share', text: 'Share of land', values: [{ article: 'beta', value: '18 %', by: null, quote: 'a fifth' }] },
  ],
  wording: [{ concept: 'war', variants: [{ article: 'alpha', words: ['operation'] }] }],
};

export const mentions = [
  mention('ceasefire', 'alpha', [0, 1]),
  mention('ceasefire', 'beta'),
  mention('kursk', 'gamma'),
];

/** A database that holds the bundle above. */
export async function seededStore(): Promise<Store> {
  const store = await freshStore();
  await store.seed(bundle, mentions);
  return store;
}

/** Ids in the order in which they are listed. */
export function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map((row) => row.id);
}
