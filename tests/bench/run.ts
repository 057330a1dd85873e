/**
 * `npm run bench`: what each bundle weighs, how soon the sample article is marked, and how long the popup takes when the
 * background is asleep, beside a bare message to it. Medians; as a table and in .output/bench/main.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserName, Page } from '../support/browser.ts';
import { getBrowser } from '../support/browsers.ts';
import { buildFor } from '../support/build.ts';
import { builds, launch } from '../support/launch.ts';
import { waitForMarks } from '../support/marks.ts';
import { openPopup, waitForClaims } from '../support/popup.ts';
import { serveFixtures, type Site } from '../support/serve.ts';

const rounds = 9;
const folder = '.output/bench';

const kilobytes = (text: string | Buffer) => Math.round((gzipSync(text, { level: 9 }).length / 1024) * 10) / 10;
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** KB of gzip of each bundle; a page is its script, what that loads, and its style sheets. */
function weigh(name: BrowserName): Record<string, number> {
  const build = builds[name];
  const read = (file: string) => readFileSync(join(build, file));
  const scripts = ['gate', 'reader', 'lexicon', 'card', 'elements', 'background', 'jobs-worker'];
  const pages = ['popup', 'sidepanel', 'options'];
  const parts = (page: string) =>
    [
      ...read(`${page}.html`)
        .toString()
        .matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g),
    ].map(([, file = '']) => file);
  const sum = (files: readonly string[]) =>
    Math.round(files.reduce((all, file) => all + kilobytes(read(file)), 0) * 10) / 10;
  return Object.fromEntries([
    ...scripts.map((script) => [script, kilobytes(read(`${script}.js`))]),
    ...pages.map((page) => [page, sum([`${page}.html`, ...parts(page)])]),
  ]) as Record<string, number>;
}

/** Milliseconds from the page's load event to its first marks. */
async function timeMarks(browser: Browser, site: Site): Promise<number> {
  const page = await browser.open(site.page('sample'));
  const elapsed = await page.run(async () => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const isMarked = () => [...CSS.highlights.keys()].some((name) => name.startsWith('framelight-'));
    while (!isMarked() && performance.now() < 10_000) {
      await new Promise((resolve) => {
        setTimeout(resolve, 1);
      });
    }
    return performance.now() - (entry?.loadEventEnd ?? 0);
  });
  await page.close();
  return elapsed;
}

/** Milliseconds in which a message to a background that was just ended comes back answered. */
async function timeAsleep(browser: Browser, page: Page, request: string, input: object): Promise<number> {
  await browser.killBackground();
  return page.run(
    async (name, given) => {
      type Api = { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };
      const api = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
      const start = performance.now();
      await (api.browser ?? api.chrome)?.runtime.sendMessage({ name, input: given });
      return performance.now() - start;
    },
    request,
    input,
  );
}

/** Milliseconds from the start of the popup's document to its claims, the background asleep. */
async function timePopup(browser: Browser, tab: number): Promise<number> {
  await browser.killBackground();
  const popup = await browser.openOwn(`popup.html?tab=${tab}`);
  const elapsed = await popup.run(async () => {
    while (document.querySelector('[data-claim]') === null && performance.now() < 10_000) {
      await new Promise((resolve) => {
        setTimeout(resolve, 1);
      });
    }
    return performance.now();
  });
  await popup.close();
  return elapsed;
}

async function repeat(work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await work());
  return Math.round(median(times) * 10) / 10;
}

async function time(name: BrowserName, site: Site): Promise<Record<string, number>> {
  const browser = await launch(name);
  try {
    const page = await browser.open(site.page('sample'));
    await waitForMarks(page);
    const tab = await page.tab();
    const popup = await openPopup(browser, tab);
    await waitForClaims(popup, 1);
    return {
      'load to marks': await repeat(() => timeMarks(browser, site)),
      'bare message, background asleep': await repeat(() => timeAsleep(browser, popup, 'nothing', {})),
      'page.view, background asleep': await repeat(() => timeAsleep(browser, popup, 'page.view', { tab })),
      'popup to claims, background asleep': await repeat(() => timePopup(browser, tab)),
    };
  } finally {
    await browser.close();
  }
}

async function run(): Promise<void> {
  const names: readonly BrowserName[] = ['chromium', 'firefox'];
  const site = await serveFixtures();
  const weights: Record<string, Record<string, number>> = {};
  const times: Record<string, Record<string, number>> = {};
  for (const name of names) {
    getBrowser(name, console.log);
    await buildFor(name);
    weights[name] = weigh(name);
    times[name] = await time(name, site);
  }
  await site.close();
  console.log('KB of gzip');
  console.table(turned(weights));
  console.log(`Milliseconds, median of ${rounds}`);
  console.table(turned(times));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'main.json'),
    `${JSON.stringify({ gzipKilobytes: weights, milliseconds: times, rounds }, null, 2)}\n`,
  );
}

/** Rows for figures, columns for browsers. */
function turned(
  figures: Readonly<Record<string, Readonly<Record<string, number>>>>,
): Record<string, Record<string, number>> {
  const rows: Record<string, Record<string, number>> = {};
  for (const [name, values] of Object.entries(figures)) {
    for (const [figure, value] of Object.entries(values)) (rows[figure] ??= {})[name] = value;
  }
  return rows;
}

await run();
