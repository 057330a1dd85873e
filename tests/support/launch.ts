import { join } from 'node:path';
import type { Browser, BrowserName, Launch } from './browser.ts';
import { findBrowser } from './browsers.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

const root = join(import.meta.dirname, '..', '..');

/** Where the production build for a browser is. */
export const builds: Readonly<Record<BrowserName, string>> = {
  chromium: join(root, '.output', 'chrome-mv3'),
  firefox: join(root, '.output', 'firefox-mv3'),
};

/** Starts a browser with the built extension. */
export function launch(name: BrowserName, options: Partial<Launch> = {}): Promise<Browser> {
  const path = options.path ?? findBrowser(name);
  if (path === null) throw new Error(`There is no ${name} on this machine; "npm test" gets one.`);
  const full = { headless: true, extension: builds[name], ...options, path };
  return name === 'chromium' ? launchChromium(full) : launchFirefox(full);
}
