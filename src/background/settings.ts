import type { Settings } from '#messaging';
import type { Store } from '#store';

const key = 'settings';
const sitesKey = 'sites-off';

const untouched: Settings = { marks: 'light', countries: false };

/** The reader's settings, with what was never set at its default. */
export async function readSettings(store: Store): Promise<Settings> {
  return { ...untouched, ...((await store.setting(key)) as Partial<Settings> | undefined) };
}

/** Changes some settings and answers them all. */
export async function changeSettings(store: Store, change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings(store)), ...change };
  await store.setSetting(key, settings);
  return settings;
}

/** The sites (host names) on which the reader switched Framelight off. */
export async function sitesOff(store: Store): Promise<readonly string[]> {
  return ((await store.setting(sitesKey)) as readonly string[] | undefined) ?? [];
}

/** Switches one site on or off. */
export async function setSite(store: Store, site: string, on: boolean): Promise<void> {
  const others = (await sitesOff(store)).filter((name) => name !== site);
  await store.setSetting(sitesKey, on ? others : [...others, site].toSorted());
}

/** The site of an address, as rules name it: its host without "www."; null for anything but http and https. */
export function siteOf(url: string | undefined): string | null {
  if (url === undefined || !/^https?:/.test(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '');
}
