import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparePage, expectedOf, readFixture } from '../eval/pages.ts';
import { bundledEngine } from '../unit/framing/bundled-engine.ts';

const pages = 'tests/fixtures/pages';
const engine = bundledEngine();

describe.each(readdirSync(pages).toSorted())('the page %s', (name) => {
  const folder = join(pages, name);
  const read = readFixture(join(folder, 'source.html'), engine);
  const expected = expectedOf(folder);

  test('is read as expected', () => {
    const { missed, wrong } = comparePage(name, read, expected);
    expect(missed).toEqual([]);
    expect(wrong).toEqual([]);
  });
});

test('the sample article puts its seven claims and no other', () => {
  const read = readFixture(join(pages, 'sample/source.html'), engine);
  const { claims } = expectedOf(join(pages, 'sample'));
  expect([...new Set(read.map(({ claim }) => claim))].toSorted()).toEqual(claims.map(({ claim }) => claim).toSorted());
  expect(read).toHaveLength(claims.flatMap(({ sentences }) => sentences).length);
});
