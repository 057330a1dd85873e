import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { type ClaimDraft, claimOf, createEngine, draftOf, draftProblems, isReadable, patternsOf } from '#framing';
import { describe, expect, test } from 'vitest';
import { claimFile } from './bundled-engine.ts';

const draft: ClaimDraft = {
  text: 'Kyiv will hold elections',
  words: ['elect*'],
  together: 'all',
  holder: 'anyone',
  about: 'ukraine',
  beside: 'nothing',
  turned: false,
};

const schema = JSON.parse(readFileSync('assets/public/schema/claims.schema.json', 'utf8')) as { $id: string };
const ajv = new Ajv2020({ strictTypes: false, strictTuples: false, strictRequired: false });
ajv.addSchema(schema);
const isClaim = ajv.compile({ $ref: `${schema.$id}#/$defs/claim` });

const party = fc.constantFrom('anyone' as const, 'russia' as const, 'ukraine' as const, 'west' as const);
const words = fc.uniqueArray(fc.constantFrom('elect*', '@settlement', 'troops|soldiers', 'prison* swap', 'grain'), {
  minLength: 1,
  maxLength: 4,
});
const drafts: fc.Arbitrary<ClaimDraft> = fc.record({
  text: fc.constantFrom(
    'Kyiv will hold elections',
    'A claim of so many words that no list has room for the whole of it',
  ),
  words,
  together: fc.constantFrom('all' as const, 'two' as const, 'any' as const),
  holder: party,
  about: party,
  beside: fc.constantFrom('nothing' as const, 'will' as const, 'demand' as const),
  turned: fc.boolean(),
});

describe('a claim from the form', () => {
  test('is one that the published schema allows, and that may be read', () => {
    fc.assert(
      fc.property(drafts, (one) => {
        const claim = claimOf('own-1', one);
        expect(isClaim(claim)).toBe(true);
        expect(isReadable(claim)).toBe(true);
        expect(claim.short.length).toBeLessThanOrEqual(40);
      }),
    );
  });

  test('goes back into the form as one that stands for the same', () => {
    fc.assert(
      fc.property(drafts, (one) => {
        const claim = claimOf('own-1', one);
        const again = draftOf(claim);
        expect(again === null ? null : claimOf('own-1', again)).toEqual(claim);
      }),
    );
  });

  test('finds two words in either order, and several all together or two at a time', () => {
    expect(patternsOf({ words: ['a', 'b'], together: 'all' })).toEqual(['a ..8 b', 'b ..8 a']);
    expect(patternsOf({ words: ['a', 'b', 'c'], together: 'all' })).toHaveLength(6);
    expect(patternsOf({ words: ['a', 'b', 'c'], together: 'two' })).toContain('c ..8 a');
    expect(patternsOf({ words: ['a', 'b', 'c'], together: 'any' })).toEqual(['a', 'b', 'c']);
  });

  test('which has rules that the form does not know has no form', () => {
    const claim = claimOf('own-1', draft);
    const [rule] = claim.rules;
    expect(draftOf({ ...claim, rules: [...claim.rules, ...claim.rules] })).toBeNull();
    expect(draftOf({ ...claim, rules: rule === undefined ? [] : [{ ...rule, without: ['foreign'] }] })).toBeNull();
  });
});

describe('what the answers of the form do', () => {
  const stances = (change: Partial<ClaimDraft>, text: string) =>
    createEngine({
      claims: { ...claimFile, claims: [claimOf('own-1', { ...draft, about: 'anyone', ...change })] },
      terms: [],
      holders: [],
    })
      .readSentence(text)
      .map(({ stance, holder }) => `${stance} ${holder?.name ?? '-'}`);

  test.each<[Partial<ClaimDraft>, string, string[]]>([
    [{}, 'Kyiv will hold elections in spring.', ['agree Kyiv']],
    [{ turned: true }, 'Kyiv will hold elections in spring.', ['disagree Kyiv']],
    [{ beside: 'will' }, 'Kyiv will hold elections in spring.', []],
    [{ beside: 'will' }, 'Kyiv refuses to hold elections.', ['disagree Kyiv']],
    [{ beside: 'demand' }, 'The Kremlin demands elections in Ukraine.', ['agree the Kremlin']],
    [{ beside: 'demand', holder: 'ukraine' }, 'The Kremlin demands elections in Ukraine.', []],
    [{ holder: 'ukraine' }, 'Kyiv rules out elections.', ['disagree Kyiv']],
    [{ holder: 'russia' }, 'Kyiv rules out elections.', []],
    [{ about: 'ukraine' }, 'Russian elections were held in Moscow.', []],
    [{ about: 'russia' }, 'Russian elections were held in Moscow.', ['agree Russia']],
    [{ words: ['elect*', '@ceasefire'] }, 'Kyiv will hold elections in spring.', []],
    [{ words: ['elect*', '@ceasefire'] }, 'Zelensky promised elections after a ceasefire.', ['agree Zelensky']],
  ])('%j: %s', (change, text, expected) => {
    expect(stances(change, text)).toEqual(expected);
  });
});

describe('a draft', () => {
  const knows = (name: string) => name in claimFile.concepts;
  const faults = (change: Partial<ClaimDraft>) =>
    draftProblems({ ...draft, ...change }, knows).map(({ field, line, fault }) => `${field} ${line ?? '-'} ${fault}`);

  test.each<[string, Partial<ClaimDraft>, string[]]>([
    ['nothing', {}, []],
    ['no claim', { text: ' … ' }, ['text - untold']],
    ['a claim that is too long', { text: 'x'.repeat(201) }, ['text - overlong']],
    ['no words', { words: [] }, ['words - wordless']],
    ['lines with nothing in them', { words: ['', ' '] }, ['words - wordless']],
    ['too many words', { words: Array.from({ length: 9 }, (_, at) => `word${at}`) }, ['words - crowded']],
    [
      'too many lines',
      { together: 'any', words: Array.from({ length: 41 }, (_, at) => `w${at}`) },
      ['words - crowded'],
    ],
    ['a line that is too long', { words: ['elect*', `x${'|y'.repeat(200)}`] }, ['words 1 lengthy']],
    ['a fault on one of its lines', { together: 'any', words: ['elect*', 'vote ..3'] }, ['words 1 end']],
    ['a concept that is not there', { words: ['@phlogiston'] }, ['words 0 concept']],
    ['too many gaps', { together: 'any', words: ['a ..8 b ..8 c ..8 d ..8 e'] }, ['words - heavy']],
  ])('with %s', (_what, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  test('from elsewhere is not read when it would be slow or cannot be compiled', () => {
    const of = (core: string) => ({ rules: [{ core, stance: 'agree' as const }] });
    expect(isReadable(of('elect*'))).toBe(true);
    expect(isReadable(of('@not-known-here'))).toBe(true);
    expect(isReadable(of('..3 elect*'))).toBe(false);
    expect(isReadable(of('a ..9 a ..9 a ..9 a ..9 b'))).toBe(false);
    expect(isReadable({ rules: [] })).toBe(false);
  });
});

describe('whatever is typed as patterns', () => {
  const piece = fc.constantFrom(
    'a',
    'a*',
    'elect*',
    '?a',
    '..8',
    '..14',
    '@ceasefire',
    'a|b',
    '|',
    '*',
    '@',
    'É',
    "x's",
    '..',
  );
  const line = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(' '));
  const typed = fc.array(fc.oneof(line, fc.string({ maxLength: 30 })), { minLength: 1, maxLength: 6 });
  const engineFor = (one: ClaimDraft) =>
    createEngine({ claims: { ...claimFile, claims: [claimOf('own-1', one)] }, terms: [], holders: [] });

  test('is refused or can be compiled, and is let in from a backup as well', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom('all' as const, 'two' as const, 'any' as const), (lines, together) => {
        const one = { ...draft, words: lines, together };
        if (draftProblems(one, (name) => name in claimFile.concepts).length > 0) return;
        engineFor(one).readSentence('Kyiv will hold elections after a ceasefire.');
        expect(isReadable(claimOf('own-1', one))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('the heaviest pattern that is let in reads the worst sentence in seconds, not minutes', () => {
    const heaviest = 'a ?a ?a ..14 a ..14 a b';
    const one: ClaimDraft = { ...draft, words: [heaviest], together: 'any', about: 'anyone' };
    expect(draftProblems(one, () => true)).toEqual([]);
    const heavier = { ...one, words: ['a ?a ?a ?a ..14 a ..14 a b'] };
    expect(draftProblems(heavier, () => true)).toMatchObject([{ fault: 'heavy' }]);
    const begun = performance.now();
    engineFor(one).readSentence(`Kyiv ${'a '.repeat(1_400)}.`);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});
