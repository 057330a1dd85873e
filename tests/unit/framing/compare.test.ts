import { sketch } from '#corpus';
import { compare, type Compared } from '#framing';
import { describe, expect, test } from 'vitest';
import { article, framing, published, sentence } from './articles.ts';

const claims = [
  { id: 'shut', text: 'The harbour is shut', short: 'Harbour shut', judged: true },
  { id: 'safe', text: 'The harbour is safe', short: 'Harbour safe', judged: true },
];
const page = {
  date: '2025-06-10',
  link: 'https://paper.example/harbour',
  title: 'Harbour shut since Monday',
  sketch: [],
};
const run = (parts: Partial<Compared>) =>
  compare({ claims, sentences: [sentence('agree')], framings: [], articles: [], page, ...parts });

describe('rows', () => {
  test('stand apart by stance and by side', () => {
    const [comparison] = run({
      sentences: [sentence('agree', {}, { side: 'Russia', sideFamily: 'russia' })],
      articles: [article('a'), article('b'), article('c'), article('d'), article('e')],
      framings: [
        framing('a', 'disagree'),
        framing('b', 'conditional'),
        framing('c', 'agree', { sideFamily: 'ukraine' }),
        framing('d', 'agree', { sideFamily: 'russia' }),
      ],
    });
    expect(comparison?.differently.map((row) => row.article.id).toSorted()).toEqual(['a', 'b']);
    expect(comparison?.turned.map((row) => row.article.id)).toEqual(['c']);
    expect(comparison?.same.map((row) => row.article.id)).toEqual(['d']);
    expect(comparison?.silent).toMatchObject([{ label: 'Source of e' }]);
    expect(comparison?.opposed).toBe(true);
  });

  test('come newest first, a month as its last day, "not before" as its first, the undated last', () => {
    const [comparison] = run({
      articles: [
        article('undated'),
        article('month', { published: published('2024-05-01', 'month', '2024-05-31') }),
        article('day', { published: published('2024-05-30') }),
        article('later', { published: published('2025-03-13', 'not before', null) }),
      ],
      framings: ['undated', 'month', 'day', 'later'].map((id) => framing(id, 'disagree')),
    });
    expect(comparison?.differently.map((row) => row.article.id)).toEqual(['later', 'month', 'day', 'undated']);
    expect(comparison?.differently.map((row) => row.ageDays)).toEqual([89, 375, 376, null]);
  });

  test('have no age when the page has no date', () => {
    const articles = [article('a', { published: published('2024-05-30') })];
    const [comparison] = run({ articles, framings: [framing('a', 'agree')], page: { ...page, date: null } });
    expect(comparison?.same[0]?.ageDays).toBeNull();
  });

  test('keep opposed holders of one article apart and carry the passage', () => {
    const [comparison] = run({
      articles: [article('a')],
      framings: [framing('a', 'disagree'), framing('a', 'agree', { id: 'other' })],
    });
    expect([comparison?.differently.length, comparison?.same.length]).toEqual([1, 1]);
    expect(comparison?.same[0]?.passage).toBe('Passage of a.');
  });
});

describe('the others', () => {
  const body = Array.from({ length: 60 }, (_, at) => `The pilot number ${at} waits at quay ${at * 7} for a tug.`).join(
    ' ',
  );

  test.each([
    ['its address', { link: 'http://www.paper.example/harbour/?utm_source=feed#top' }],
    ['its title', { title: 'Harbour Shut Since Monday' }],
    ['its title with the name of the site', { title: 'Harbour shut since Monday | The Paper' }],
    ['its text', { sketch: sketch(body) }],
  ])('never hold the page’s own article, known by %s', (_, change) => {
    const articles = [article('own', change), article('other')];
    const [comparison] = run({
      articles,
      framings: [framing('own', 'disagree'), framing('other', 'disagree')],
      page: { ...page, sketch: sketch(`${body} And so on.`) },
    });
    expect(comparison?.differently.map((row) => row.article.id)).toEqual(['other']);
  });

  test('hold an article with a descriptive title of ours, though the page has the same', () => {
    const articles = [article('a', { title: page.title, titleBasis: 'ours' })];
    expect(run({ articles, framings: [framing('a', 'agree')] })[0]?.same).toHaveLength(1);
  });

  test('hold no article that is switched off, and of copies only the first', () => {
    const articles = [
      article('off', { on: false }),
      article('copy', { origin: 'reader', sketch: sketch(body) }),
      article('first', { sketch: sketch(body) }),
    ];
    const [comparison] = run({ articles, framings: ['off', 'copy', 'first'].map((id) => framing(id, 'disagree')) });
    expect(comparison?.differently.map((row) => row.article.id)).toEqual(['first']);
    expect(comparison?.silent).toEqual([]);
  });
});

describe('the page', () => {
  test('takes the stance of its first sentence with a position, the headline before the lead before the text', () => {
    const sentences = [
      sentence('disagree', { block: 1, kind: 'lead' }),
      sentence('agree', { block: 2 }),
      sentence('discuss', { block: 0, kind: 'headline' }),
    ];
    const [comparison] = run({ sentences });
    expect(comparison?.stance).toBe('disagree');
    expect(comparison?.sentences.map(({ kind }) => kind)).toEqual(['headline', 'lead', 'text']);
  });

  test('leaves it open only when no sentence takes a position', () => {
    expect(run({ sentences: [sentence('discuss')] })[0]?.stance).toBe('discuss');
  });

  test('lists the claims with most contrast first, then in its own order', () => {
    const sentences = [sentence('agree', { start: 0 }), sentence('agree', { start: 20 }, { claim: 'safe' })];
    const articles = [article('a')];
    const order = (framings: Compared['framings']) =>
      run({ sentences, articles, framings }).map(({ claim }) => claim.id);
    expect(order([])).toEqual(['shut', 'safe']);
    expect(order([framing('a', 'disagree', { claim: 'safe' })])).toEqual(['safe', 'shut']);
  });

  test('says nothing of claims that are not known', () => {
    expect(run({ sentences: [sentence('agree', {}, { claim: 'unheard-of' })] })).toEqual([]);
  });
});
