import { readFileSync } from 'node:fs';
import { createRelater, type PassageHit, relateHits, type RelationFile } from '#framing';
import { expect, test } from 'vitest';
import { article } from './articles.ts';

const file = JSON.parse(readFileSync('assets/public/claims/relation.json', 'utf8')) as RelationFile;
const relater = createRelater(file);
const hit = (text: string, passage = 0): PassageHit => ({ article: article('a'), passage, text, words: [], spans: [] });
const sentence = 'The mayor closed the harbour for fishing boats.';

test('a sentence tells of each passage how it stands to it, and by which words', () => {
  const found = relateHits(relater, sentence, [
    hit('On Monday the mayor closed the harbour for fishing boats.'),
    hit('The mayor denied that the harbour was closed for fishing boats.', 1),
    hit('The mayor has reportedly closed the harbour for fishing boats.', 2),
    hit('The mayor closed the harbour for fishing boats only if the storm came.', 3),
  ]);
  expect(found.map(({ relation }) => [relation?.stance, relation?.words])).toEqual([
    ['agree', []],
    ['disagree', ['denied']],
    ['discuss', ['reportedly']],
    ['conditional', ['only if']],
  ]);
});

test('a passage that shares too little with the sentence stays without a stance, and hits keep their order', () => {
  const far = hit('Boats of every kind were built on the island when the old shipyards still had work and wood.', 7);
  const found = relateHits(relater, sentence, [far, hit('The mayor closed the harbour for fishing boats.', 8)]);
  expect(found.map(({ passage, relation }) => [passage, relation?.stance])).toEqual([
    [7, undefined],
    [8, 'agree'],
  ]);
});

test('words that are no sentence put nothing, so hits stay as they are', () => {
  const hits = [hit('The mayor closed the harbour.')];
  expect(relateHits(relater, 'harbour mayor', hits)).toEqual(hits);
  expect(relateHits(relater, 'what is it that they do', hits)).toEqual(hits);
});
