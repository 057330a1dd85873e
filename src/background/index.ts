/**
 * Wiring only: joins the database, the engine and the pages. Every listener is set in the worker's first turn, or the
 * message that woke it would be lost; everything else is opened at need, since the worker may die at any moment.
 */
import { answer, type Handlers } from '#messaging/host';
import { browser, type Runtime } from './browser.ts';
import { claimRequests } from './handlers/claim-requests.ts';
import { corpusRequests } from './handlers/corpus-requests.ts';
import { correctionRequests } from './handlers/correction-requests.ts';
import { lexiconRequests } from './handlers/lexicon-requests.ts';
import { pageRequests } from './handlers/page-requests.ts';
import { panelRequests } from './handlers/panel-requests.ts';
import { storeRequests } from './handlers/store-requests.ts';
import { injectGates, injectReaderInTab } from './injection.ts';
import { forgetTab } from './pages.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { activeTab, order, orderAll } from './tabs.ts';

const menuItem = 'read-this-page';

/** What woke the worker is answered first, in milliseconds; then it goes on with what an earlier life of it left. */
const afterWaking = 1_000;

function answerMessages(handlers: Handlers): void {
  const home = { id: browser.runtime.id, origin: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answer(message, sender, handlers, home),
  );
}

async function makeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: menuItem,
    title: browser.i18n.getMessage('menu_read'),
    contexts: ['page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** After an installation or an update: the bundle, the menu, and the tabs that are open already. */
async function setUp(shelf: Shelf): Promise<void> {
  const [isNew] = await Promise.all([shelf.refresh(), injectGates(), makeMenu()]);
  if (isNew) await orderAll({ order: 'again' });
}

/** The mentions of the page in front, one after another: the way to the card without a mouse. */
async function stepByKey(command: string): Promise<void> {
  const tab = await activeTab();
  const by = command === 'next-mention' ? 1 : -1;
  if (tab !== undefined) await order(tab, { order: 'step', term: null, by }, 0);
}

/** Starts the background; runs at every wake of the worker. */
export function startBackground(): void {
  const shelf = openShelf();
  answerMessages({
    ...pageRequests(shelf),
    ...panelRequests(shelf),
    ...corpusRequests(shelf),
    ...claimRequests(shelf),
    ...correctionRequests(shelf),
    ...lexiconRequests(shelf),
    ...storeRequests(shelf),
  });
  setTimeout(() => void shelf.goOnReading(), afterWaking);
  browser.runtime.onInstalled.addListener(() => void setUp(shelf));
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));
  browser.commands.onCommand.addListener((command) => void stepByKey(command));
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === menuItem && tab?.id !== undefined) void injectReaderInTab(tab.id);
  });
}
