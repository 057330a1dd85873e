/**
 * What was read on each page. The worker may die at any moment, so nothing of it is held in memory: each tab
 * has one record in `storage.session`, which the browser keeps in its own memory until it closes, writes to no disk and
 * shows to no page. Private windows therefore leave nothing behind.
 */
import { joinSketches } from '#corpus';
import type { BlockKind, Reading } from '#framing';
import type { PageCost } from '#messaging';
import type { Sender } from '#messaging/host';
import { browser } from './browser.ts';

/** A sentence of a block that puts at least one claim; offsets into the block. */
export type ReadSentence = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly readings: readonly Reading[];
};

/** A number beside a known subject, as it stands on the page. */
export type ReadNumber = { readonly term: string; readonly text: string };

/** What is kept of one block: its text, how often each term stands in it, and what its sentences put. */
export type ReadBlock = {
  readonly kind: BlockKind;
  /** "" where the page is so long that no more of its text is kept. */
  readonly text: string;
  readonly mentions: Readonly<Record<string, number>>;
  readonly numbers: readonly ReadNumber[];
  readonly sentences: readonly ReadSentence[];
};

/** What a report tells of its document, beside the blocks. */
export type DocumentFacts = {
  readonly title: string;
  readonly language: string;
  readonly published: string | null;
  readonly link: string | null;
  readonly cost: PageCost;
};

/** One frame's document as far as it was read. */
export type ReadFrame = DocumentFacts & {
  readonly frame: number;
  readonly document: string;
  readonly url: string;
  readonly sketch: readonly number[];
  readonly blocks: Readonly<Record<string, ReadBlock>>;
};

/** One step of a report: blocks read anew, blocks gone, and whether the page starts over. */
export type ReadStep = {
  readonly facts: DocumentFacts;
  readonly fresh: boolean;
  readonly blocks: Readonly<Record<string, ReadBlock>>;
  readonly gone: readonly number[];
  readonly sketch: readonly number[];
};

/** Everything read in one tab: its frames, and the claim of the mention that was clicked last. */
export type ReadTab = { readonly frames: Readonly<Record<string, ReadFrame>>; readonly opened: string | null };

const mostBlocks = 800;

/** So many characters of one document are kept: the browser keeps 10 MB for all tabs together. */
const mostText = 150_000;

const keyOf = (tab: number) => `page:${tab}`;

const nothing: ReadTab = { frames: {}, opened: null };

/** One name for the document of a message; the address where the browser stamps no document. */
const documentName = (sender: Sender) => sender.documentId ?? sender.url ?? '';

/** Order within one worker's life: two reports of one tab must not overwrite each other. Nothing is lost with it. */
const turns = new Map<number, Promise<unknown>>();

async function inTurn<T>(tab: number, step: () => Promise<T>): Promise<T> {
  const turn = (turns.get(tab) ?? Promise.resolve()).then(step, step);
  turns.set(tab, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(tab) === turn) turns.delete(tab);
  }
}

/** Everything that was read in a tab. */
export async function readTab(tab: number): Promise<ReadTab> {
  const key = keyOf(tab);
  return ((await browser.storage.session.get(key))[key] as ReadTab | undefined) ?? nothing;
}

function grown(old: ReadFrame | undefined, step: ReadStep): Record<string, ReadBlock> {
  const blocks: Record<string, ReadBlock> = { ...old?.blocks };
  for (const block of step.gone) delete blocks[block];
  let kept = Object.values(blocks).reduce((sum, { text }) => sum + text.length, 0);
  for (const [block, read] of Object.entries(step.blocks)) {
    if (!(block in blocks) && Object.keys(blocks).length >= mostBlocks) continue;
    kept += read.text.length - (blocks[block]?.text.length ?? 0);
    blocks[block] = kept > mostText ? { ...read, text: '' } : read;
  }
  return blocks;
}

/** Keeps one report. A new document in the top frame sweeps away what the tab's former page left. */
export function keepReport(sender: Sender, step: ReadStep): Promise<ReadTab> {
  const tab = sender.tab?.id ?? -1;
  const frame = sender.frameId ?? 0;
  return inTurn(tab, async () => {
    const kept = await readTab(tab);
    const before = kept.frames[frame];
    const isSame = before !== undefined && before.document === documentName(sender) && !step.fresh;
    const old = isSame ? before : undefined;
    const read: ReadFrame = {
      ...step.facts,
      frame,
      document: documentName(sender),
      url: sender.url ?? '',
      sketch: joinSketches(old?.sketch ?? [], step.sketch),
      blocks: grown(old, step),
    };
    const base = !isSame && frame === 0 ? nothing : kept;
    const now: ReadTab = { ...base, frames: { ...base.frames, [frame]: read } };
    await browser.storage.session.set({ [keyOf(tab)]: now });
    return now;
  });
}

/** Forgets a tab: it was closed, shows another page now, or is no longer to be read. */
export function forgetTab(tab: number): Promise<void> {
  return inTurn(tab, () => browser.storage.session.remove(keyOf(tab)));
}

/** Remembers the claim of the mention that was clicked last; the popup opens it first. */
export function rememberOpened(tab: number, claim: string): Promise<void> {
  return inTurn(tab, async () => {
    const kept = await readTab(tab);
    if (kept.opened !== claim) await browser.storage.session.set({ [keyOf(tab)]: { ...kept, opened: claim } });
  });
}

/** The tabs of which something was read. */
export async function readTabs(): Promise<number[]> {
  const tabs = (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
  const records = await browser.storage.session.get(tabs.map(keyOf));
  return tabs.filter((tab) => keyOf(tab) in records);
}
