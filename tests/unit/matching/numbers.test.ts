import { describe, expect, test } from 'vitest';
import { amountOf, amountsIn } from '#matching';
import { finder, found } from './bundled-finder.ts';

const numbers = (text: string) =>
  found(text).filter((mention) => /^(?:land-held|people-hit|war-start|swiss|aid-given|frozen-assets)/.test(mention));

describe('a number beside its subject', () => {
  test.each([
    ['Russia holds 20% of its territory.', ['land-held: 20%']],
    ['Moscow controls about 18 percent of the country.', ['land-held: 18 percent']],
    ['A fifth of the land is occupied.', ['land-held: A fifth']],
    ['Россия контролирует 20 процентов страны.', ['land-held: 20 процентов']],
    ['More than 10 million people were displaced.', ['people-hit: 10 million']],
    ['Some 6,300,000 refugees left.', ['people-hit: 6,300,000']],
    ['Понад 10 мільйонів біженців.', ['people-hit: 10 мільйонів']],
    ['On February 24, 2022, Russia launched a military operation.', ['war-start: February 24, 2022']],
    ['The invasion of 24 February 2022 went on.', ['war-start: 24 February 2022']],
    ['вторгнення 24 лютого 2022 року', ['war-start: 24 лютого 2022']],
    ['peace talks held in Switzerland with over 50 countries', ['swiss-conference: 50']],
    ['Congress passed $61 billion in aid to Ukraine.', ['aid-given: $61 billion']],
    ['Some 300 billion euros of frozen Russian assets.', ['frozen-assets: 300 billion euros']],
    ['61 млрд доларів допомоги Україні', ['aid-given: 61 млрд доларів']],
    ['Refugees received $10 million.', []],
  ])('is found: %s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  test.each([
    ['Prices rose by 20%.'],
    ['Prices rose by 20%. The territory is large.'],
    ['10 million people watched the match.'],
    ['He was born on 24 February 1970.'],
    [`The territory ${'and more words '.repeat(14)} 20%`],
  ])('is not: %s', (text) => {
    expect(numbers(text)).toEqual([]);
  });

  test('is the nearest of several', () => {
    expect(numbers('Turnout was 80% and it holds 20% of the territory')).toEqual(['land-held: 20%']);
  });

  test('does not hide a term that stands beside it', () => {
    expect(found('In the occupied territories, 20% of Ukraine')).toEqual([
      'occupied-territories: occupied territories',
      'land-held: 20%',
      'ukraine: Ukraine',
    ]);
  });
});

describe('amountOf', () => {
  test.each([
    ['20%', 'percent', 20],
    ['18.5 per cent', 'percent', 18.5],
    ['18 to 20 percent', 'percent', 18],
    ['twenty-one percent', 'percent', 21],
    ['A fifth', 'percent', 20],
    ['three quarters', 'percent', 75],
    ["п'яту частину", 'percent', 20],
    ['10 million', 'people', 10_000_000],
    ['Ten million', 'people', 10_000_000],
    ['14,5 млн', 'people', 14_500_000],
    ['6,300,000', 'people', 6_300_000],
    ['1 200 000', 'people', 1_200_000],
    ['millions', 'people', undefined],
    ['February 24, 2022', 'date', '2022-02-24'],
    ['24 лютого 2022', 'date', '2022-02-24'],
    ['24.02.2022', 'date', '2022-02-24'],
    ['February 2022', 'date', '2022-02'],
    ['50', 'count', 50],
    ['1.2 billion', 'people', 1_200_000_000],
    ['$61 billion', 'money', 'USD 61000000000'],
    ['€1.5bn', 'money', 'EUR 1500000000'],
    ['US$ 300,000', 'money', 'USD 300000'],
    ['50 billion euros', 'money', 'EUR 50000000000'],
    ['300 млрд доларів', 'money', 'USD 300000000000'],
    ['20 hryvnias', 'money', 'UAH 20'],
  ] as const)('reads %s as %s', (expression, unit, amount) => {
    expect(amountOf(expression, unit)).toBe(amount);
  });

  test('reads every number that the finder finds', () => {
    const text = 'It holds 20% of the territory. 10 million were displaced. The invasion of 24 February 2022.';
    const units = { 'land-held': 'percent', 'people-hit': 'people', 'war-start': 'date' } as const;
    for (const [term, unit] of Object.entries(units)) {
      const mention = finder.find(text).find((one) => one.term === term);
      expect(amountOf(text.slice(mention?.start, mention?.end), unit)).toBeDefined();
    }
  });
});

describe('the amounts of a text', () => {
  const read = (text: string) =>
    amountsIn(text).map(({ start, end, unit, amount }) => [text.slice(start, end), unit, amount]);

  test('are shares, people and money with what they come to', () => {
    expect(read('Of 18 % of the land, 10 million people left; $61 billion in aid and 50 billion euros came.')).toEqual([
      ['18 %', 'percent', 18],
      ['10 million', 'people', 10_000_000],
      ['$61 billion', 'money', 'USD 61000000000'],
      ['50 billion euros', 'money', 'EUR 50000000000'],
    ]);
  });

  test('are not years, small counts and words without a number', () => {
    expect(read('In 2022 three envoys met; millions fled in 2023, and 15 came back in February 2024.')).toEqual([]);
  });

  test('are found in time that grows with the text', () => {
    expect(amountsIn('$1,000,000 '.repeat(20_000))).toHaveLength(20_000);
  });
});
