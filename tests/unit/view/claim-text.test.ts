import { claimText } from '#view';
import { expect, test } from 'vitest';

test('a claim is shown with printed apostrophes, and its quotation marks stay', () => {
  expect(claimText({ text: "NATO's growth is Ukraine's wish, they 'say'" })).toContain(
    'NATO’s growth is Ukraine’s wish',
  );
  expect(claimText({ text: "It is 'over'." })).toBe("It is 'over'.");
});
