import { nameOf, nearest, nextOf, parentOf, previousOf, textWalker } from './dom.ts';

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
  if (node instanceof Element) {
    const name = nameOf(node);
    if (above === null || skipped.has(name)) return null;
    return above !== undefined && isInline(node, name) ? above : node;
  }
  return node instanceof ShadowRoot && above !== null ? node.host : above;
}

const isTop = (node: Node | null): node is null => node === null || node.nodeType === Node.DOCUMENT_NODE;

/** Finds the block of nodes and remembers it; good only while the page stands still. */
export function createHomes(): (node: Node | null) => Home {
  const known = new Map<Node, Element | null>();
  return (node) => {
    const path: Node[] = [];
    let home: Home;
    // A loop, not a recursion: a page may nest a hundred thousand elements.
    for (let at = node; !isTop(at); at = parentOf(at) ?? (at instanceof ShadowRoot ? at.host : null)) {
      home = known.get(at);
      if (home !== undefined) break;
      path.push(at);
    }
    for (let i = path.length - 1; i >= 0; i -= 1) {
      const at = path[i] as Node;
      home = homeBelow(at, home);
      if (home !== undefined) known.set(at, home);
    }
    return home;
  };
}

/** Past this length a run ends with the node that it has come to. */
const longestRun = 32_000;

/** Stands in a text for something that is shown there and not read: code, a button. No mention reaches over it. */
const gap = '\uFFFC';

const unseen = words('noscript script style template title');

/** True for text that is left alone and shown. */
function isVisiblySkipped(node: Text): boolean {
  const parent = node.parentElement;
  if (parent === null || unseen.has(nameOf(parent)) || !/\S/.test(node.data)) return false;
  return nearest(parent, 'script,style,template,noscript') === null;
}

const isBreak = (node: Node | null): boolean => node?.nodeName === 'BR';

/** Space and signs of ASCII end a word; of other characters the expression tells. */
function isWordCode(code: number, text: string, at: number): boolean {
  return code > 0x2f && /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function isInWord(before: string, after: string): boolean {
  const last = before.length - 1;
  return isWordCode(before.charCodeAt(last), before, last) && isWordCode(after.charCodeAt(0), after, 0);
}

/** True when every element between a node and its block is laid out inline; a `span` may be a block by its style. */
export function isInlineWithin(node: Node, block: Element): boolean {
  for (let at: Node | null = parentOf(node); at !== null && at !== block; at = parentOf(at)) {
    if (at.nodeType !== Node.ELEMENT_NODE) return true;
    const { display } = getComputedStyle(at as Element);
    if (display !== '' && display !== 'contents' && !/^(?:inline|ruby)/.test(display)) return false;
  }
  return true;
}

/** How two neighbouring text nodes of one block meet, where they meet inside what would be one word. */
function jointInWord(before: Text, after: Text, block: Element): 'joined' | 'line' | 'apart' {
  if (isBreak(nextOf(before)) || isBreak(previousOf(after))) return 'line';
  return isInlineWithin(before, block) && isInlineWithin(after, block) ? 'joined' : 'apart';
}

const isLaidOutInLines = (block: Element) => /^(?:pre|break-spaces)/.test(getComputedStyle(block).whiteSpace);

/**
 * A line that was only wrapped in the page's source goes on after a space: to the one who reads it, it never ended. Breaks
 * of ours stay, and the text keeps its length.
 */
function unwrapped(text: string, block: Element, breaks: ReadonlySet<number>): string {
  if (!text.trim().includes('\n') || isLaidOutInLines(block)) return text;
  return text.replaceAll(/[\n\r\t]/g, (unit: string, at: number) => (breaks.has(at) ? unit : ' '));
}

/** The walk; it stands at the first node that is not in a run yet. Few calls a node: most of it runs only once, cold. */
class TextWalk implements Walk {
  private readonly walker: TreeWalker;
  private readonly homeOf = createHomes();
  private node: Text | null = null;
  private parent: Node | null = null;
  private home: Element | null = null;
  private count = 0;

  constructor(root: Node) {
    this.walker = textWalker(root);
    this.step();
  }

  seen(): number {
    return this.count;
  }

  isIntact(): boolean {
    return this.node === null || this.node.isConnected;
  }

  next(): Run | null {
    while (this.node !== null && (this.home === null || !/\S/.test(this.node.data))) this.step();
    return this.node === null || this.home === null ? null : this.collect(this.node, this.home);
  }

  private step(): void {
    this.node = this.walker.nextNode() as Text | null;
    if (this.node === null) return;
    this.count += 1;
    const above = this.node.parentNode;
    if (above === this.parent) return;
    this.parent = above;
    this.home = this.homeOf(above) ?? null;
  }

  private collect(first: Text, element: Element): Run {
    const nodes = [first];
    const starts = [0];
    const breaks = new Set<number>();
    let data = first.data;
    let text = data;
    let last = first;
    let isGap = false;
    for (this.step(); this.node !== null && (this.home === element || this.home === null); this.step()) {
      const node: Text = this.node;
      if (this.home === null) {
        isGap ||= isVisiblySkipped(node);
        continue;
      }
      // The rest of a text without end is a run of its own.
      if (text.length > longestRun) break;
      const more = node.data;
      if (isGap) text += gap;
      else if (isInWord(data, more)) {
        const meeting = jointInWord(last, node, element);
        if (meeting === 'apart') break;
        if (meeting === 'line') {
          breaks.add(text.length);
          text += '\n';
        }
      }
      isGap = false;
      nodes.push(node);
      starts.push(text.length);
      text += more;
      if (more !== '') data = more;
      last = node;
    }
    return { element, nodes, starts, text: unwrapped(text, element, breaks) };
  }
}

/** Walks the visible and the hidden text below a node, block by block, in the order of the document. */
export function walkText(root: Node): Walk {
  return new TextWalk(root);
}
