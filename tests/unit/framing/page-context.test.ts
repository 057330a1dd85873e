import type { PageTexts } from '#framing';
import { describe, expect, test } from 'vitest';
import { bundledEngine } from './bundled-engine.ts';

const engine = bundledEngine();
const claimsOf = (page: PageTexts) =>
  engine
    .readPage(page)
    .flatMap(({ block, readings }) => readings.map(({ claim }) => `${block} ${claim}`))
    .filter((one, at, all) => all.indexOf(one) === at);

const headline = 'A long day in the capital';
const quiet = ['Snow fell.', 'Trams stood still.', 'The market was closed.', 'Nobody came.'].join(' ');
const silent = { block: 2, kind: 'text', text: quiet } as const;
const last = { block: 3, kind: 'text', text: 'Berlin and Paris called for a truce.' } as const;
const war = 'The war between Russia and Ukraine went on.';

describe('the story', () => {
  test('is told by the lead for every sentence under it, by any other paragraph only for the next ones', () => {
    const page = (kind: 'lead' | 'text') => ({ headline, blocks: [{ block: 1, kind, text: war }, silent, last] });
    expect(claimsOf(page('text'))).toEqual([]);
    expect(claimsOf(page('lead'))).toEqual(['3 west-presses-for-ceasefire']);
  });

  test('is told by a lead that was in an earlier part of the page', () => {
    expect(claimsOf({ headline, blocks: [silent, last] })).toEqual([]);
    expect(claimsOf({ headline, lead: war, blocks: [silent, last] })).toEqual(['3 west-presses-for-ceasefire']);
  });
});

test('what stands before a block says whom it means, and is not read itself', () => {
  const before = 'Putin heard of a ceasefire and refused the ceasefire.';
  const block = { block: 5, kind: 'text', text: 'He turned the proposal down.' } as const;
  expect(claimsOf({ headline: 'Ukraine at war', blocks: [block] })).toEqual([]);
  expect(claimsOf({ headline: 'Ukraine at war', blocks: [{ ...block, before }] })).toEqual([
    '5 russia-rejects-ceasefire',
  ]);
});
