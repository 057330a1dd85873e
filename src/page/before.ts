import { parentOf, textWalker } from './dom.ts';
import { isShown } from './shown.ts';
import { createHomes, type Run } from './walk.ts';

/** So many characters of what stands before a block are told, the last ones; the message contract takes no more. */
export const longestBefore = 400;

/** So many text nodes are looked at on the way back. */
const mostNodes = 60;

const isSentenceEnd = /[.!?…]["'’”»)]*$/u;

/** True for text that ends as a sentence does; the labels of a menu, headings and captions mostly do not. */
export const isProse = (text: string): boolean => /\S\s+\S/u.test(text) && isSentenceEnd.test(text.trimEnd());

type Paragraph = { readonly element: Element; text: string };

/** The shown blocks before a run, the nearest first; what is left alone by the walk is left alone here. */
function* paragraphsBefore({ element, nodes, starts }: Run): Generator<Paragraph> {
  const [first] = nodes;
  if (first === undefined) return;
  const homeOf = createHomes();
  const walker = textWalker(first.getRootNode());
  walker.currentNode = first;
  // A piece may begin inside of a node.
  let paragraph: Paragraph = { element, text: first.data.slice(0, Math.max(0, -(starts[0] ?? 0))) };
  const isWhole = () => paragraph.text !== '' && isShown(paragraph.element);
  for (let count = 0; count < mostNodes; count += 1) {
    const node = walker.previousNode() as Text | null;
    if (node === null) break;
    const home = /\S/.test(node.data) ? homeOf(parentOf(node)) : null;
    if (home === null || home === undefined) continue;
    if (home !== paragraph.element) {
      if (isWhole()) yield paragraph;
      paragraph = { element: home, text: '' };
    }
    paragraph.text = node.data + paragraph.text;
  }
  if (isWhole()) yield paragraph;
}

/** The shown block before a run, as the walk would come to it; null at the top. */
export function elementBefore(run: Run): Element | null {
  for (const { element } of paragraphsBefore(run)) return element;
  return null;
}

/** The prose between a run and what was told before it, as much as tells whom its words mean; "" where nothing stands there. */
export function textBefore(run: Run, told: Run | undefined): string {
  let text = '';
  for (const paragraph of paragraphsBefore(run)) {
    if (paragraph.element === told?.element || text.length >= longestBefore) break;
    const words = paragraph.text.replaceAll(/\s+/gu, ' ').trim();
    if (isProse(words)) text = `${words}\n\n${text}`.trimEnd();
  }
  return text.length <= longestBefore ? text : text.slice(-longestBefore).replace(/^\S*\s/u, '');
}
