import { expect, test } from 'vitest';
import { formsOf } from '../../../src/framing/word-forms.ts';

test.each([
  ['counts', 'count counts counted counting'],
  ['swap', 'swap swaps swapped swapping'],
  ['voting', 'vote votes voted voting'],
  ['visited', 'visit visits visited visiting'],
  ['refusing', 'refuse refuses refused refusing'],
  ['parties', 'party parties partied partying'],
  ['pushes', 'push pushes pushed pushing'],
  ['elections', 'elections election elect elects elected electing'],
  ['crisis', 'crisis'],
  ['news', 'news'],
])('%s is found as %s', (word, forms) => {
  expect(formsOf(word).join(' ')).toBe(forms);
});
