import { copyFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, until } from './browser.ts';

/** Waits for a download that was not there before and copies it under a name of its own; Chromium's driver keeps it under an id. */
export async function nextDownload(browser: Browser, before: readonly string[], name: string): Promise<string> {
  let size = -1;
  return until('the download', async () => {
    const file = downloads(browser).find((one) => !before.includes(one));
    if (file === undefined) return null;
    const path = join(browser.downloads, file);
    const now = statSync(path).size;
    const isWhole = now > 0 && now === size;
    size = now;
    if (!isWhole) return null;
    const copy = join(browser.downloads, name);
    copyFileSync(path, copy);
    return copy;
  });
}

/** The files that were downloaded so far. */
export function downloads(browser: Browser): string[] {
  return readdirSync(browser.downloads).filter((file) => !/\.(?:xpi|part|crdownload)$/.test(file));
}
