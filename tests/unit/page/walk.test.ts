// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { walkText } from '../../../src/page/walk.ts';
import { showPage } from './stage.ts';

function texts(body: string, root: Node = document.body): string[] {
  showPage(body);
  return textsBelow(root);
}

function textsBelow(root: Node): string[] {
  const walk = walkText(root);
  const found: string[] = [];
  for (let run = walk.next(); run !== null; run = walk.next()) found.push(run.text.trim());
  return found;
}

describe('text is joined', () => {
  test('across inline tags', () => {
    expect(texts('<p>a <em>cease</em><em>fire</em> <a>Volodymyr</a> <a>Zelensky</a></p>')).toEqual([
      'a ceasefire Volodymyr Zelensky',
    ]);
  });

  test('with a line where only a break stands between two words', () => {
    expect(texts('<p>Vladimir<br>Putin<br> went</p>')).toEqual(['Vladimir\nPutin went']);
  });

  test('over lines that are only wrapped in the source, whatever they end with', () => {
    expect(texts('<p>\n  Russian President\r\n\t<b>Vladimir\nPutin</b><br>Moscow\n</p>')).toEqual([
      'Russian President   Vladimir Putin\nMoscow',
    ]);
    expect(texts('<p style="white-space: pre-wrap">Kyiv\nMoscow</p>')).toEqual(['Kyiv\nMoscow']);
  });

  test('over white space, scripts and comments', () => {
    expect(texts('<p>cease<script>no</script>fire <!-- no -->now</p>')).toEqual(['ceasefire now']);
  });
});

describe('text is kept apart', () => {
  test('by block elements', () => {
    expect(texts('<div>one<p>two</p>three<ul><li>four<li>five</ul></div>')).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  test('by cells of a table', () => {
    expect(texts('<table><tr><td>peace</td><td>talks</td></tr></table>')).toEqual(['peace', 'talks']);
  });

  test('by inline tags that are laid out as blocks, where words would run together', () => {
    expect(texts('<p><span style="display:block">Kyiv</span><span style="display:block">Moscow</span></p>')).toEqual([
      'Kyiv',
      'Moscow',
    ]);
  });

  test('by code in the middle, which leaves a sign that no mention reaches over', () => {
    expect(texts('<p>peace <code>x</code> talks</p>')).toEqual(['peace \uFFFC talks']);
  });
});

describe('text is left alone', () => {
  test.each(['script', 'style', 'textarea', 'pre', 'code', 'noscript', 'button', 'select', 'svg', 'nav', 'kbd'])(
    'in %s',
    (name) => {
      expect(texts(`<p>before</p><${name}>Putin</${name}><p>after</p>`)).toEqual(['before', 'after']);
    },
  );

  test('inside what is left alone, however deep', () => {
    expect(texts('<pre><div><p>Putin</p></div></pre><p>after</p>')).toEqual(['after']);
  });

  test('of white space alone', () => {
    expect(texts('<div> \n </div><p>one</p> <p>\u00A0</p>')).toEqual(['one']);
  });
});

test('gives the offset of every node in the text', () => {
  showPage('<p>Vladimir<br>Putin <b>spoke</b></p>');
  const run = walkText(document.body).next();
  expect(run?.nodes.map((node, i) => run.text.slice(run.starts[i], (run.starts[i] ?? 0) + node.length))).toEqual(
    run?.nodes.map(({ data }) => data),
  );
  expect(run?.element.localName).toBe('p');
});

test('walks the text of an open shadow root', () => {
  showPage('<div id="host"></div>');
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (root === undefined) throw new Error('The page has no host.');
  root.innerHTML = 'own <b>text</b><p>two</p>';
  expect(textsBelow(root)).toEqual(['own text', 'two']);
});

test('notices when the place where it stands is taken out of the page', () => {
  showPage('<p>one</p><p id="two">two</p>');
  const walk = walkText(document.body);
  walk.next();
  expect(walk.isIntact()).toBe(true);
  document.querySelector('#two')?.remove();
  expect(walk.isIntact()).toBe(false);
});

test('walks thousands of nested elements', () => {
  showPage('<p id="top">top</p>');
  let deepest: Element = document.body;
  for (let depth = 0; depth < 3_000; depth += 1) {
    const inner = document.createElement('i');
    deepest.append(inner);
    deepest = inner;
  }
  deepest.textContent = 'bottom';
  expect(textsBelow(document.body)).toEqual(['top', 'bottom']);
});
