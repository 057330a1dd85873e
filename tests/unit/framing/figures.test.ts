import { type ArticleNumber, compareFigures, type PageNumber } from '#framing';
import { expect, test } from 'vitest';
import { article } from './articles.ts';

const terms = [
  {
    id: 'share',
    kind: 'number',
    label: 'Share of land',
    forms: {},
    number: { unit: 'percent', beside: ['land'], fact: 'land' },
  },
  { id: 'ships', kind: 'number', label: 'Ships', forms: {}, number: { unit: 'count', beside: ['ships'] } },
  { id: 'cost', kind: 'number', label: 'Cost of the quay', forms: {}, number: { unit: 'money', beside: ['quay'] } },
  {
    id: 'begun',
    kind: 'number',
    label: 'When it was begun',
    forms: {},
    number: { unit: 'date', beside: ['begun'], fact: 'begun' },
  },
] as const;
const facts = [
  {
    id: 'land',
    text: 'Share of the land',
    values: [
      { article: 'a', value: '18 percent', by: 'the surveyor', quote: '18 percent of the land' },
      { article: 'b', value: 'about 20%', by: null, quote: 'about 20%' },
      { article: 'c', value: 'much of it', by: null, quote: 'much of it' },
      { article: 'gone', value: '30%', by: null, quote: '30%' },
    ],
  },
  {
    id: 'begun',
    text: 'When it was begun',
    values: [
      { article: 'a', value: 'February 2022', by: null, quote: 'February 2022' },
      { article: 'b', value: '24 March 2022', by: null, quote: 'March 24, 2022' },
    ],
  },
];
const articles = ['a', 'b', 'c'].map((id) => article(id));
const run = (numbers: readonly PageNumber[], found: readonly ArticleNumber[] = []) =>
  compareFigures({ numbers, terms, facts, articles, found });

test('sets a number of the page beside what the articles give for the same fact, what differs first', () => {
  const numbers = [
    { term: 'share', text: '18 %' },
    { term: 'share', text: '18 %' },
    { term: 'ships', text: '12' },
  ];
  expect(run(numbers)).toEqual([
    {
      fact: 'land',
      text: 'Share of the land',
      page: ['18 %'],
      others: [
        { article: 'b', label: 'Source of b', value: 'about 20%', by: null, isSame: false },
        { article: 'c', label: 'Source of c', value: 'much of it', by: null, isSame: null },
        { article: 'a', label: 'Source of a', value: '18 percent', by: 'the surveyor', isSame: true },
      ],
    },
  ]);
});

test('takes a day for the same as its month, and another month for another date', () => {
  const [figure] = run([{ term: 'begun', text: 'February 24, 2022' }]);
  expect(figure?.others.map(({ article: id, isSame }) => [id, isSame])).toEqual([
    ['b', false],
    ['a', true],
  ]);
});

test('reads the numbers of articles that no editor went through, each once, money by its currency', () => {
  const found = [
    { term: 'cost', article: 'a', text: '$5 million' },
    { term: 'cost', article: 'a', text: '$5 million' },
    { term: 'cost', article: 'b', text: '€5 million' },
    { term: 'share', article: 'b', text: '25%' },
  ];
  const [figure] = run([{ term: 'cost', text: '5 million dollars' }], found);
  expect(figure).toMatchObject({ fact: 'cost', text: 'Cost of the quay' });
  expect(figure?.others.map(({ value, isSame }) => [value, isSame])).toEqual([
    ['€5 million', false],
    ['$5 million', true],
  ]);
  // What the editor says of an article stands for what is found in it.
  expect(run([{ term: 'share', text: '25%' }], found)[0]?.others.map(({ value }) => value)).not.toContain('25%');
});

test('leaves out facts of which the page gives no number, and subjects of which nobody else gives one', () => {
  expect(run([])).toEqual([]);
  expect(run([{ term: 'ships', text: '12' }])).toEqual([]);
});
