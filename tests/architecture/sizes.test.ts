import { describe, expect, test } from 'vitest';
import { codeLines, files, functionLengths, textOf } from './source.ts';

describe('counting', () => {
  test('leaves out blank lines and comments', () => {
    expect(codeLines('/** One.\n * Two. */\nconst a = 1;\n\n// three\nconst b = 2;')).toBe(2);
  });

  test('measures functions of each form', () => {
    expect(functionLengths('function a() {\n  return 1;\n}\nconst b = () => 2;')).toEqual([3, 1]);
  });
});

test('no file has more than 250 lines of code', () => {
  expect(files.filter((file) => codeLines(textOf(file)) > 250)).toEqual([]);
});

test('the median file has at most 80 lines of code', () => {
  const lengths = files.map((file) => codeLines(textOf(file))).toSorted((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
});

test('nine functions of ten are under 25 lines, and none is over 60', () => {
  const all = files.flatMap((file) => functionLengths(textOf(file)).map((lines) => ({ file, lines })));
  expect(all.filter(({ lines }) => lines < 25).length / all.length).toBeGreaterThanOrEqual(0.9);
  expect(all.filter(({ lines }) => lines > 60)).toEqual([]);
});

test('a file of more than 150 lines opens with a paragraph on its idea', () => {
  expect(
    files.filter((file) => textOf(file).split('\n').length > 150 && !/^(?:import[^;]*;\s*)*\/\*\*/.test(textOf(file))),
  ).toEqual([]);
});

test('files are named in kebab case after what is in them', () => {
  const bags = /\/(?:\w+-)?(?:utils?|helpers?|common|manager|handler|data|info)\.tsx?$/;
  expect(
    files.filter((file) => bags.test(file) || !/\/[a-z0-9]+(?:-[a-z0-9]+)*(?:\.content)?\.tsx?$/.test(file)),
  ).toEqual([]);
});

test('whatever is left to do has a date', () => {
  const undated = files.filter((file) => /\b(?:TODO|FIXME|XXX)\b(?!.*\d{4}-\d{2}-\d{2})/.test(textOf(file)));
  expect(undated).toEqual([]);
});

test('no type error is silenced', () => {
  expect(files.filter((file) => /@ts-(?:ignore|nocheck|expect-error)/.test(textOf(file)))).toEqual([]);
});
