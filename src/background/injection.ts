/**
 * Puts our scripts into pages. Only the gate is in the manifest; everything else goes into the very document that asked,
 * so that no page pays for what it does not use and nothing need be web-accessible.
 */
import type { Sender } from '#messaging/host';
import { browser } from './browser.ts';

type Target = { tabId: number; documentIds?: string[]; frameIds?: number[] };

const gate = 'gate.js';
const readerScripts = ['lexicon.js', 'reader.js'];

/** The document a message came from; by its frame where the browser stamps no document. */
function documentOf(sender: Sender): Target {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new Error('The message came from no tab.');
  if (sender.documentId !== undefined) return { tabId, documentIds: [sender.documentId] };
  return { tabId, frameIds: [sender.frameId ?? 0] };
}

async function run(target: Target, files: readonly string[]): Promise<void> {
  await browser.scripting.executeScript({ target, files: [...files] });
}

async function startReader(target: Target): Promise<void> {
  // An earlier document's sheet is gone with it; inserting twice into one document draws no line twice.
  await browser.scripting.insertCSS({ target, files: ['highlight.css'] });
  await run(target, readerScripts);
}

/** Starts the reader in the document whose gate found an article. */
export function injectReader(sender: Sender): Promise<void> {
  return startReader(documentOf(sender));
}

/** Starts the reader in the top document of a tab, because the reader of the news asked for it. */
export function injectReaderInTab(tabId: number): Promise<void> {
  return startReader({ tabId, frameIds: [0] });
}

/** Adds a further script to a document that is being read. */
export function injectScript(sender: Sender, script: 'card' | 'elements'): Promise<void> {
  return run(documentOf(sender), [`${script}.js`]);
}

/** Brings the gate to the tabs that were open before the extension was there; tabs that refuse stay as they are. */
export async function injectGates(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.allSettled(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded === true) return;
      await injectGate(id);
    }),
  );
}

/** How a tab's top document stands to us: the browser keeps us out, our gate is in it, or we may enter and are not there. */
export async function standing(tabId: number): Promise<'closed' | 'gated' | 'bare'> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: () => 'framelightGate' in globalThis,
    });
    // On its own pages Firefox refuses without an error: nothing was run and nothing comes back.
    if (typeof answer?.result !== 'boolean') return 'closed';
    return answer.result ? 'gated' : 'bare';
  } catch {
    return 'closed';
  }
}

/** Brings the gate to one tab. */
export async function injectGate(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [gate] });
}
