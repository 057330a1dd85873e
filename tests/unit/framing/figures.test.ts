import { compareFigures } from '#framing';
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
] as const;
const facts = [
  {
    id: 'land',
    text: 'Share of the land',
    values: [
      { article: 'a', value: '20%', by: 'the surveyor', quote: '20% of the land' },
      { article: 'gone', value: '30%', by: null, quote: '30%' },
    ],
  },
];

test('sets a number of the page beside what the articles give for the same fact', () => {
  const numbers = [
    { term: 'share', text: '18 %' },
    { term: 'share', text: '18 %' },
    { term: 'ships', text: '12' },
  ];
  expect(compareFigures({ numbers, terms, facts, articles: [article('a')] })).toEqual([
    {
      fact: 'land',
      text: 'Share of the land',
      page: ['18 %'],
      others: [{ article: 'a', label: 'Source of a', value: '20%', by: 'the surveyor' }],
    },
  ]);
});

test('leaves out facts of which the page gives no number', () => {
  expect(compareFigures({ numbers: [], terms, facts, articles: [article('a')] })).toEqual([]);
});
