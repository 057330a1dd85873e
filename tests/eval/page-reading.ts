/**
 * Reads an HTML file as the extension reads a page, with the reader's own code over a DOM in Node: the same walk, kinds,
 * mentions and reports, so that what is measured is what a page in a browser is told to put.
 */
import type { Engine, PageText, ReadSentence } from '#framing';
import type { Finder } from '#matching';
import { sentences } from '#text';
import { Window } from 'happy-dom';
import type { ReadBlock } from '../../src/page/known.ts';
import type { Run } from '../../src/page/walk.ts';

const window = new Window({ url: 'https://news.test/article' });
const names = ['document', 'location', 'Node', 'Element', 'Document', 'ShadowRoot', 'NodeFilter'] as const;
Object.assign(globalThis, Object.fromEntries(names.map((name) => [name, window[name]])));
Object.assign(globalThis, { getComputedStyle: window.getComputedStyle.bind(window) });

// The reader takes hold of the DOM's prototypes as it loads.
const { isFollowing } = await import('../../src/page/following.ts');
const { createKinds } = await import('../../src/page/kinds.ts');
const { createKnown } = await import('../../src/page/known.ts');
const { createFindIn } = await import('../../src/page/mentions.ts');
const { pageFacts } = await import('../../src/page/facts.ts');
const { cut } = await import('../../src/page/pieces.ts');
const { isShown } = await import('../../src/page/shown.ts');
const { createTelling } = await import('../../src/page/telling.ts');
const { walkText } = await import('../../src/page/walk.ts');

/** White space as a browser shows it. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** What reading takes: the engine, and the finder that decides which blocks are told. */
export type ReadingTools = { readonly engine: Engine; readonly finder: Finder };

/** A page as it was read: its headline, the blocks that were told, all its sentences in order, and those that put claims. */
export type ReadPage = {
  readonly headline: string;
  readonly told: readonly PageText[];
  readonly sentences: readonly string[];
  readonly read: readonly ReadSentence[];
};

function pieces(html: string): Run[] {
  document.documentElement.innerHTML = html.replace(/^[^]*?<html[^>]*>/i, '').replace(/<\/html>\s*$/i, '');
  const walk = walkText(document.body);
  const found: Run[] = [];
  for (let run = walk.next(); run !== null; run = walk.next()) found.push(...cut(run));
  return found;
}

/** Reads a page; block numbers are those of its reports. */
export async function readHtml(html: string, { engine, finder }: ReadingTools): Promise<ReadPage> {
  const runs = pieces(html).filter(({ element }) => isShown(element));
  const kinds = createKinds();
  const findIn = createFindIn(finder, false);
  const facts = pageFacts(kinds.headline());
  const read: ReadSentence[] = [];
  const told: PageText[] = [];
  const telling = createTelling({
    facts: () => facts,
    cost: () => ({ ms: 0, nodes: 0, mentions: 0 }),
    hear: () => undefined,
    send: async ({ title, lead = '', blocks }) => {
      told.push(...blocks.map(({ block, kind, text }) => ({ block, kind, text })));
      read.push(...engine.readPage({ headline: title, lead, blocks }));
      return { marks: [] };
    },
  });
  const known = createKnown();
  for (const [at, run] of runs.entries()) {
    const block: ReadBlock = {
      id: at + 1,
      kind: kinds.of(run),
      run,
      mentions: findIn(run),
      strong: [],
      isShown: true,
    };
    const isNamed = block.mentions.length > 0 || block.kind === 'headline';
    if (!isNamed && !isFollowing(known, run, runs[at - 1]?.element)) continue;
    known.add(block);
    telling.tell(block);
  }
  await telling.flush();
  return {
    headline: facts.title,
    told,
    sentences: runs.flatMap(({ text }) => sentences(text).map(({ start, end }) => oneLine(text.slice(start, end)))),
    read,
  };
}
