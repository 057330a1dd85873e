import { sentences } from '#text';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test('ends at stops, question marks and exclamation marks', () => {
    expect(cut('The guns fell silent. Did they? They did not!')).toEqual([
      'The guns fell silent.',
      'Did they?',
      'They did not!',
    ]);
  });

  test.each([
    ['a title', 'Mr. Peskov spoke. Gen. Syrskyi listened.', ['Mr. Peskov spoke.', 'Gen. Syrskyi listened.']],
    ['a month', 'It began on Feb. 24, 2022. It goes on.', ['It began on Feb. 24, 2022.', 'It goes on.']],
    ['initials', 'Donald J. Trump flew in. Nobody met him.', ['Donald J. Trump flew in.', 'Nobody met him.']],
    ['a country before a name', 'The U.S. President spoke.', ['The U.S. President spoke.']],
    ['a country at the end', 'He flew to the U.S. The talks went on.', ['He flew to the U.S.', 'The talks went on.']],
    [
      'a numbered thing',
      'Point No. 4 was dropped. They said no. Nobody minded.',
      ['Point No. 4 was dropped.', 'They said no.', 'Nobody minded.'],
    ],
    ['an hour', 'It starts at 9 a.m. Monday in Kyiv.', ['It starts at 9 a.m. Monday in Kyiv.']],
    ['a Russian initial', 'В. Путін прибув. Він мовчав.', ['В. Путін прибув.', 'Він мовчав.']],
  ])('is not misled by %s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test.each([
    '“We will go on. Nobody will stop us,” he said.',
    '"We will go on. Nobody will stop us," he said.',
    '«Мы продолжим. Нас не остановят», сказал он.',
    "He said: 'We will go on. Nobody will stop us.'",
  ])('keeps a quotation whole: %s', (text) => {
    expect(cut(text)).toEqual([text]);
  });

  test('keeps a quoted question with the words that say who asked', () => {
    expect(cut('“Will it hold?” Zelensky asked. Nobody knew.')).toEqual([
      '“Will it hold?” Zelensky asked.',
      'Nobody knew.',
    ]);
  });

  test('does not take an apostrophe for a quotation', () => {
    expect(cut("The allies' plan failed. It's over. They're gone.")).toEqual([
      "The allies' plan failed.",
      "It's over.",
      "They're gone.",
    ]);
  });

  test('cuts on when a quotation is never closed', () => {
    expect(cut('“We go on. They stop. The end.')).toEqual(['“We go on.', 'They stop.', 'The end.']);
  });

  test('joins a wrapped line and keeps a heading apart', () => {
    expect(cut('They met in\nthe old hotel.\n\nWhat next')).toEqual(['They met in\nthe old hotel.', 'What next']);
  });

  test('finds nothing where there are no words', () => {
    expect(sentences(' … — ”\n\n.')).toEqual([]);
    expect(sentences('')).toEqual([]);
  });

  test('gives spans in order, inside the text and without white space around them', () => {
    const piece = constantFrom(
      '“',
      '”',
      '"',
      "'",
      '. ',
      'U.S. ',
      'Mr. ',
      '? ',
      '\n',
      'Word ',
      'word',
      '«',
      '»',
      '😀',
      '\u00ad',
    );
    assert(
      property(
        oneof(
          string(),
          array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end } of sentences(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  test.each(['a', '“', '"', "'", 'a "', '. ', 'U.S. ', '" ', ' ', '?” '])('stays fast on 100 kB of %j', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const begun = performance.now();
    sentences(text);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });
});
