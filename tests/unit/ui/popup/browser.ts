import type { RequestName } from '#messaging';
import { say } from '../../view/samples.ts';

/** What the popup sent, in order. */
export const sent: { readonly name: RequestName; readonly input: Record<string, unknown> }[] = [];

/** Answers by request; a function may change its mind from call to call. A request without one is never answered. */
export const answers = new Map<RequestName, () => unknown>();

const nothing = { addListener: () => undefined, removeListener: () => undefined };

/** Stands in for the browser's extension API, which is not there in Node: the messages and tabs that the popup uses. */
export const fakeBrowser = {
  runtime: {
    id: 'test',
    getURL: (path: string) => `test://${path}`,
    sendMessage: async (message: { name: RequestName; input: Record<string, unknown> }) => {
      sent.push(message);
      const make = answers.get(message.name);
      if (make === undefined) return new Promise(() => undefined);
      return { ok: true, value: make() };
    },
  },
  i18n: { getUILanguage: () => 'en', getMessage: (name: string, words: string[]) => say(name, ...words) },
  tabs: {
    query: async (what: { url?: string }) => (what.url === undefined ? [{ id: 7, windowId: 1 }] : []),
    get: async (id: number) => ({ id, windowId: 1 }),
    create: async ({ url }: { url: string }) => sent.push({ name: 'page.view', input: { opened: url } }),
    onActivated: nothing,
    onUpdated: nothing,
  },
  sidePanel: { open: async () => undefined },
};
