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

/** A tab's address ("" where the browser keeps it from us) and whether it is still loading. */
export type OpenTab = { readonly address: string; readonly isLoading: boolean };

/** An open tab; undefined when it is closed. */
export async function openTab(tab: number): Promise<OpenTab | undefined> {
  try {
    const { url, status } = await browser.tabs.get(tab);
    return { address: url ?? '', isLoading: status === 'loading' };
  } catch {
    return undefined;
  }
}

/** Sends an order to every tab; those without a reader do not listen. */
export async function orderAll(what: PageOrder): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [order(id, what)])));
}
