import type { Input, RequestName } from '#messaging';

const article = { title: 'A title', source: 'A source', date: '2025-11-18', link: null, text: 'A text of an article.' };

/** A good input for each row. */
export const examples: { readonly [K in RequestName]: Input<K> } = {
  'page.found': { reasons: ['og:type', 'paragraphs'] },
  'page.begin': {},
  'page.script': { script: 'card' },
  'page.report': {
    fresh: true,
    title: 'Lavrov rules out a ceasefire',
    language: 'en',
    published: '2025-11-18T17:40:00Z',
    link: 'https://example.org/news/1',
    cost: { ms: 4.25, nodes: 180, mentions: 23 },
    blocks: [
      {
        block: 0,
        kind: 'headline',
        text: 'Lavrov rules out a ceasefire',
        mentions: [{ term: 'lavrov', start: 0, end: 6 }],
      },
      { block: 7, kind: 'text', text: 'Київ і Москва', mentions: [] },
    ],
    gone: [3, 4],
  },
  'page.card': { block: 0, start: 0, end: 6, term: 'lavrov' },
  'page.more': {},
  'page.view': { tab: 3 },
  'page.read': { tab: 3 },
  'page.jump': { tab: 3, frame: 0, block: 7, start: 0, end: 4 },
  'page.step': { tab: 3, term: 'lavrov', by: -1 },
  'site.set': { site: 'example.org', on: false },
  'site.list': {},
  'settings.read': {},
  'settings.change': { marks: 'elements' },
  'mention.passages': { term: 'lavrov' },
  'corpus.search': { words: 'freeze on present lines' },
  'corpus.known': { words: 'Zelenskyy' },
  'corpus.list': {},
  'corpus.article': { id: 'putin-readiness-peace-talks' },
  'corpus.add': article,
  'corpus.edit': { id: 'own-1', change: { title: 'Another title', date: null } },
  'corpus.delete': { id: 'own-1' },
  'corpus.undelete': { id: 'own-1' },
  'corpus.bin': {},
  'corpus.switch': { id: 'own-1', on: false },
  'corpus.revert': { id: 'putin-readiness-peace-talks' },
  'claim.list': {},
  'lexicon.list': {},
  'lexicon.save': {
    id: null,
    term: { label: 'Budanov', kind: 'figure', forms: ['Budanov', 'Budanov’s'], caseCounts: true },
  },
  'lexicon.delete': { id: 'own-term-1' },
  'reading.state': {},
  'store.changed': {},
};
