/**
 * `npm start`: builds the extension, loads it into a browser, proves that it is there and opens the sample article.
 * Where there is a display the window stays open. Where there is none the browser runs without one, and what a reader
 * would see is printed and left as pictures in .output/demo.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserName, type Page, pause, until } from './browser.ts';
import { findBrowser, getBrowser } from './browsers.ts';
import { buildFor } from './build.ts';
import { launch } from './launch.ts';
import { type Mark, placeOf, waitForMarks } from './marks.ts';
import { openPopup, readPopup, type Shown } from './popup.ts';
import { serveFixtures, type Site } from './serve.ts';

const demo = join(import.meta.dirname, '..', '..', '.output', 'demo');
const say = (line = '') => console.log(line);

/** The browser that was asked for (`npm start -- firefox`), else Chromium, else whichever is here. */
function chooseBrowser(): BrowserName {
  const asked = process.argv[2];
  if (asked === 'chromium' || asked === 'firefox') return asked;
  if (asked !== undefined) throw new Error(`“${asked}” is no browser that this can start; say chromium or firefox.`);
  return findBrowser('chromium') === null && findBrowser('firefox') !== null ? 'firefox' : 'chromium';
}

function hasDisplay(): boolean {
  if (process.env['CI'] !== undefined && process.env['CI'] !== '') return false;
  if (process.platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
}

async function run(): Promise<void> {
  const name = chooseBrowser();
  const path = getBrowser(name, say);
  say(`Building for ${name} …`);
  await buildFor(name);
  const isWatched = hasDisplay();
  const browser = await launch(name, { path, headless: !isWatched });
  const site = await serveFixtures();
  try {
    say(`Framelight is loaded in ${name} ${browser.version}: ${await proof(browser)}`);
    await (isWatched ? showWindow(browser, site) : showPictures(browser, site));
  } finally {
    await browser.close();
    await site.close();
  }
}

/** A page of the extension that answers proves that the browser took it. */
async function proof(browser: Browser): Promise<string> {
  const options = await browser.openOwn('options.html#/corpus');
  const articles = await until('the corpus to be listed in the options', () =>
    options.run(() => document.querySelectorAll('[data-article]').length),
  );
  await options.close();
  return `${browser.ownUrl('options.html')} lists ${articles} articles.`;
}

async function showWindow(browser: Browser, site: Site): Promise<void> {
  const page = await browser.open(site.page('sample'));
  const marks = await waitForMarks(page);
  say(
    `The sample article is open, with ${marks.length} marks. Point at an underlined word; the popup is behind Framelight’s icon.`,
  );
  say('Close the browser to end this.');
  for (;;) {
    await pause(1_000);
    if (!(await page.run(() => true).catch(() => false))) return;
  }
}

async function showPictures(browser: Browser, site: Site): Promise<void> {
  mkdirSync(demo, { recursive: true });
  const page = await browser.open(site.page('sample'));
  const marks = await waitForMarks(page);
  sayMarks(marks);
  const tab = await page.tab();
  await takePage(page);
  const popup = await openPopup(browser, tab);
  await popup.resize(400, 600);
  sayPopup(await readPopup(popup));
  const badge = await until('the badge to count', async () => {
    const { text, title } = await browser.badge(tab);
    return text === '' ? null : `Badge: ${text} – ${title}`;
  });
  say(badge);
  await takeBoth(popup, 'popup');
  const options = await browser.openOwn('options.html#/corpus');
  await until('the corpus', () => options.run(() => document.querySelectorAll('[data-article]').length));
  await takeBoth(options, 'options');
  say();
  say(`Pictures: ${demo} (page, card, popup, options; light and dark)`);
}

/** The card is shown by pointing at the word, as a reader does. */
async function takePage(page: Page): Promise<void> {
  await takeBoth(page, 'page');
  for (const scheme of ['light', 'dark'] as const) {
    await page.scheme(scheme);
    await page.move({ x: 5, y: 5 });
    await page.move(await placeOf(page, '#p1', 'ceasefire'));
    await until('the card to show', () => page.inClosedRoot((root) => root.textContent !== ''));
    await pause(300);
    await page.screenshot(join(demo, `card-${scheme}.png`));
    await page.press('Escape');
  }
}

async function takeBoth(page: Page, name: string): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await page.scheme(scheme);
    await pause(150);
    await page.screenshot(join(demo, `${name}-${scheme}.png`));
  }
}

function sayMarks(marks: readonly Mark[]): void {
  say();
  say(`Marked on the sample article: ${marks.length} mentions`);
  const kinds = [...new Set(marks.map(({ kind }) => kind))].toSorted();
  for (const kind of kinds) {
    const texts = marks.filter((mark) => mark.kind === kind).map(({ text }) => text.replaceAll(/\s+/g, ' '));
    say(`  ${kind.padEnd(13)} ${String(texts.length).padStart(3)}  ${[...new Set(texts)].join(', ')}`);
  }
}

function sayPopup({ claims, empty, notRead }: Shown): void {
  if (claims.length === 0)
    throw new Error(`The popup shows no claim of the sample article. It says: ${notRead ?? empty ?? 'nothing'}`);
  say();
  say(`The popup: ${claims.length} claims`);
  for (const { claim, stance, framings } of claims) {
    const counts = ['agree', 'disagree', 'conditional', 'discuss'].map(
      (one) => [one, framings.filter((framing) => framing.stance === one).length] as const,
    );
    const others = counts.filter(([, many]) => many > 0).map(([one, many]) => `${many} ${one}`);
    say(`  ${claim.padEnd(32)} this page: ${stance.padEnd(11)} others: ${others.join(', ') || 'none'}`);
  }
}

run().catch((error: unknown) => {
  console.error(`npm start failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
