import type { Finder } from '#matching';
import type { MentionView, NotRead, PageView, Settings } from '#messaging';
import type { Store } from '#store';
import { standBeside } from './beside.ts';
import { dateOf, framesOf } from './comparing.ts';
import { injectGate, standing } from './injection.ts';
import { languageOf } from './language.ts';
import { type ReadFrame, type ReadTab, readTab } from './pages.ts';
import { readSettings, siteOf, sitesOff } from './settings.ts';
import type { Shelf } from './shelf.ts';
import { openTab, type OpenTab, order } from './tabs.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

function countMentions(frames: readonly ReadFrame[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mentions } of frames.flatMap(({ blocks }) => Object.values(blocks))) {
    for (const [term, count] of Object.entries(mentions)) counts.set(term, (counts.get(term) ?? 0) + count);
  }
  return counts;
}

async function viewMentions(
  store: Store,
  finder: Finder,
  frames: readonly ReadFrame[],
  settings: Settings,
): Promise<MentionView[]> {
  const counts = countMentions(frames);
  const articles = await store.articleCounts([...counts.keys()]);
  return [...counts]
    .flatMap(([id, count]) => {
      const term = finder.term(id);
      if (term === undefined || (term.kind === 'country' && !settings.countries)) return [];
      return [{ term: id, label: term.label, kind: term.kind, count, articles: articles.terms[id] ?? 0 }];
    })
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

async function viewRead(shelf: Shelf, tab: number, read: ReadTab): Promise<PageView> {
  const [store, finder] = await Promise.all([shelf.store(), shelf.finder()]);
  const frames = framesOf(read);
  const top = frames[0];
  const settings = await readSettings(store);
  const [beside, mentions, { of: articles }] = await Promise.all([
    standBeside(shelf, read),
    viewMentions(store, finder, frames, settings),
    store.articleCounts([]),
  ]);
  return {
    state: 'read',
    tab,
    site: siteOf(top?.url) ?? '',
    title: top?.title ?? '',
    language: languageOf(frames),
    date: dateOf(read),
    articles,
    ...beside,
    mentions,
    cost: {
      ms: sum(frames.map(({ cost }) => cost.ms)),
      nodes: sum(frames.map(({ cost }) => cost.nodes)),
      mentions: sum(frames.map(({ cost }) => cost.mentions)),
    },
    opened: read.opened,
    settings,
  };
}

async function whyNotRead(store: Store, tab: number, { address, isLoading }: OpenTab): Promise<NotRead> {
  const site = siteOf(address);
  if (address.startsWith('file:')) return 'file';
  if (site !== null && (await sitesOff(store)).includes(site)) return 'off';
  if (/^https?:[^?#]*\.pdf(?:$|[?#])/i.test(address)) return 'file';
  const there = await standing(tab);
  if (there === 'gated') return isLoading ? 'starting' : 'not-news';
  if (there === 'bare') {
    // A tab that slept while the extension came: it is looked at now.
    await injectGate(tab);
    return 'starting';
  }
  // A page on http(s) that keeps us out: the browser withholds it, or it is one of the browser's own shops.
  return site === null || /^(?:chromewebstore\.google\.com|addons\.mozilla\.org)$/.test(site)
    ? 'browser-page'
    : 'withheld';
}

/** What of a record is still true: a frame without a living reader is of a page that the tab has left. */
async function livingPart(tab: number): Promise<ReadTab> {
  const read = await readTab(tab);
  const frames = await Promise.all(
    framesOf(read).map(async (frame) => ((await order(tab, { order: 'here' }, frame.frame)) === true ? [frame] : [])),
  );
  return { ...read, frames: Object.fromEntries(frames.flat().map((frame) => [frame.frame, frame])) };
}

/** Everything that the popup shows of one tab, or why there is nothing. */
export async function viewTab(shelf: Shelf, tab: number | undefined): Promise<PageView> {
  if (!(await shelf.isReady())) return { state: 'setting-up' };
  const open = tab === undefined ? undefined : await openTab(tab);
  if (tab === undefined || open === undefined) {
    return { state: 'not-read', reason: 'closed', tab: tab ?? null, site: null };
  }
  const read = await livingPart(tab);
  if (Object.keys(read.frames).length > 0) return viewRead(shelf, tab, read);
  return {
    state: 'not-read',
    reason: await whyNotRead(await shelf.store(), tab, open),
    tab,
    site: siteOf(open.address),
  };
}
