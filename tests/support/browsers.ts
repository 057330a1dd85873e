import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './browser.ts';

/** Names under which a browser that may load an unpacked extension is found in PATH; branded Google Chrome may not. */
const names: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'chrome-for-testing'],
  firefox: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox'],
};

const places: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: [
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    '/Applications/Firefox Nightly.app/Contents/MacOS/firefox',
  ],
};

const variables: Readonly<Record<BrowserName, string>> = { chromium: 'CHROME', firefox: 'FIREFOX' };
const packages: Readonly<Record<BrowserName, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** The path of a browser on this machine: the one that CHROME or FIREFOX names, else one in PATH, else Playwright's; null if there is none. */
export function findBrowser(name: BrowserName): string | null {
  const named = process.env[variables[name]];
  if (named !== undefined && named !== '') {
    const path = named.includes('/') ? named : inPath(named);
    if (path === null || !isRunnable(path))
      throw new Error(`${variables[name]} names ${named}, which is not a program.`);
    refuseBranded(path);
    return path;
  }
  const found =
    names[name].map((program) => inPath(program)).find((path) => path !== null) ??
    places[name].find((path) => isRunnable(path));
  return found ?? downloaded(name);
}

/** Finds a browser, or gets one: the system's package as root on Debian, else Playwright's download. Says what it does before it does it. */
export function getBrowser(name: BrowserName, say: (line: string) => void): string {
  const found = findBrowser(name);
  if (found !== null) return found;
  if (isRootOnDebian()) {
    say(`No ${name} here. Installing the system package ${packages[name]} (apt-get update, apt-get install).`);
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', packages[name]]);
  } else {
    say(`No ${name} here. Downloading Playwright's build (npx playwright-core install ${name}).`);
    spawnSync('npx', ['playwright-core', 'install', name], { stdio: ['ignore', 'inherit', 'inherit'] });
  }
  const got = findBrowser(name);
  if (got !== null) return got;
  throw new Error(
    name === 'chromium'
      ? 'No Chromium could be found or downloaded. Install chromium, or set CHROME to the path of Chromium or Chrome for Testing. Google Chrome itself does not do: it ignores --load-extension.'
      : 'No Firefox could be found or downloaded. Install firefox-esr (or Developer Edition, Nightly), or set FIREFOX to its path. Plain Firefox does not do: it refuses extensions that are not signed.',
  );
}

/** Google Chrome has ignored --load-extension since version 137; Chrome for Testing and Chromium have not. */
function refuseBranded(path: string): void {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (!/^Google Chrome(?! for Testing)/.test(stdout ?? '')) return;
  throw new Error(`${path} is Google Chrome, which ignores --load-extension. Use Chromium or Chrome for Testing.`);
}

function inPath(program: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => isRunnable(path)) ?? null;
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where Playwright put its build, if it did; it tells by itself, but only from inside the library. */
function downloaded(name: BrowserName): string | null {
  const script = `import('playwright-core').then((all) => console.log((all.default ?? all)['${name}'].executablePath()))`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', cwd: import.meta.dirname });
  const path = (stdout ?? '').trim();
  return path !== '' && isRunnable(path) ? path : null;
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && inPath('apt-get') !== null;
}

function apt(args: readonly string[]): void {
  execFileSync('apt-get', [...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
