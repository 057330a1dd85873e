import { type Page, until } from './browser.ts';

/** A stretch of marked text, whichever way it is painted; `kind` is the one that the highlight or element names. */
export type Mark = { readonly text: string; readonly kind: string; readonly strong: boolean };

/** Every mark of the page, from the highlight registry and from `<mark data-framelight>`; open shadow roots included. */
export function marksOf(page: Page): Promise<{ light: Mark[]; elements: Mark[] }> {
  return page.run(() => {
    const registry = (CSS as unknown as { highlights?: Iterable<[string, Iterable<Range>]> }).highlights ?? [];
    const light = [...registry].flatMap(([name, ranges]) => {
      if (!name.startsWith('framelight-')) return [];
      const strong = name.endsWith('-strong');
      const kind = name.slice('framelight-'.length).replace(/-strong$/, '');
      return [...ranges].map((range) => ({ text: range.toString(), kind, strong }));
    });
    const elements = [...document.querySelectorAll<HTMLElement>('mark[data-framelight]')].map((mark) => ({
      text: mark.textContent ?? '',
      kind: mark.dataset['framelight'] ?? '',
      strong: false,
    }));
    return { light, elements };
  });
}

/** The runs of characters inside an element that are marked, joined across inline tags; the same in both modes. */
export function markedIn(page: Page, selector: string): Promise<string[]> {
  return page.run((wanted) => {
    const registry = (CSS as unknown as { highlights?: Iterable<[string, Iterable<Range>]> }).highlights ?? [];
    const ours = [...registry].filter(([name]) => name.startsWith('framelight-'));
    const ranges = ours.flatMap(([, all]) => Array.from(all));
    const isIn = (range: Range, node: Text, at: number) =>
      range.comparePoint(node, at) === 0 && range.comparePoint(node, at + 1) === 0;
    const isMarked = (node: Text, at: number) =>
      node.parentElement?.closest('mark[data-framelight]') !== null || ranges.some((range) => isIn(range, node, at));
    const host = document.querySelector(wanted);
    if (host === null) throw new Error(`There is no ${wanted} on this page.`);
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    let runs = '';
    while (walker.nextNode() !== null) {
      const node = walker.currentNode as Text;
      // White space between two tags is drawn in one mode and left bare in the other; it parts no name.
      if (node.length === 0) continue;
      const isBetweenMarks = node.previousElementSibling?.matches('mark[data-framelight]') ?? false;
      if (node.data.trim() === '' && !isBetweenMarks) runs += '\uE000';
      else for (let at = 0; at < node.length; at += 1) runs += isMarked(node, at) ? node.data[at] : '\u0000';
    }
    const joined = runs.replaceAll(/(?<=[^\0])\uE000(?=[^\0])/g, ' ').replaceAll('\uE000', '\0');
    return joined.split('\0').filter((run) => run !== '');
  }, selector);
}

/** Waits until the page has marks and their number stays; answers them. */
export async function waitForMarks(page: Page): Promise<Mark[]> {
  let last = -1;
  return until('marks on the page', async () => {
    const { light, elements } = await marksOf(page);
    const all = [...light, ...elements];
    const isSettled = all.length > 0 && all.length === last;
    last = all.length;
    if (!isSettled)
      await new Promise((resolve) => {
        setTimeout(resolve, 120);
      });
    return isSettled ? all : null;
  });
}

/** Where the first occurrence of some words inside an element is drawn, scrolled into view: the middle of its first box. */
export function placeOf(page: Page, selector: string, words: string): Promise<{ x: number; y: number }> {
  return page.run(
    async (wanted, text) => {
      const host = document.querySelector(wanted);
      if (host === null) throw new Error(`There is no ${wanted} on this page.`);
      host.scrollIntoView({ block: 'center' });
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
      const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(text);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const [box] = range.getClientRects();
        if (box !== undefined) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      throw new Error(`“${text}” is not drawn in ${wanted}.`);
    },
    selector,
    words,
  );
}
