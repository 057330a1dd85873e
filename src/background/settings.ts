import type { Settings } from '#messaging';
import type { Store } from '#store';
import * as v from 'valibot';

const key = 'settings';
const sitesKey = 'sites-off';

// Settings also come out of restored files: what does not fit counts as never set.
const Kept = v.fallback(
  v.object({
    marks: v.fallback(v.picklist(['light', 'elements']), 'light'),
    countries: v.fallback(v.boolean(), false),
  }),
  { marks: 'light', countries: false },
);
const KeptSites = v.fallback(v.array(v.string()), []);

/** The reader's settings, with what was never set at its default. */
export async function readSettings(store: Store): Promise<Settings> {
  return v.parse(Kept, await store.setting(key));
}

/** Changes some settings and answers them all. */
export async function changeSettings(store: Store, change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings(store)), ...change };
  await store.setSetting(key, settings);
  return settings;
}

/** The sites (host names without "www.") on which the reader switched Framelight off, each once. */
export async function sitesOff(store: Store): Promise<readonly string[]> {
  const kept = v.parse(KeptSites, await store.setting(sitesKey));
  return [...new Set(kept.map(plainHost))].toSorted();
}

/** Switches one site on or off. */
export async function setSite(store: Store, site: string, on: boolean): Promise<void> {
  const host = plainHost(site);
  const others = (await sitesOff(store)).filter((name) => name !== host);
  await store.setSetting(sitesKey, on ? others : [...others, host].toSorted());
}

/** The site of an address, as rules name it: its host without "www."; null for anything but http and https. */
export function siteOf(url: string | undefined): string | null {
  if (url === undefined || !/^https?:/.test(url)) return null;
  return plainHost(new URL(url).hostname);
}

function plainHost(host: string): string {
  return host.replace(/^www\./, '');
}
