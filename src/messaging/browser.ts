/** The one file of the page and interface side that touches the browser's extension API. */
import browser, { type Runtime } from 'webextension-polyfill';
import type { PageOrder } from './orders.ts';

/** Sends one message to the background. */
export function send(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** A string of the interface in the reader's language; "" when there is none of that name. */
export function localMessage(name: string, words: readonly string[]): string {
  return browser.i18n.getMessage(name, [...words]);
}

/** The language of the interface, as a BCP 47 tag. */
export function localLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** True while this script still belongs to an installed extension; false once that was updated or removed. */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** Listens for orders of the background; only messages of this very extension are heard. */
export function onOrder(obey: (order: PageOrder) => unknown): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
    return Promise.resolve(obey(message as PageOrder) ?? null);
  });
}

/** The address of a file of the extension. */
export function extensionUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** Opens the options page, at a place in it ("#/corpus"), reusing its tab where there is one. */
export async function openOptions(place: string): Promise<void> {
  const url = browser.runtime.getURL('options.html');
  const [tab] = (await browser.tabs.query({ url: `${url}*` })) as { id?: number }[];
  if (tab?.id === undefined) await browser.tabs.create({ url: url + place });
  else await browser.tabs.update(tab.id, { active: true, url: url + place });
}

/** Tells when another tab comes to the front or the front one changes its page. */
export function onTabChange(tell: () => void): () => void {
  const updated = (_tab: number, change: { status?: string }) => {
    if (change.status !== undefined) tell();
  };
  browser.tabs.onActivated.addListener(tell);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(tell);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** The window that a tab is in; undefined when the tab is gone. */
export async function windowOf(tab: number): Promise<number | undefined> {
  return browser.tabs.get(tab).then(
    ({ windowId }) => windowId,
    () => undefined,
  );
}

/** The tab in front in the window of this page. */
export async function frontTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

type SidePanel = { readonly open: (where: { readonly windowId: number }) => Promise<void> };

/** Chromium's side panel, which the typings of the polyfill do not know. */
function sidePanel(): SidePanel | undefined {
  return (browser as { readonly sidePanel?: SidePanel }).sidePanel;
}

/** True where the browser has a side panel or a sidebar. */
export function hasPanel(): boolean {
  return sidePanel() !== undefined || browser.sidebarAction !== undefined;
}

/** Opens the side panel of a window. Browsers allow it only as the first call in a click. */
export function openPanel(windowId: number): Promise<void> {
  return sidePanel()?.open({ windowId }) ?? browser.sidebarAction.open();
}
