import { expect, test } from 'vitest';
import { correction, ownClaim, seededStore } from './examples.ts';

test('a claim of the reader stands behind the bundled ones while it is on', async () => {
  const store = await seededStore();
  await store.saveOwnClaim(ownClaim);
  expect((await store.claims()).at(-1)).toEqual({
    id: 'own-elections',
    text: 'Elections come first.',
    short: 'Elections first',
    judged: false,
  });
  await store.saveOwnClaim({ ...ownClaim, on: false });
  expect((await store.claims()).map(({ id }) => id)).toEqual(['truce', 'land']);
  expect(await store.ownClaims()).toHaveLength(1);
  await store.removeOwnClaim(ownClaim.id);
  expect(await store.ownClaims()).toEqual([]);
});

test('a later correction of the same words takes the place of the earlier one', async () => {
  const store = await seededStore();
  await store.correct(correction);
  await store.correct({ ...correction, whose: 'putin|' });
  await store.correct({ ...correction, stance: 'disagree' });
  expect((await store.corrections()).map(({ whose, stance }) => [whose, stance])).toEqual(
    expect.arrayContaining([
      ['', 'disagree'],
      ['putin|', null],
    ]),
  );
  await store.uncorrect(correction);
  expect((await store.corrections()).map(({ whose }) => whose)).toEqual(['putin|']);
});
