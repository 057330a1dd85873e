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
