import { afterAll, beforeAll, describe } from 'vitest';
import type { Browser, BrowserName, Page } from './browser.ts';
import { launch } from './launch.ts';
import { serveFixtures, type Site } from './serve.ts';

/** What a test of the browser suite works with; the browser and the site live as long as the file's tests. */
export type Stage = {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly site: Site;
  /** Opens a fixture as a web page. */
  readonly open: (fixture: string) => Promise<Page>;
  /** Sends one request to the background as the options page would, and gives what it answers. */
  readonly ask: <T>(request: string, input: object) => Promise<T>;
};

const names: readonly BrowserName[] = ['chromium', 'firefox'];
const wanted = process.env['ONLY_BROWSER'];

/** Runs the same tests in Chromium and in Firefox (`ONLY_BROWSER=firefox` runs them in one, while writing them). */
export function inEachBrowser(tests: (stage: Stage) => void, options: { readonly proxy?: () => number } = {}): void {
  for (const name of names.filter((one) => wanted === undefined || one === wanted)) {
    // oxlint-disable-next-line vitest/valid-title -- the name of a browser is a title
    describe(name, () => {
      let browser: Browser | undefined;
      let site: Site | undefined;
      beforeAll(async () => {
        site = await serveFixtures();
        browser = await launch(name, options.proxy === undefined ? {} : { proxy: options.proxy() });
      });
      afterAll(async () => {
        await browser?.close();
        await site?.close();
      });
      tests({
        name,
        get browser() {
          return here(browser, 'browser');
        },
        get site() {
          return here(site, 'site');
        },
        open: (fixture) => here(browser, 'browser').open(here(site, 'site').page(fixture)),
        ask: (request, input) => askBackground(here(browser, 'browser'), request, input),
      });
    });
  }
}

function here<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The ${what} did not start.`);
  return value;
}

type Answered<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

async function askBackground<T>(browser: Browser, request: string, input: object): Promise<T> {
  const options = await browser.openOwn('options.html#/doctor');
  try {
    const reply = await options.run(
      (name, given) => {
        const api = globalThis as unknown as Record<
          'browser' | 'chrome',
          { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } | undefined
        >;
        return (api.browser ?? api.chrome)?.runtime.sendMessage({ name, input: given });
      },
      request,
      input,
    );
    const answer = reply as Answered<T>;
    if (!answer.ok) throw new Error(answer.message);
    return answer.value;
  } finally {
    await options.close();
  }
}
