// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { boilDown, createChangeWatch } from '../../../src/page/changes.ts';
import { showPage } from './stage.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const find = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`There is no ${selector}.`);
  return found;
};

function recordsOf(change: () => void): MutationRecord[] {
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  change();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

test('a changed word asks for its block alone', () => {
  showPage('<div><p id="p">a <b>word</b></p><p>other</p></div>');
  const { blocks, trees, isAnyGone } = boilDown(
    recordsOf(() => {
      const node = find('b').firstChild;
      if (node instanceof Text) node.data = 'changed';
    }),
  );
  expect([...blocks]).toEqual([find('#p')]);
  expect(trees).toEqual([]);
  expect(isAnyGone).toBe(false);
});

test('added trees are read once, from the top', () => {
  showPage('<main></main>');
  const { trees } = boilDown(
    recordsOf(() => {
      const section = document.createElement('section');
      find('main').append(section);
      const p = document.createElement('p');
      section.append(p);
      p.append(document.createElement('b'));
    }),
  );
  expect(trees).toEqual([find('section')]);
});

test('what was added and taken away again is nothing to read', () => {
  showPage('<main></main>');
  const { trees, isAnyGone } = boilDown(
    recordsOf(() => {
      const p = document.createElement('p');
      find('main').append(p);
      p.remove();
    }),
  );
  expect(trees).toEqual([]);
  expect(isAnyGone).toBe(true);
});

test('changes in what is left alone ask for nothing', () => {
  showPage('<pre><b>code</b></pre>');
  const { blocks } = boilDown(recordsOf(() => find('b').append('more')));
  expect([...blocks]).toEqual([]);
});

test('many changes are one batch, and our own are none', async () => {
  showPage('<main></main>');
  let batches = 0;
  const watch = createChangeWatch(
    async () => {
      batches += 1;
      return 0;
    },
    () => undefined,
  );
  watch.watch(document);
  for (let i = 0; i < 50; i += 1) find('main').append(`${i}`);
  await pause(200);
  expect(batches).toBe(1);
  watch.unseen(() => find('main').append('ours'));
  await pause(200);
  expect(batches).toBe(1);
  find('main').append('theirs');
  watch.stop();
  await pause(200);
  expect(batches).toBe(1);
});

test('a flood is not kept: the page is read anew', async () => {
  showPage('<main></main>');
  let floods = 0;
  const watch = createChangeWatch(
    async () => 0,
    () => {
      floods += 1;
    },
  );
  watch.watch(document);
  const main = find('main');
  for (let i = 0; i < 20_001; i += 1) main.replaceChildren('x');
  await pause(50);
  watch.stop();
  expect(floods).toBeGreaterThan(0);
});
