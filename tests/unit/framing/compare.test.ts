import { sketch } from '#corpus';
import { compare, type Compared, type ComparedArticle, type Framing, type PageSentence, type Stance } from '#framing';
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

  test('come with the sharpest contrast first, then newest first, the undated last whatever they say', () => {
    const dated = (id: string, from: string) => article(id, { published: published(from) });
    const articles = [
      article('undated'),
      dated('open', '2025-05-05'),
      dated('old', '2020-01-01'),
      dated('condition', '2025-01-01'),
      dated('new', '2024-01-01'),
    ];
    const framings = [
      framing('undated', 'disagree'),
      framing('open', 'discuss'),
      framing('old', 'disagree'),
      framing('condition', 'conditional'),
      framing('new', 'disagree'),
    ];
    const order = (stance: Stance) =>
      run({ sentences: [sentence(stance)], articles, framings })[0]?.differently.map((row) => row.article.id);
    expect(order('agree')).toEqual(['new', 'old', 'condition', 'open', 'undated']);
    expect(order('discuss')).toEqual(['condition', 'new', 'old', 'undated']);
  });

  test('are turned round only when the page says it of that side nowhere', () => {
    const of = (sideFamily: string) => sentence('agree', {}, { side: sideFamily, sideFamily });
    const turned = (...sentences: PageSentence[]) =>
      run({ sentences, articles: [article('a')], framings: [framing('a', 'agree', { sideFamily: 'north' })] })[0]
        ?.turned.length;
    expect(turned(of('south'))).toBe(1);
    expect(turned(of('south'), of('north'))).toBe(0);
    expect(turned(sentence('agree'))).toBe(0);
  });

  test('are opposed where one agrees and the page disagrees, and not where one sets a condition', () => {
    const opposed = (here: Stance, there: Stance) =>
      run({ sentences: [sentence(here)], articles: [article('a')], framings: [framing('a', there)] })[0]?.opposed;
    expect(opposed('disagree', 'agree')).toBe(true);
    expect(opposed('agree', 'disagree')).toBe(true);
    expect(opposed('agree', 'conditional')).toBe(false);
    expect(opposed('conditional', 'disagree')).toBe(false);
    expect(opposed('agree', 'agree')).toBe(false);
  });

  test('keep two holders of one article apart though both differ from the page', () => {
    const [comparison] = run({
      articles: [article('a')],
      framings: [
        framing('a', 'disagree'),
        framing('a', 'disagree', { holder: { id: 'pilot', name: 'the pilot', family: 'town' } }),
      ],
    });
    expect(comparison?.differently.map(({ framing: { holder } }) => holder?.id)).toEqual(['mayor', 'pilot']);
  });

  test('carry the title of what stands in the headline', () => {
    const said = framing('a', 'agree', { by: 'engine', voice: 'headline', inHeadline: true });
    expect(run({ framings: [said], articles: [article('a')] })[0]?.same[0]?.passage).toBe('The title of a');
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

  test('hold the same title on another day, when the texts have nothing in common', () => {
    const serial = (held: string, shown: string) =>
      run({
        articles: [article('a', { title: page.title, sketch: sketch(held) })],
        framings: [framing('a', 'agree')],
        page: { ...page, sketch: sketch(shown) },
      })[0]?.same.length;
    const other = body.replaceAll(/\w+/g, (word) => `${word}s`);
    expect(serial(body, other)).toBe(1);
    expect(serial(body, 'Too short to tell.')).toBe(0);
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
    expect(comparison?.differently[0]?.copies.map(({ id }) => id)).toEqual(['copy']);
    expect(comparison?.silent).toEqual([]);
  });

  test('count copies once and keep the earliest of them, an agency’s report cut short among them', () => {
    const cut = body.split(' ').slice(0, 180).join(' ');
    const articles = [
      article('late', { published: published('2024-03-03'), sketch: sketch(body) }),
      article('early', { published: published('2024-03-01'), sketch: sketch(`${body} By our agency.`) }),
      article('short', { published: published('2024-03-02'), sketch: sketch(cut) }),
      article('else', { sketch: sketch('The harbour master says that the harbour is open to everybody who pays.') }),
    ];
    const [comparison] = run({
      articles,
      framings: ['late', 'early', 'short', 'else'].map((id) => framing(id, 'disagree')),
    });
    expect(comparison?.differently.map((row) => [row.article.id, row.copies.map(({ id }) => id)])).toEqual([
      ['early', ['short', 'late']],
      ['else', []],
    ]);
  });

  test('never hold a page of which the article is a part, or the part of an article', () => {
    const part = body.split(' ').slice(40, 260).join(' ');
    const own = (held: string, shown: string) =>
      run({
        articles: [article('own', { sketch: sketch(held) })],
        framings: [framing('own', 'disagree')],
        page: { ...page, sketch: sketch(shown) },
      })[0]?.differently;
    expect(own(body, part)).toEqual([]);
    expect(own(part, body)).toEqual([]);
    expect(own('Another text altogether, of the same port.', part)).toHaveLength(1);
  });

  test('count a sentence once that two of them print word for word, and not one that is short', () => {
    const agency = 'The mayor has denied on Monday that the harbour was ever shut to ships of the pilots’ guild.';
    const short = 'The mayor denied it.';
    const printed = (id: string, text: string, words: string) =>
      [
        article(id, { form: 'text', passages: [{ text, paragraphs: [1] }] }),
        framing(id, 'disagree', {
          by: 'engine',
          cues: [{ role: 'stance', start: text.indexOf(words), end: text.indexOf(words) + words.length }],
        }),
      ] as const;
    const folded = (...given: (readonly [ComparedArticle, Framing])[]) =>
      run({ articles: given.map(([one]) => one), framings: given.map(([, one]) => one) })[0]?.differently.map((row) =>
        [row.article, row.copies].flat().map(({ id }) => id),
      );
    expect(
      folded(printed('a', `Snow fell. ${agency}`, 'denied'), printed('b', `${agency} He left.`, 'denied')),
    ).toEqual([['a', 'b']]);
    expect(folded(printed('a', agency, 'denied'), printed('b', agency.replace('Monday', 'Friday'), 'denied'))).toEqual([
      ['a'],
      ['b'],
    ]);
    expect(folded(printed('a', short, 'denied'), printed('b', short, 'denied'))).toEqual([['a'], ['b']]);
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
