import { nameOf, nextOf, parentOf, previousOf, textWalker } from './dom.ts';

/**
 * Text that belongs together: the text nodes that share a nearest block-level ancestor, with nothing of another block
 * between them. `starts[i]` is the offset of `nodes[i]` in `text`; the first is negative where a piece begins inside a
 * node. Between two nodes there may be a line break that stands in no node.
 */
export type Run = {
  readonly element: Element;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  readonly text: string;
};

/** A walk that hands out one run after the other, so that it can be laid down and taken up again. */
export type Walk = {
  readonly next: () => Run | null;
  /** Text nodes seen so far. */
  readonly seen: () => number;
  /** False once the place where the walk stands was taken out of the page. */
  readonly isIntact: () => boolean;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const inline = words(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb rt ruby s small span strike strong sub sup time u wbr',
);

const skipped = words(
  'audio button canvas code datalist iframe input kbd math meter nav noscript object option output pre progress samp script select style svg template textarea title tt var video',
);

type Home = Element | null | undefined;

function isInline(element: Element, name: string): boolean {
  if (inline.has(name)) return true;
  return name.includes('-') && getComputedStyle(element).display.startsWith('inline');
}

/** The block that a node's text belongs to, by that of its parent: null where text is left alone, undefined at the top. */
function homeBelow(node: Node, above: Home): Home {
  if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return above === null ? null : (node as ShadowRoot).host;
  if (node.nodeType !== Node.ELEMENT_NODE) return above;
  const element = node as Element;
  const name = nameOf(element);
  if (above === null || skipped.has(name)) return null;
  return above !== undefined && isInline(element, name) ? above : element;
}

/** Finds the block of nodes and remembers it; good only while the page stands still. */
export function createHomes(): (node: Node | null) => Home {
  const known = new Map<Node, Home>();
  return (node) => {
    const path: Node[] = [];
    let home: Home;
    // A loop, not a recursion: a page may nest a hundred thousand elements.
    for (let at = node; at !== null; at = parentOf(at) ?? (at as Partial<ShadowRoot>).host ?? null) {
      if (known.has(at)) {
        home = known.get(at);
        break;
      }
      path.push(at);
    }
    for (let i = path.length - 1; i >= 0; i -= 1) {
      const at = path[i] as Node;
      home = homeBelow(at, home);
      known.set(at, home);
    }
    return home;
  };
}

/** Stands in a text for something that is shown there and not read: code, a button. No mention reaches over it. */
const gap = '\uFFFC';

const isVisiblySkipped = (node: Text): boolean =>
  /\S/.test(node.data) && node.parentElement?.closest('script,style,template,noscript,title') === null;

const isBreak = (node: Node | null): boolean => node?.nodeName === 'BR';
const wordEnd = /[\p{L}\p{N}]$/u;
const wordStart = /^[\p{L}\p{N}]/u;

/** True when every element between a node and its block is laid out inline; a `span` may be a block by its style. */
export function isInlineWithin(node: Node, block: Element): boolean {
  for (let at: Node | null = parentOf(node); at !== null && at !== block; at = parentOf(at)) {
    if (at.nodeType !== Node.ELEMENT_NODE) return true;
    const { display } = getComputedStyle(at as Element);
    if (display !== '' && display !== 'contents' && !/^(?:inline|ruby)/.test(display)) return false;
  }
  return true;
}

/** How two neighbouring text nodes of one block meet. */
function joint(before: Text, after: Text, block: Element): 'joined' | 'line' | 'apart' {
  if (!wordEnd.test(before.data) || !wordStart.test(after.data)) return 'joined';
  if (isBreak(nextOf(before)) || isBreak(previousOf(after))) return 'line';
  return isInlineWithin(before, block) && isInlineWithin(after, block) ? 'joined' : 'apart';
}

/** A place in the text: the node, and the block that it belongs to; null where text is left alone. */
type Cursor = { readonly node: () => Text | null; readonly home: () => Element | null; readonly step: () => void };

function createCursor(root: Node, count: () => void): Cursor {
  const walker = textWalker(root);
  const homeOf = createHomes();
  let node: Text | null = null;
  let parent: Node | null = null;
  let home: Element | null = null;
  return {
    node: () => node,
    home: () => home,
    step: () => {
      node = walker.nextNode() as Text | null;
      if (node === null) return;
      count();
      const above = node.parentNode;
      if (above === parent) return;
      parent = above;
      home = homeOf(above) ?? null;
    },
  };
}

/** A run that grows node by node. */
class GrowingRun implements Run {
  readonly element: Element;
  readonly nodes: Text[];
  readonly starts: number[] = [0];
  text: string;
  private last: Text;

  constructor(element: Element, first: Text) {
    this.element = element;
    this.nodes = [first];
    this.text = first.data;
    this.last = first;
  }

  /** False for a node that begins another run. */
  take(node: Text): boolean {
    const meeting = joint(this.last, node, this.element);
    if (meeting === 'apart') return false;
    if (meeting === 'line') this.text += '\n';
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.text += node.data;
    this.last = node;
    return true;
  }

  pass(node: Text): void {
    if (!this.text.endsWith(gap) && isVisiblySkipped(node)) this.text += gap;
  }
}

function nextRun(cursor: Cursor): Run | null {
  while (cursor.node() !== null && cursor.home() === null) cursor.step();
  const first = cursor.node();
  const element = cursor.home();
  if (first === null || element === null) return null;
  const run = new GrowingRun(element, first);
  for (cursor.step(); ; cursor.step()) {
    const node = cursor.node();
    const home = cursor.home();
    if (node === null || (home !== null && home !== element)) return run;
    if (home === null) run.pass(node);
    else if (!run.take(node)) return run;
  }
}

/** Walks the visible and the hidden text below a node, block by block, in the order of the document. */
export function walkText(root: Node): Walk {
  let seen = 0;
  const cursor = createCursor(root, () => {
    seen += 1;
  });
  cursor.step();
  return {
    next: () => nextRun(cursor),
    seen: () => seen,
    isIntact: () => cursor.node()?.isConnected ?? true,
  };
}
