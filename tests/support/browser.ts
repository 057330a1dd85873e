/** One driver interface for Chromium and Firefox, so that one suite walks both. */

export type BrowserName = 'chromium' | 'firefox';
export type Scheme = 'light' | 'dark';

/** A point of the viewport in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/** A function that runs in the page: it must not close over anything, and its arguments and answer are JSON. */
export type InPage<A extends unknown[], T> = (...values: A) => T | Promise<T>;

/** One tab. */
export type Page = {
  readonly goto: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Runs a function in the page's own world (in our pages, with the extension's API). */
  readonly run: <A extends unknown[], T>(work: InPage<A, T>, ...values: A) => Promise<T>;
  /** Runs a script (a library) in the page's own world, past any policy. */
  readonly inject: (script: string) => Promise<void>;
  /** Runs a function on the first closed shadow root of the page; null while there is none. */
  readonly inClosedRoot: <A extends unknown[], T>(
    work: (root: ShadowRoot, ...values: A) => T,
    ...values: A
  ) => Promise<T | null>;
  /** Moves the real pointer, in steps. */
  readonly move: (to: Point) => Promise<void>;
  readonly click: (at: Point) => Promise<void>;
  /** Presses and lets go one key: "Escape", "Tab", "Enter", "a". */
  readonly press: (key: string) => Promise<void>;
  /** Types text into whatever has the focus. */
  readonly type: (text: string) => Promise<void>;
  readonly scheme: (scheme: Scheme) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Chooses files in the file field that a selector finds. */
  readonly choose: (selector: string, file: string) => Promise<void>;
  /** Writes a PNG of the viewport. */
  readonly screenshot: (file: string) => Promise<void>;
  readonly front: () => Promise<void>;
  /** The id that the extension's API has for this tab. */
  readonly tab: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** A running browser with the extension in it. */
export type Browser = {
  readonly name: BrowserName;
  readonly version: string;
  /** Opens an address in a new tab, in front. */
  readonly open: (url: string) => Promise<Page>;
  /** Opens one of the extension's pages in a new tab: "popup.html?tab=3", "options.html#/corpus". */
  readonly openOwn: (path: string) => Promise<Page>;
  readonly ownUrl: (path: string) => string;
  readonly badge: (tab: number) => Promise<{ text: string; title: string }>;
  /** Ends the background (service worker, event page) as the browser does when it is idle; true when one was running. */
  readonly killBackground: () => Promise<boolean>;
  /** Ends the browser and starts it again on the same profile. */
  readonly restart: () => Promise<void>;
  /** Folder into which downloads are written. */
  readonly downloads: string;
  readonly close: () => Promise<void>;
};

/** How a browser is started. */
export type Launch = {
  readonly path: string;
  /** The built extension, a folder. */
  readonly extension: string;
  readonly headless: boolean;
  /** Port of a proxy that everything but the fixtures goes through. */
  readonly proxy?: number;
};

/** The part of a script that both drivers wrap around a function sent into a page. */
export function asSource(work: (...values: never[]) => unknown): string {
  return `((__name) => (${work.toString()}))((f) => f)`;
}

/** Waits until a check gives something else than null, undefined, false or 0; the sentence says what was waited for. */
export async function until<T>(what: string, check: () => Promise<T>, patience = 10_000): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  let last: unknown;
  for (;;) {
    try {
      const found = await check();
      if (found !== null && found !== undefined && found !== false && found !== 0) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`Waited ${patience} ms for ${what}.${last instanceof Error ? ` Last: ${last.message}` : ''}`);
    await pause(60);
  }
}

/** Waits so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
