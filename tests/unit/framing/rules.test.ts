import { readFileSync } from 'node:fs';
import { type ClaimFile, createEngine } from '#framing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { claimFile } from './bundled-engine.ts';

const schema = JSON.parse(readFileSync('assets/public/schema/claims.schema.json', 'utf8')) as object;
const small = (change: Partial<ClaimFile>): ClaimFile => ({
  schema: 1,
  version: '1',
  concepts: { story: ['harbour'] },
  actors: [{ id: 'mayor', name: 'the mayor', family: 'town', kind: 'person', forms: ['the mayor'] }],
  claims: [],
  ...change,
});

describe('the claim file', () => {
  test('is valid against the published schema', () => {
    const validate = new Ajv2020({ strict: true }).compile(schema);
    expect(validate(claimFile)).toBe(true);
  });

  test('has labels that fit a list', () => {
    expect(claimFile.claims.filter(({ short }) => short.length > 40)).toEqual([]);
  });

  test('has a rule for every claim and judges thirteen of them', () => {
    expect(claimFile.claims.filter(({ rules }) => rules.length === 0)).toEqual([]);
    expect(claimFile.claims.filter(({ judged }) => judged)).toHaveLength(13);
  });

  test('names only concepts that it has', () => {
    const families = claimFile.actors.map(({ family }) => family);
    const known = new Set([
      ...Object.keys(claimFile.concepts),
      ...families,
      ...claimFile.actors.map(({ id }) => `actor:${id}`),
    ]);
    const patterns = [
      ...Object.values(claimFile.concepts).flat(),
      ...claimFile.claims.flatMap(({ rules }) => rules.flatMap(({ core }) => core)),
    ];
    const named = patterns.flatMap((pattern) => [...pattern.matchAll(/@([^\s|]+)/g)].map((match) => match[1] ?? ''));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('a claim of one’s own', () => {
  const rule = { core: 'harbour ..3 closed|shut', stance: 'agree' } as const;
  const claims = [{ id: 'shut', text: 'The harbour is shut', short: 'Harbour shut', judged: false, rules: [rule] }];

  test('is read by the same engine', () => {
    const engine = createEngine({ claims: small({ claims }), terms: [], holders: [] });
    expect(engine.readSentence('The harbour was closed.').map(({ claim, stance }) => `${claim} ${stance}`)).toEqual([
      'shut agree',
    ]);
    expect(engine.readSentence('The market was closed.')).toEqual([]);
  });

  test('takes over the forms of a lexicon term', () => {
    const own = small({
      concepts: { story: ['harbour'], refuse: ['reject*'] },
      actors: [{ id: 'mayor', name: 'the mayor', family: 'town', kind: 'person', forms: [], term: 'mayor' }],
      claims: [
        {
          ...claims[0],
          id: 'no',
          text: 'No',
          short: 'No',
          judged: false,
          rules: [{ core: 'harbour', stance: 'disagree', who: ['town'], needs: 'will' }],
        },
      ],
    });
    const terms = [{ id: 'mayor', kind: 'figure', label: 'Mayor', forms: { en: ['Mayor Oldroyd'] } }] as const;
    const [reading] = createEngine({ claims: own, terms, holders: [] }).readSentence(
      'Mayor Oldroyd rejected the harbour.',
    );
    expect([reading?.stance, reading?.holder?.id]).toEqual(['agree', 'mayor']);
  });

  test('is refused when its concepts are made of each other', () => {
    const concepts = { story: ['harbour'], one: ['@two'], two: ['@one'] };
    expect(() => createEngine({ claims: small({ concepts }), terms: [], holders: [] })).toThrow('made of itself');
  });

  test('is refused when a pattern begins with nothing certain', () => {
    const concepts = { story: ['harbour'], one: ['?maybe so'] };
    expect(() => createEngine({ claims: small({ concepts }), terms: [], holders: [] })).toThrow(
      'begins with nothing certain',
    );
  });
});
