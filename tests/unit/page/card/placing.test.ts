import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInView, placeCard } from '../../../../src/page/card/placing.ts';

const view = { width: 1000, height: 800 };
const card = { width: 320, height: 240 };

test('stands below the word where there is room', () => {
  expect(placeCard({ left: 100, top: 100, bottom: 120 }, card, view)).toMatchObject({
    left: 100,
    top: 128,
    bottom: null,
  });
});

test('stands above it near the lower edge', () => {
  expect(placeCard({ left: 100, top: 700, bottom: 720 }, card, view)).toMatchObject({ top: null, bottom: 108 });
});

test('never covers the word and never leaves the view sideways', () => {
  const edge = fc.integer({ min: 0, max: 760 });
  fc.assert(
    fc.property(edge, edge, fc.integer({ min: 40, max: 700 }), (left, top, height) => {
      const word = { left, top, bottom: top + 20 };
      const place = placeCard(word, { width: 320, height }, view);
      const shown = Math.min(height, place.room);
      const isBelow = place.top !== null && place.top >= word.bottom;
      const isAbove = place.bottom !== null && view.height - place.bottom <= word.top;
      expect(isBelow || isAbove).toBe(true);
      expect(shown).toBeGreaterThan(0);
      expect(place.left).toBeGreaterThanOrEqual(0);
      expect(place.left + 320).toBeLessThanOrEqual(view.width);
    }),
  );
});

test('a word that was scrolled away is not in the view', () => {
  expect(isInView({ left: 0, right: 10, top: -30, bottom: -10 }, view)).toBe(false);
  expect(isInView({ left: 0, right: 10, top: 790, bottom: 810 }, view)).toBe(true);
});
