import { compare, type Compared, type Framing, type KnownActor, type LeftOutParts, withMissing } from '#framing';
import { describe, expect, test } from 'vitest';
import { article, framing, sentence } from './articles.ts';

const claims = [
  { id: 'shut', text: 'The harbour stays shut', short: 'Harbour shut', judged: true },
  { id: 'leave', text: 'The fleet must withdraw first', short: 'Fleet withdraws', judged: true },
];
const page = { date: '2025-06-10', link: null, title: 'A page', sketch: [] };
const actors: readonly KnownActor[] = [
  { id: 'island', name: 'the Island', family: 'island', kind: 'body' },
  { id: 'capital', name: 'Port Royal', family: 'island', kind: 'body' },
  { id: 'admiral', name: 'Admiral Benbow', family: 'island', kind: 'person' },
  { id: 'guild', name: 'Pilots’ Guild', family: 'guilds', kind: 'body' },
  { id: 'experts', name: 'experts', family: 'experts', kind: 'many' },
];

type Parts = Partial<Pick<LeftOutParts['said'], 'paragraphs'>> & {
  readonly terms?: readonly string[];
  readonly framings: readonly Framing[];
  readonly more?: Partial<Compared>;
};

function missing({ paragraphs = [], terms = [], framings, more = {} }: Parts): string[] {
  const articles = ['a', 'b', 'c'].map((id) => article(id));
  const compared = { claims, sentences: [sentence('agree')], framings, articles, page, ...more };
  const found = withMissing({
    comparisons: compare(compared),
    framings,
    actors,
    termsOf: (name) => (name === 'Pilots’ Guild' ? ['pilots'] : []),
    said: { paragraphs, terms: new Set(terms) },
  });
  return (found[0]?.missing ?? []).map(({ kind, text, framing: row }) => `${kind}: ${text} (${row})`);
}

const mayor = { id: 'mayor', name: 'the mayor', family: 'town' };
const by = (id: string, name: string, family: string) => ({ holder: { id, name, family } });
const paragraphs = ['The mayor spoke.'];

describe('a condition', () => {
  const conditional = (condition: string, id = 'a') => framing(id, 'conditional', { holder: mayor, id, condition });

  test('is left out when no paragraph says it, in about the same words', () => {
    const framings = [conditional('the pilots receive higher wages')];
    expect(missing({ paragraphs, framings })).toEqual(['condition: the pilots receive higher wages (a)']);
    expect(missing({ paragraphs: [...paragraphs, 'A pilot should receive a higher wage.'], framings })).toEqual([]);
    // Its words spread over the page do not say it.
    const spread = [...paragraphs, 'A pilot came.', 'We receive letters.', 'The tide is higher.', 'No wages.'];
    expect(missing({ paragraphs: spread, framings })).toHaveLength(1);
  });

  test('is listed once when two set the same', () => {
    const framings = [
      conditional('the pilots receive higher wages'),
      conditional('higher wages for all the pilots', 'b'),
    ];
    expect(missing({ paragraphs, framings })).toHaveLength(1);
  });

  test('is there when the page puts it as a claim of its own, in other words', () => {
    const framings = [
      conditional('all warships withdraw to the north'),
      framing('a', 'agree', { claim: 'leave', id: 'a2', holder: mayor }),
    ];
    const both = [sentence('agree'), sentence('agree', {}, { claim: 'leave' })];
    expect(missing({ paragraphs, framings })).toHaveLength(1);
    expect(missing({ paragraphs, framings, more: { sentences: both } })).toEqual([]);
  });
});

describe('a holder', () => {
  const held = (holder: Pick<Framing, 'holder'>) => [framing('a', 'disagree', { ...holder, id: 'a' })];

  test('who is a person is left out when the page does not name him, whoever of his side it names', () => {
    const framings = held(by('admiral', 'Admiral Benbow', 'island'));
    expect(missing({ paragraphs: ['The Island refused.'], framings })).toEqual(['holder: Admiral Benbow (a)']);
    expect(missing({ paragraphs: ['ADMIRAL BENBOW refused.'], framings })).toEqual([]);
  });

  test('that is a country is named by its capital', () => {
    const framings = held(by('island', 'the Island', 'island'));
    expect(missing({ paragraphs: ['Port Royal refused.'], framings })).toEqual([]);
    expect(missing({ paragraphs: ['Admiral Benbow refused.'], framings })).toHaveLength(1);
  });

  test('that is an organisation is named by any form of its term', () => {
    const framings = held(by('guild', 'Pilots’ Guild', 'guilds'));
    expect(missing({ paragraphs, framings })).toHaveLength(1);
    expect(missing({ paragraphs, framings, terms: ['pilots'] })).toEqual([]);
  });

  test('that is a group is there when anybody of its family holds a position', () => {
    const framings = held(by('experts', 'experts', 'experts'));
    const expert = sentence('agree', {}, { holder: { id: 'doctor', name: 'Dr Livesey', family: 'experts' } });
    expect(missing({ paragraphs, framings })).toHaveLength(1);
    expect(missing({ paragraphs, framings, more: { sentences: [expert] } })).toEqual([]);
  });

  test('without a name, and an author, is never left out', () => {
    const framings = [
      framing('a', 'disagree', by('the-author', 'the author', 'author')),
      framing('b', 'disagree', by('unnamed-sources', 'unnamed sources', 'unnamed')),
      framing('c', 'disagree', { holder: null }),
    ];
    expect(missing({ paragraphs, framings })).toEqual([]);
  });
});

test('a figure is left out when the page gives it in no spelling', () => {
  const articles = [
    article('a', { passages: [{ text: 'It costs $5 million, 20 % more, the mayor said.', paragraphs: [1] }] }),
  ];
  const framings = [framing('a', 'disagree', { id: 'a', holder: mayor, quotes: ['for 10 million people'] })];
  const run = (text: string) => missing({ paragraphs: [...paragraphs, text], framings, more: { articles } });
  expect(run('')).toEqual(['figure: 20 % (a)', 'figure: 10 million (a)', 'figure: $5 million (a)']);
  expect(run('A fifth; ten million; 5 million dollars.')).toEqual([]);
});

test('a figure counts once however it is written, and only from the sentences that the framing rests on', () => {
  const text = 'The fleet cost $3 million. Ten million people left, he denied.';
  const articles = ['a', 'b'].map((id) => article(id, { passages: [{ text, paragraphs: [1] }] }));
  const cues = [{ role: 'stance' as const, start: text.indexOf('denied'), end: text.length - 1 }];
  const framings = [
    framing('a', 'disagree', { id: 'a', holder: mayor, cues }),
    framing('b', 'disagree', { id: 'b', holder: mayor, quotes: ['10 million'], cues }),
  ];
  expect(missing({ paragraphs, framings, more: { articles } })).toEqual(['figure: Ten million (a)']);
});

test('what is left out comes with conditions first, then holders, then figures', () => {
  const articles = [article('a', { passages: [{ text: 'For 10 million people.', paragraphs: [1] }] })];
  const framings = [
    framing('a', 'conditional', { ...by('admiral', 'Admiral Benbow', 'island'), condition: 'the pilots strike again' }),
  ];
  expect(missing({ paragraphs, framings, more: { articles } }).map((line) => line.split(':')[0])).toEqual([
    'condition',
    'holder',
    'figure',
  ]);
});
