// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Input } from '#messaging';
import { createTelling } from '../../../src/page/telling.ts';
import type { ReadBlock } from '../../../src/page/known.ts';

const element = document.createElement('p');

const block = (id: number, text = 'Putin'): ReadBlock => ({
  id,
  kind: 'text',
  run: { element, nodes: [], starts: [], text },
  mentions: [{ term: 'putin', start: 0, end: 5, kind: 'figure', isPainted: true }],
  strong: [],
  isShown: true,
});

function notes() {
  const reports: Input<'page.report'>[] = [];
  const heard: number[][] = [];
  const telling = createTelling({
    send: async (report) => {
      reports.push(report);
      return { marks: [] };
    },
    facts: () => ({ title: 'Title', language: 'en', published: null, link: null }),
    cost: () => ({ ms: 1, nodes: 2, mentions: 3 }),
    hear: (told) => heard.push(told.map(({ id }) => id)),
  });
  return { telling, reports, heard };
}

test('sends at most forty blocks a message, the first one fresh', async () => {
  const { telling, reports, heard } = notes();
  for (let id = 1; id <= 100; id += 1) telling.tell(block(id));
  await telling.flush();
  expect(reports.map(({ blocks }) => blocks.length)).toEqual([40, 40, 20]);
  expect(reports.map(({ fresh }) => fresh)).toEqual([true, false, false]);
  expect(heard.flat()).toHaveLength(100);
});

test('keeps a message short where blocks are long', async () => {
  const { telling, reports } = notes();
  for (let id = 1; id <= 20; id += 1) telling.tell(block(id, 'x'.repeat(8_000)));
  await telling.flush();
  for (const { blocks } of reports) {
    expect(blocks.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(60_000);
  }
});

test('tells no more than 600 blocks of one page, and none twice', async () => {
  const { telling, reports } = notes();
  for (let id = 1; id <= 700; id += 1) telling.tell(block(id));
  telling.tell(block(1));
  await telling.flush();
  expect(reports.flatMap(({ blocks }) => blocks)).toHaveLength(600);
});

test('tells what is gone only of what was sent', async () => {
  const { telling, reports } = notes();
  const [sent, unsent, untold] = [block(1), block(2), block(3)];
  telling.tell(sent);
  await telling.flush();
  telling.tell(unsent);
  for (const gone of [sent, unsent, untold]) telling.forget(gone);
  await telling.flush();
  expect(reports.at(-1)).toMatchObject({ gone: [1], blocks: [] });
  await telling.flush();
  expect(reports).toHaveLength(2);
});
