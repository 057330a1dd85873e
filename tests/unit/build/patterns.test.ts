import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBundle } from '#build';
import { copyPack, type PackCopy } from './pack-copy.ts';

let pack: PackCopy;
beforeEach(async () => {
  pack = await copyPack();
});
afterEach(() => pack.clear());

const stopped = () =>
  checkBundle(pack.dir).then(
    () => [],
    (error: unknown) => String(error).split('\n').slice(1),
  );

test('a topic of proposals that is no concept stops the build', async () => {
  await pack.edit('claims/proposal.json', ({ topics }: { topics: string[] }) => topics.push('phlogiston'));
  expect(await stopped()).toEqual([
    expect.stringMatching(/claims\/proposal\.json \/topics\/\d+: “phlogiston” is not a concept of claims\.json$/),
  ]);
});

test('a pattern that cannot mean what was meant stops the build with file, place and reason', async () => {
  type Loose = {
    concepts: Record<string, string[]>;
    actors: { forms: string[] }[];
    claims: { rules: { core: string | string[] }[] }[];
  };
  await pack.edit('claims/claims.json', ({ concepts, actors, claims }: Loose) => {
    concepts['strange'] = ['peace deal|peace plan', 'mediat*', 'mediat*'];
    actors[0]?.forms.push('Mr Putin');
    Object.assign(claims[0]?.rules[0] ?? {}, { core: ['truce', 'el* ..2 truce'] });
  });
  const file = 'assets/public/claims/claims.json';
  const reasons = await stopped();
  expect(reasons).toEqual([
    `${file} /concepts/strange/0: “peace” stands on both sides of a space: a space ends a choice, “a b|a c” is a, then b or a, then c`,
    `${file} /concepts/strange/2: this pattern stands here a second time`,
    expect.stringMatching(/\/actors\/0\/forms\/\d+: “Mr” stands in no sentence as it is read; write “mr”$/),
    expect.stringMatching(/\/actors\/0\/forms\/\d+: “Putin” stands in no sentence as it is read; write “putin”$/),
    `${file} /claims/0/rules/0/core/1: “el*” is never found at the beginning: it takes three letters to begin with`,
  ]);
});
