// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, longestBlock, offsetIn, partsOf, rangeOf } from '../../../src/page/pieces.ts';
import { type Run, walkText } from '../../../src/page/walk.ts';
import { showPage } from './stage.ts';

function runOf(...parts: readonly string[]): Run {
  showPage('<p></p>');
  const p = document.querySelector('p');
  p?.append(
    ...parts.map((part) => {
      const b = document.createElement('b');
      b.textContent = part;
      return b;
    }),
  );
  const run = walkText(document.body).next();
  if (run === null) throw new Error('The page has no text.');
  return run;
}

const sentence = 'The talks went on for a while in the old town. ';

describe('a long text', () => {
  test('is cut after a sentence', () => {
    const pieces = cut(runOf(sentence.repeat(400)));
    expect(pieces.length).toBeGreaterThan(2);
    for (const { text } of pieces.slice(0, -1)) expect(text.endsWith('town. ')).toBe(true);
  });

  test('is cut somewhere when it has neither sentence nor space', () => {
    expect(cut(runOf('a'.repeat(20_000))).map(({ text }) => text.length)).toEqual([8_000, 8_000, 4_000]);
  });

  test('is whole when its pieces are put together, and each piece finds its own nodes', () => {
    const part = fc.string({ minLength: 1, maxLength: 40 }).map((text) => `${text}x. ${sentence.repeat(40)}`);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const run = runOf(...parts);
        const pieces = cut(run);
        expect(pieces.map(({ text }) => text).join('')).toBe(run.text);
        for (const piece of pieces) {
          expect(piece.text.length).toBeLessThanOrEqual(longestBlock);
          const said = partsOf(piece, { start: 0, end: piece.text.length });
          expect(said.map(({ node, start, end }) => node.data.slice(start, end)).join('')).toBe(piece.text);
        }
      }),
      { numRuns: 25 },
    );
  });
});

test('a span over several nodes is found in each of them', () => {
  const run = runOf('a cease', 'fire now');
  expect(partsOf(run, { start: 2, end: 11 }).map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
    'cease',
    'fire',
  ]);
  expect(rangeOf(run, { start: 2, end: 11 })?.toString()).toBe('ceasefire');
});

test('a text that is gone has no range', () => {
  const run = runOf('Putin spoke');
  document.body.replaceChildren();
  expect(rangeOf(run, { start: 0, end: 5 })).toBeNull();
});

test('a place in a node is told as an offset of the text', () => {
  const run = runOf('a cease', 'fire now');
  const [, second] = run.nodes;
  if (second === undefined) throw new Error('There is one node too few.');
  expect(offsetIn(run, second, 2)).toBe(9);
  expect(offsetIn(run, document.createTextNode('other'), 2)).toBeNull();
});
