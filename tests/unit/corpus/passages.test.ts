import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readerArticle } from '#corpus';

function passages(text: string) {
  const result = readerArticle({ title: 'T', source: '', date: null, link: null, text }, '2025-11-18T12:00:00Z');
  if (!result.ok) throw new Error(result.problem);
  return result.article.passages;
}

const wordsOf = (given: string) => given.match(/[a-zA-Z]+/g) ?? [];

describe('the passages of a pasted text', () => {
  test('are its sentences, with the paragraph in which they stand', () => {
    expect(
      passages(
        'The first sentence stands here with some words. The second one follows it at once, as is usual.\r\n\r\nA new paragraph has a sentence of its own as well.',
      ),
    ).toEqual([
      { text: 'The first sentence stands here with some words.', paragraphs: [1] },
      { text: 'The second one follows it at once, as is usual.', paragraphs: [1] },
      { text: 'A new paragraph has a sentence of its own as well.', paragraphs: [2] },
    ]);
  });

  test('take very short sentences together with a neighbour of the same paragraph', () => {
    expect(passages('No. Never. That is what the minister said about the plan.\nYes.').map(({ text }) => text)).toEqual(
      ['No. Never. That is what the minister said about the plan.', 'Yes.'],
    );
  });

  test('go on over a line that was only wrapped', () => {
    expect(
      passages('The delegations sat down again in the\nsame hotel as before.\nAnother paragraph begins here.'),
    ).toEqual([
      { text: 'The delegations sat down again in the same hotel as before.', paragraphs: [1] },
      { text: 'Another paragraph begins here.', paragraphs: [2] },
    ]);
  });

  test('are never longer than 1000 characters and lose no letter, be it one word of a megabyte', () => {
    const pieces = passages('x'.repeat(900_000));
    expect(Math.max(...pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(1_000);
    expect(pieces.map(({ text }) => text).join('')).toHaveLength(900_000);
    expect(passages(`a${'😀'.repeat(1_500)}`).every(({ text }) => text.isWellFormed())).toBe(true);
  });

  test('are cut in time out of a megabyte on one line, at ends of sentences', () => {
    const sentence = 'The minister told the U.S. envoy that the talks would go on. ';
    const started = performance.now();
    const pieces = passages(sentence.repeat(16_000));
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(new Set(pieces.map(({ text }) => text))).toEqual(new Set([sentence.trim()]));
    expect(pieces).toHaveLength(16_000);
  });

  test('hold every word of the text, in its order', () => {
    const sentence = fc
      .array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 40 })
      .map((words) => `W${words.join(' ')}. `);
    fc.assert(
      fc.property(fc.array(fc.oneof(sentence, fc.constant('\n\n')), { minLength: 1, maxLength: 30 }), (parts) => {
        const text = `Start here. ${parts.join('')}`;
        expect(
          wordsOf(
            passages(text)
              .map((passage) => passage.text)
              .join(' '),
          ),
        ).toEqual(wordsOf(text));
      }),
    );
  });
});
