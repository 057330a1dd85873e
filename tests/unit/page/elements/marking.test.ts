// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { markPieces, unmarkAll } from '../../../../src/page/elements/marking.ts';
import type { Piece } from '../../../../src/page/ours.ts';
import { showPage } from '../stage.ts';

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

function block(html: string): Element {
  showPage(html);
  const element = document.body.firstElementChild;
  if (element === null) throw new Error('The page has no block.');
  return element;
}

const piece = (node: Text | undefined, start: number, end: number): Piece => {
  if (node === undefined) throw new Error('There is no such node.');
  return { node, start, end, kind: 'figure', strong: false };
};

test('wraps each piece where it stands, with its kind and no other trace', () => {
  const p = block('<p>One Putin and <b>another Putin</b> here</p>');
  const [one, two] = textNodes(p);
  const marks = markPieces(p, [piece(one, 4, 9), { ...piece(two, 8, 13), strong: true }]);
  expect(marks).toHaveLength(2);
  expect(p.innerHTML).toBe(
    'One <mark data-framelight="" data-framelight-kind="figure">Putin</mark> and <b>another ' +
      '<mark data-framelight="" data-framelight-kind="figure" data-framelight-strong="">Putin</mark></b> here',
  );
});

test('counts as mark.js does past scripts and blocks inside', () => {
  const div = block('<div>a<script>Putin</script><style>Putin</style><p>inner</p>then Putin</div>');
  const last = textNodes(div).at(-1);
  const [mark] = markPieces(div, [piece(last, 5, 10)]);
  expect(mark?.textContent).toBe('Putin');
  expect(mark?.previousSibling?.textContent).toBe('then ');
});

test('leaves out pieces of white space and of nodes that are gone', () => {
  const p = block('<p>a  b</p>');
  expect(markPieces(p, [piece(textNodes(p)[0], 1, 3), piece(document.createTextNode('Putin'), 0, 5)])).toEqual([]);
});

test('gives the page its own text nodes back, those that it had split itself too', () => {
  const p = block('<p></p>');
  p.append('Pu', 'tin and Putin', ' again');
  const before = textNodes(p);
  const [, middle] = before;
  const marks = markPieces(p, [piece(middle, 8, 13), piece(middle, 0, 3)]);
  expect(marks).toHaveLength(2);
  unmarkAll(marks);
  expect(textNodes(p)).toEqual(before);
  expect(before.map(({ data }) => data)).toEqual(['Pu', 'tin and Putin', ' again']);
});

test('takes away what is left where the page has removed some of it', () => {
  const p = block('<p>Putin, Putin, Putin</p>');
  const [node] = textNodes(p);
  const marks = markPieces(p, [piece(node, 0, 5), piece(node, 7, 12), piece(node, 14, 19)]);
  marks[1]?.replaceWith('Putin');
  unmarkAll(marks);
  expect(p.innerHTML).toBe('Putin, Putin, Putin');
});
