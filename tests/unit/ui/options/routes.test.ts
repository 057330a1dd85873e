import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { hrefOf, places, routeOf } from '../../../../src/ui/options/routes.ts';

test('reads every place of the contract', () => {
  for (const place of places) expect(routeOf(`#/${place}`)).toEqual({ place });
});

test('takes what is no place of ours for the corpus', () => {
  for (const hash of ['', '#', '#/', '#/nowhere', '#/%', '#/__proto__'])
    expect(routeOf(hash)).toEqual({ place: 'corpus' });
});

test('finds an article and a framing again, whatever their ids hold', () => {
  const id = string({ minLength: 1, unit: 'grapheme' });
  assert(
    property(id, id, (article, framing) => {
      expect(routeOf(hrefOf('corpus', article, framing))).toEqual({ place: 'corpus', article, framing });
    }),
  );
});
