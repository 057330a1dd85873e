import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { files, importsOf, roomOf, textOf } from './source.ts';

const split = (cell: string) =>
  cell
    .split(',')
    .map((room) => room.trim())
    .filter((room) => room !== '');

/** The ladder, as src/README.md gives it. */
const ladder = new Map(
  [...readFileSync('src/README.md', 'utf8').matchAll(/^\| ([a-z]+) \| [^|]* \| ?([\w, ]*)\| ?([\w, ]*)\|$/gm)].map(
    ([, room = '', values = '', types = '']) => [room, { values: split(values), types: split(types) }],
  ),
);

const doors = new Map(
  Object.entries((JSON.parse(readFileSync('package.json', 'utf8')) as { imports: Record<string, string> }).imports),
);

/** What is wrong with the imports of a text that stands in a room. */
function wrongImports(room: string, text: string): string[] {
  const allowed = ladder.get(room);
  return importsOf(text).flatMap(({ from, typesOnly }) => {
    if (!from.startsWith('#')) return [];
    if (!doors.has(from)) return [`${from} is no door`];
    const other = /^#(\w+)/.exec(from)?.[1] ?? '';
    if (other === room || allowed?.values.includes(other)) return [];
    return typesOnly && allowed?.types.includes(other)
      ? []
      : [`${room} may not import ${from}${typesOnly ? '' : ' as values'}`];
  });
}

describe('the ladder', () => {
  test('has a row for every room and no others', () => {
    const rooms = new Set(files.map((file) => roomOf(file)));
    expect([...ladder.keys()].toSorted()).toEqual([...new Set([...rooms, 'entrypoints'])].toSorted());
  });

  test('allows no two rooms to import values of each other', () => {
    const both = [...ladder].flatMap(([room, { values }]) =>
      values.filter((other) => ladder.get(other)?.values.includes(room)),
    );
    expect(both).toEqual([]);
  });

  test.each([
    ["import '#store';", 1],
    ["const later = import('#store');", 1],
    ["import { open } from '#store';", 1],
    ["export { open } from '#store';", 1],
    ["import type { Framing } from '#framing';", 0],
    ["import { type Framing } from '#framing';", 0],
    ["import { compare } from '#framing';", 1],
    ["type Later = import('#store').Store;", 1],
    ["import { nothing } from '#nowhere';", 1],
  ])('sees what a page may not do in: %s', (text, wrong) => {
    expect(wrongImports('page', text)).toHaveLength(wrong);
  });
});

describe.each(files)('%s', (file) => {
  test('imports only the rooms that src/README.md allows', () => {
    expect(wrongImports(roomOf(file), textOf(file))).toEqual([]);
  });

  test('reaches other rooms by their door, and its own by a file name', () => {
    const wrong = importsOf(textOf(file)).filter(({ from }) => {
      if (!from.startsWith('.')) return from.startsWith('src/');
      const path = new URL(from, `file:///${file}`).pathname.slice(1);
      const isStyle = path.startsWith('assets/styles/');
      return !isStyle && (roomOf(path) !== roomOf(file) || !/\.(tsx?|json)(\?\w+)?$/.test(path));
    });
    expect(wrong).toEqual([]);
  });
});

const withValues = (name: string | RegExp) =>
  files.filter((file) =>
    importsOf(textOf(file)).some(
      ({ from, typesOnly }) => !typesOnly && (typeof name === 'string' ? from === name : name.test(from)),
    ),
  );

test('the extension API comes in through two files', () => {
  expect(withValues('webextension-polyfill')).toEqual(['src/background/browser.ts', 'src/messaging/browser.ts']);
});

test('only the client of scripts in pages names the browser’s global object', () => {
  expect(
    files.filter((file) =>
      /\bchrome\.\w|\bglobalThis\.browser\b|\{ browser: /.test(textOf(file).replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '')),
    ),
  ).toEqual(['src/messaging/page-client.ts']);
});

test('only the store touches IndexedDB', () => {
  const touching = files.filter(
    (file) =>
      /\bindexedDB\b/.test(textOf(file)) ||
      importsOf(textOf(file)).some(({ from, typesOnly }) => from === 'idb' && !typesOnly),
  );
  expect(touching.map((file) => roomOf(file)).filter((room) => room !== 'store')).toEqual([]);
  expect(touching).not.toEqual([]);
});

test('Preact draws in view, in ui and in the card only', () => {
  expect(withValues(/^preact/).filter((file) => !/^src\/(?:view|ui|page\/card)\//.test(file))).toEqual([]);
});

test('mark.js stands behind one file in each of page and view', () => {
  expect(withValues('mark.js').length).toBeLessThanOrEqual(2);
});

test('no validator travels into a page or a window: they import the contract as types only', () => {
  const side = files.filter((file) => ['page', 'ui', 'view'].includes(roomOf(file)));
  const values = withValues(/^#messaging\/(?:contract|host)$|^valibot$/);
  expect(side.filter((file) => values.includes(file))).toEqual([]);
});
