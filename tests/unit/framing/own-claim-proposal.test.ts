import { readFileSync } from 'node:fs';
import {
  conceptNames,
  createEngine,
  claimOf,
  draftProblems,
  type Holder,
  knownConcepts,
  type ProposalFile,
  proposeDraft,
} from '#framing';
import type { Term } from '#lexicon';
import { describe, expect, test } from 'vitest';
import { claimFile } from './bundled-engine.ts';

const packaged = (path: string): unknown => JSON.parse(readFileSync(`assets/public/${path}`, 'utf8'));
const { terms } = packaged('lexicon/terms.json') as { terms: Term[] };
const { holders } = packaged('corpus/corpus.json') as { holders: Holder[] };
const file = packaged('claims/proposal.json') as ProposalFile;
const parts = { claims: claimFile, terms, holders, file };
const names = conceptNames(claimFile);

describe('a claim in plain words is proposed', () => {
  test.each([
    [
      'Kyiv will hold elections before a peace deal',
      ['elections|election|elect|elects|elected|electing', '@settlement'],
      'anyone ukraine nothing',
    ],
    ['Russia refuses a prisoner swap', ['prison*', 'swap|swaps|swapped|swapping'], 'russia anyone will, turned'],
    ['Ukraine must stay neutral', ['@drop-nato'], 'anyone ukraine demand'],
    ['Sanctions on Russia are not working', ['sanction*'], 'anyone russia nothing, turned'],
    [
      'Frozen Russian assets should be given to Ukraine',
      ['asset|assets|asseted|asseting', '@ukraine'],
      'anyone russia demand',
    ],
    ['Putin will meet Trump in Alaska', ['meet|meets|meeted|meeting', 'alaska|anchorage'], 'anyone russia nothing'],
    [
      'There will be no elections in Ukraine',
      ['elections|election|elect|elects|elected|electing'],
      'anyone ukraine nothing, turned',
    ],
    ['Russia exchanges prisoners with Ukraine', ['exchang*', 'prison*'], 'anyone russia nothing'],
  ])('%s', (text, words, answers) => {
    const draft = proposeDraft(text, parts);
    expect(draft.words).toEqual(words);
    expect(`${draft.holder} ${draft.about} ${draft.beside}${draft.turned ? ', turned' : ''}`).toBe(answers);
  });

  test.each([
    'Kyiv will hold elections before a peace deal',
    'Russia refuses a prisoner swap',
    'The West wants Ukraine to lower the draft age',
    'European troops will guard a ceasefire',
    'There will be no elections in Ukraine',
    'Russia steals Ukrainian grain',
    'Crimea belongs to Russia',
  ])('so that it catches itself, and says so: %s', (text) => {
    const draft = proposeDraft(text, parts);
    expect(draftProblems(draft, (name) => names.has(name))).toEqual([]);
    const engine = createEngine({ claims: { ...claimFile, claims: [claimOf('own-1', draft)] }, terms, holders });
    const readings = engine.readSentence(text, { headline: 'The war in Ukraine' });
    expect(readings.map(({ stance }) => stance)).toContain('agree');
  });

  test('with forms that catch no other word that begins alike', () => {
    const draft = proposeDraft('The UN counts refugees from Ukraine', parts);
    expect(draft.words).toContain('count|counts|counted|counting');
    const one = { ...draft, words: ['count|counts|counted|counting'], together: 'any' as const };
    const engine = createEngine({ claims: { ...claimFile, claims: [claimOf('own-1', one)] }, terms, holders });
    const read = (text: string) => engine.readSentence(text, { headline: 'The war in Ukraine' }).length;
    expect([read('The UN counted people from Ukraine.'), read('The country is at war.')]).toEqual([1, 0]);
  });

  test.each(['', '…', 'Russia', 'It will not be so', 'Росія відмовляється'])(
    'as nothing that breaks where there is little to go by: %s',
    (text) => {
      expect(proposeDraft(text, parts).together).toBe('all');
    },
  );
});

test('every known concept is named with words that stand for it, none of them a piece of the language', () => {
  const known = knownConcepts(claimFile);
  expect(known.map(({ name }) => name)).toEqual([...names]);
  expect(known.find(({ name }) => name === 'ceasefire')?.examples).toContain('ceasefire*');
  expect(known.flatMap(({ examples }) => examples).filter((word) => /[@ .]/.test(word))).toEqual([]);
});
