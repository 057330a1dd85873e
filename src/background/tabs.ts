import type { PageOrder } from '#messaging';
import { browser } from './browser.ts';

/** Sends an order to the readers of a tab (to one frame when it is named); null when nobody there listens. */
export async function order(tab: number, what: PageOrder, frame?: number): Promise<unknown> {
  try {
    const sent =
      frame === undefined
        ? browser.tabs.sendMessage(tab, what)
        : browser.tabs.sendMessage(tab, what, { frameId: frame });
    return (await sent) ?? null;
  } catch {
    return null;
  }
}

/** The active tab of the window in front; undefined when there is none. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

/** The address of a tab: "" where the browser keeps it from us, undefined when the tab is closed. */
export async function tabAddress(tab: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tab)).url ?? '';
  } catch {
    return undefined;
  }
}

/** Sends an order to every tab; those without a reader do not listen. */
export async function orderAll(what: PageOrder): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [order(id, what)])));
}
