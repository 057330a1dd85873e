import { compile } from '#lexicon';
import { createFinder } from '#matching';
import { createCollection, createSearch, type FindTerms, type SearchedText } from '#search';
import { describe, expect, test } from 'vitest';
import { vocabulary } from './word-list.ts';

const searchIn = (texts: readonly (string | SearchedText)[], find?: FindTerms) =>
  createSearch(
    createCollection(
      texts.map((text) => (typeof text === 'string' ? { text } : text)),
      vocabulary,
      find,
    ),
  );
const harbour = [
  'The mayor closed the harbour on Monday.',
  'Pilots asked the mayor to open the harbour again, and the harbour stayed shut.',
  'The market was full of apples.',
  'The mayor spoke about schools.',
  'The mayor went home.',
];
const placesOf = (search: ReturnType<typeof searchIn>, words: string) => search.search(words, 30).map(({ at }) => at);
const best = (texts: readonly (string | SearchedText)[], words: string) => searchIn(texts).rank(words, 30)[0]?.at;

describe('what is found', () => {
  const search = searchIn(harbour);

  test('is ranked by the words it shares, in any form', () => {
    expect(placesOf(search, 'harbours closing')).toEqual([0, 1]);
  });

  test('is nothing where a text shares only what nearly all texts have', () => {
    expect(placesOf(search, 'mayor’s budget')).toEqual([]);
  });

  test.each(['', '   ', '…', 'submarine', 'the of and'])('is nothing for %j', (words) => {
    expect(placesOf(search, words)).toEqual([]);
  });

  test('is nothing in an empty collection', () => {
    expect(placesOf(searchIn([]), 'harbour')).toEqual([]);
  });

  test('is close for a sentence that shares a part, and sure for one that shares nearly all', () => {
    const sure = search.search('On Monday the harbour was closed by the mayor', 1);
    const close = search.search('The harbour in Genoa saw new cranes, ferries and cruise liners, pilots counted', 1);
    expect(sure.map(({ at, certainty }) => [at, certainty])).toEqual([[0, 'sure']]);
    expect(close.map(({ certainty }) => certainty)).not.toContain('sure');
  });

  test('is nothing for a sentence that shares one word of many', () => {
    expect(placesOf(search, 'The bakery opened early and sold eleven kinds of fresh bread with apples')).toEqual([]);
  });
});

describe('ranking', () => {
  test('puts a text that has the words side by side before one that has them apart', () => {
    const texts = ['The house was green and the white fence new.', 'The white house was green and the fence new.'];
    expect(best(texts, 'a white house')).toBe(1);
  });

  test('takes another word for the same thing', () => {
    const texts = ['The picture shows a dog.', 'The table carries a vase.'];
    expect(best(texts, 'a photograph of the garden')).toBe(0);
  });

  test('takes irregular forms for the same word', () => {
    expect(best(['They sold apples.', 'He shot a bear.'], 'shooting')).toBe(1);
  });

  test('prefers the title that the query covers', () => {
    const texts = [
      { title: 'Storms and harbours of the north', text: 'A ferry sank.' },
      { title: 'Ferry sank', text: 'Storms in harbours of the north.' },
    ];
    expect(best(texts, 'the ferry sank')).toBe(1);
  });

  test('prefers the year that the query names', () => {
    const texts = ['In 2019 the bridge fell into the river.', 'In 2021 the bridge fell into the river.'];
    expect(best(texts, 'the bridge that fell in 2021')).toBe(1);
  });

  test('splits words that are run together, and forgives a letter', () => {
    const texts = ['Nothing of note.', 'The corn flakes of Kellogg.', 'The case of Mallinger.'];
    expect(best(texts, 'cornflakes')).toBe(1);
    expect(best(texts, 'Malinger')).toBe(2);
  });

  test('finds what is still being typed', () => {
    expect(new Set(placesOf(searchIn(harbour), 'harb'))).toEqual(new Set([0, 1]));
  });

  test('reads a posted line: addresses dropped, tags taken apart, its author apart', () => {
    const texts = ['Fires in Australia drive out the koalas.', 'Joe Miller opened a shop.', 'A shop of Anna.'];
    expect(best(texts, 'Look! #AustraliaFires https://t.co/shopOfAnna')).toBe(0);
    expect(best(texts, 'My new shop — Joe Miller (@joe_miller) January 4, 2020')).toBe(1);
  });

  test('tells the country from the pronoun', () => {
    expect(best(['They told us so.', 'America withdrew.'], 'US')).toBe(1);
  });
});

describe('a lexicon', () => {
  const finder = createFinder([
    compile([
      {
        id: 'mayor-smith',
        kind: 'figure',
        label: 'Anna Smith',
        forms: { en: ['Smith', 'Anna Smith', 'Smyth'] },
        caseCounts: true,
      },
    ]),
  ]);
  const texts = ['Anna Smith opened it.', 'Nobody came.', 'Smith left.', 'Anna Karenina left.'];
  const search = searchIn(texts, (text) => finder.find(text));
  const shownIn = (words: string) =>
    search
      .search(words, 30)
      .map(({ at, shared }) => shared.map(({ start, end, kind }) => `${texts[at]?.slice(start, end)} ${kind}`));

  test('finds a term under its other names, and marks the name that stands there', () => {
    expect(new Set(shownIn('Smyth').flat())).toEqual(new Set(['Anna Smith term', 'Smith term']));
  });

  test('finds what is typed without capitals', () => {
    expect(new Set(placesOf(search, 'smyth'))).toEqual(new Set([0, 2]));
  });
});

describe('the reason', () => {
  const shared = (text: string, words: string) =>
    searchIn([text, 'Another text.', 'And one more.'])
      .search(words, 1)
      .flatMap((found) => found.shared.map(({ start, end, kind }) => [text.slice(start, end), kind]));

  test('names phrases with the idle words inside them', () => {
    expect(shared('He hopes to broker an end to the war soon.', 'Will he broker an end to the war?')).toEqual([
      ['broker an end to the war', 'phrase'],
    ]);
  });

  test('names a share with its sign', () => {
    expect(shared('It holds 20% of the land.', '20 percent of the land')).toEqual([
      ['20%', 'number'],
      ['land', 'word'],
    ]);
  });

  test('names another word that stands for one', () => {
    expect(shared('The picture shows a dog.', 'photo of a dog')).toEqual([
      ['picture', 'kin'],
      ['dog', 'word'],
    ]);
  });
});
