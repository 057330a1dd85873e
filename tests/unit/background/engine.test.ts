import { readFileSync } from 'node:fs';
import type { ClaimFile, RuledClaim } from '#framing';
import type { Term } from '#lexicon';
import { expect, test } from 'vitest';
import { engineWith } from '../../../src/background/engine.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`assets/public/${path}`, 'utf8'));
const claims = read('claims/claims.json') as ClaimFile;
const { terms } = read('lexicon/terms.json') as { terms: Term[] };

function own(id: string, core: string): RuledClaim {
  return { id, text: id, short: id, judged: false, rules: [{ core, stance: 'agree' }] };
}

const sentence = 'Zelensky said that Ukraine will hold elections next spring.';
const claimsIn = (more: readonly RuledClaim[]) =>
  engineWith({ claims, terms, holders: [] }, more)
    .readSentence(sentence)
    .map(({ claim }) => claim);

test('a claim of the reader’s is read by the engine that reads the bundled ones', () => {
  expect(claimsIn([])).not.toContain('own-elections');
  expect(claimsIn([own('own-elections', 'hold elections')])).toContain('own-elections');
});

test('a claim that cannot be compiled takes no other down', () => {
  const broken = { ...own('own-broken', 'x'), rules: null } as unknown as RuledClaim;
  expect(claimsIn([broken, own('own-elections', 'hold elections')])).toContain('own-elections');
});
