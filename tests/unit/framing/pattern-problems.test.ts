import { conceptNames, patternProblems } from '#framing';
import { describe, expect, test } from 'vitest';
import { claimFile } from './bundled-engine.ts';

const known = new Set(['ceasefire', 'russia', 'actor:putin']);
const faults = (pattern: string) =>
  patternProblems(pattern, (name) => known.has(name)).map(({ fault, part, better }) =>
    [fault, part, better].filter((word) => word !== '').join(' '),
  );

describe('a pattern', () => {
  test.each([
    'elect*',
    'hold|holds ..3 elect*',
    '@ceasefire ?terms|agreement must',
    "russia 's ?own 800,000 troops",
    "@russia|@actor:putin ..14 don't",
    'usa ..1 %',
  ])('is let through when it can mean something: %s', (pattern) => {
    expect(faults(pattern)).toEqual([]);
  });

  test.each([
    ['nothing at all', '', 'empty'],
    ['a choice with nothing in it', 'peace||truce', 'part'],
    ['a choice with spaces around its bar', 'peace | truce', 'part'],
    ['a star alone', 'elect* *', 'part *'],
    ['a star in the middle', 'el*ct', 'part el*ct'],
    ['a concept without a name', '@ holds', 'part @'],
    ['a concept that is not there', '@phlogiston', 'concept @phlogiston'],
    ['a gap without a number', 'hold ..x elect*', 'gap ..x'],
    ['a gap that is too wide', 'hold ..40 elect*', 'gap ..40'],
    ['two gaps side by side', 'hold ..2 ..3 elect*', 'gap ..3'],
    ['a gap at the beginning', '..3 elect*', 'start ..3'],
    ['something missing at the beginning', '?hold elect*', 'start ?hold'],
    ['a gap at the end', 'elect* ..3', 'end ..3'],
    ['a capital', 'Elections', 'never Elections elections'],
    ['a hyphen', 'cease-fire', 'never cease-fire cease fire'],
    ['an accent', 'café', 'never café cafe'],
    ['an ending that stands on its own', "russia's war", "never russia's russia 's"],
    ['full stops', 'the u.s. army', 'never u.s. usa'],
    ['a question mark inside a choice', 'peace|?truce', 'part ?truce'],
    ['too few letters to begin with', 'el* now', 'short el*'],
    ['a word twice in a choice', 'threw|throws|threw', 'repeated threw'],
    ['a choice that a space ended', 'peace deal|peace plan', 'doubled peace'],
    [
      'many choices that spaces ended',
      'a|go between|man honest|broker good|fair ..2 offices|office',
      'choices good|fair',
    ],
  ])('is refused for %s', (_what, pattern, expected) => {
    expect(faults(pattern)).toContain(expected);
  });
});

test('the shipped patterns are all let through', () => {
  const names = conceptNames(claimFile);
  const { concepts, actors, claims } = claimFile;
  const all = [
    ...Object.values(concepts).flat(),
    ...actors.flatMap(({ forms }) => forms),
    ...claims.flatMap(({ rules }) => rules.flatMap(({ core }) => core)),
  ];
  expect(all.length).toBeGreaterThan(500);
  expect(all.flatMap((pattern) => patternProblems(pattern, (name) => names.has(name)))).toEqual([]);
});
