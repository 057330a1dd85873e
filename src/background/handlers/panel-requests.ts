import { passageHits } from '../hits.ts';
import type { Handlers } from '#messaging/host';
import { changeSettings, readSettings, setSite, siteOf, sitesOff } from '../settings.ts';
import { clearBadge } from '../badge.ts';
import { framesOf } from '../comparing.ts';
import { injectGates, injectReaderInTab } from '../injection.ts';
import { forgetTab, readTab, readTabs } from '../pages.ts';
import type { Shelf } from '../shelf.ts';
import { activeTab, order, orderAll, openTab } from '../tabs.ts';
import { viewTab } from '../tab-view.ts';

type PanelRequests = Pick<
  Handlers,
  | 'page.view'
  | 'page.read'
  | 'page.jump'
  | 'page.step'
  | 'site.set'
  | 'site.list'
  | 'settings.read'
  | 'settings.change'
  | 'mention.passages'
>;

async function leaveSite(site: string): Promise<void> {
  const tabs = await readTabs();
  await Promise.all(
    tabs.map(async (tab) => {
      if (siteOf((await openTab(tab))?.address) !== site) return;
      await order(tab, { order: 'leave' });
      await forgetTab(tab);
      await clearBadge(tab);
    }),
  );
}

type Step = { readonly at: number; readonly of: number };

/** Steps in the first frame that holds the term and shows it. */
async function stepIn(tab: number, term: string, by: 1 | -1): Promise<Step> {
  const frames = framesOf(await readTab(tab)).filter(({ blocks }) =>
    Object.values(blocks).some(({ mentions }) => term in mentions),
  );
  for (const { frame } of frames) {
    const step = (await order(tab, { order: 'step', term, by }, frame)) as Step | null;
    if (step !== null && step.of > 0) return step;
  }
  return { at: 0, of: 0 };
}

/** What the popup and the side panel may ask for. */
export function panelRequests(shelf: Shelf): PanelRequests {
  return {
    'page.view': async ({ tab }) => viewTab(shelf, tab ?? (await activeTab())),
    'page.read': async ({ tab }) => {
      await injectReaderInTab(tab);
      return { read: true };
    },
    'page.jump': async ({ tab, frame, block, start, end }) => {
      const found = await order(tab, { order: 'jump', block, start, end }, frame);
      return { found: found === true };
    },
    'page.step': async ({ tab, term, by }) => {
      return stepIn(tab, term, by);
    },
    'site.set': async ({ site, on }) => {
      await setSite(await shelf.store(), site, on);
      await (on ? injectGates() : leaveSite(site));
      return { on };
    },
    'site.list': async () => [...(await sitesOff(await shelf.store()))],
    'settings.read': async () => readSettings(await shelf.store()),
    'settings.change': async (change) => {
      const settings = await changeSettings(await shelf.store(), change);
      await orderAll({ order: 'again' });
      return settings;
    },
    'mention.passages': async ({ term }) => passageHits(shelf, term),
  };
}
