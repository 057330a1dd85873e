/**
 * The client for scripts in pages. It takes the browser's own API without the polyfill, which would bring every part of
 * that API to life in every page: three milliseconds, where the gate may take one. Both browsers have `browser`.
 */
import type { Browser, Runtime } from 'webextension-polyfill';
import { createAsk } from './asking.ts';
import type { PageOrder } from './orders.ts';

/** Looked up when it is needed: the first look at a part of the API costs time. */
const own = () => (globalThis as unknown as { browser: Browser }).browser;

/** Sends one request to the background, from a script in a page. */
export const ask = createAsk((message) => own().runtime.sendMessage(message));

/** A string of the interface in the reader's language; "" when there is none of that name. */
export function localMessage(name: string, words: readonly string[]): string {
  return own().i18n.getMessage(name, [...words]);
}

/** The language of the interface, as a BCP 47 tag. */
export function localLanguage(): string {
  return own().i18n.getUILanguage();
}

/** True while this script still belongs to an installed extension; false once that was updated or removed. */
export function isAlive(): boolean {
  // An orphan's API loses its parts, whatever the type says.
  return (own() as Partial<Browser>).runtime?.id !== undefined;
}

/** Listens for orders of the background; only messages of this very extension are heard. */
export function onOrder(obey: (order: PageOrder) => unknown): void {
  own().runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== own().runtime.id || sender.tab !== undefined) return undefined;
    return Promise.resolve(obey(message as PageOrder) ?? null);
  });
}
