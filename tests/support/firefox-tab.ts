import { writeFileSync } from 'node:fs';
import { asSource, type Page, type Point, pause } from './browser.ts';
import type { Marionette } from './marionette.ts';

/** Runs what belongs together without anything else between. */
export type Turn = <T>(work: (talk: Marionette) => Promise<T>) => Promise<T>;

type Wrapped = { readonly value: { readonly done?: unknown; readonly failed?: string } };

/** WebDriver's code points for keys without a character. */
const keys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Home: '\uE011',
  End: '\uE010',
  Shift: '\uE008',
};

/** A tab of Firefox behind the driver's interface. */
export function tabBehind(turn: Turn, handle: string): Page {
  const inTab = <T>(work: (talk: Marionette) => Promise<T>) =>
    turn(async (talk) => {
      await talk.command('WebDriver:SwitchToWindow', { handle, focus: true });
      return work(talk);
    });
  const mouse = (actions: readonly object[]) =>
    inTab((talk) =>
      talk.command<unknown>('WebDriver:PerformActions', {
        actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
      }),
    );
  return {
    goto: (url) => inTab((talk) => navigate(talk, url)),
    reload: () => inTab(async (talk) => void (await talk.command('WebDriver:Refresh'))),
    run: (work, ...values) => inTab((talk) => runScript(talk, asSource(work), values)) as never,
    inject: (script) =>
      inTab(async (talk) => void (await runScript(talk, `() => { ${script}\n;globalThis.axe ??= window.axe; }`, []))),
    inClosedRoot: (work, ...values) => inTab((talk) => runInClosedRoot(talk, asSource(work), values)) as never,
    move: async (to) => void (await mouse([moveTo(to, 0), moveTo({ x: to.x + 1, y: to.y }, 40), moveTo(to, 40)])),
    click: async (at) =>
      void (await mouse([
        moveTo(at, 20),
        { type: 'pointerDown', button: 0 },
        { type: 'pause', duration: 20 },
        { type: 'pointerUp', button: 0 },
      ])),
    press: (key) => inTab((talk) => typeKeys(talk, [keys[key] ?? key])),
    type: (text) => inTab((talk) => insertText(talk, text)),
    scheme: (scheme) => turn((talk) => setScheme(talk, scheme === 'dark' ? 0 : 1)).then(() => pause(150)),
    resize: (width, height) => inTab((talk) => resizeViewport(talk, width, height)),
    choose: (selector, file) =>
      inTab(async (talk) => {
        const { value } = await talk.command<{ value: Record<string, string> }>('WebDriver:FindElement', {
          using: 'css selector',
          value: selector,
        });
        await talk.command('WebDriver:ElementSendKeys', { id: Object.values(value)[0], text: file });
      }),
    screenshot: (file) =>
      inTab(async (talk) => {
        const { value } = await talk.command<{ value: string }>('WebDriver:TakeScreenshot', {
          full: false,
          hash: false,
        });
        writeFileSync(file, Buffer.from(value, 'base64'));
      }),
    front: () => inTab(async () => undefined),
    tab: () => inTab(tabId),
    close: () => inTab(async (talk) => void (await talk.command('WebDriver:CloseWindow'))),
  };
}

function moveTo({ x, y }: Point, duration: number): object {
  return { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration, origin: 'viewport' };
}

/** Firefox refuses to wait for pages it draws itself (a PDF, an error page); the address is what counts then. */
async function navigate(talk: Marionette, url: string): Promise<void> {
  await talk.command('WebDriver:Navigate', { url });
}

async function runScript(
  talk: Marionette,
  source: string,
  values: readonly unknown[],
  sandbox?: string,
): Promise<unknown> {
  const { value } = await talk.command<Wrapped>('WebDriver:ExecuteAsyncScript', {
    script: `const answer = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${source})(...JSON.parse(arguments[0]))).then((done) => answer({ done: done === undefined ? null : JSON.parse(JSON.stringify(done)) }), (error) => answer({ failed: String(error) + ' ' + (error.stack ?? '').slice(0, 300) }));`,
    args: [JSON.stringify(values)],
    ...(sandbox === undefined ? {} : { sandbox }),
  });
  if (value.failed !== undefined) throw new Error(value.failed);
  return value.done;
}

/** The system sandbox sees closed roots; nothing is opened for the test's sake. */
async function runInClosedRoot(talk: Marionette, source: string, values: readonly unknown[]): Promise<unknown> {
  const finder = `(values) => {
    for (const element of document.querySelectorAll('*')) {
      const root = element.openOrClosedShadowRoot;
      if (root && root.mode === 'closed' && element.shadowRoot === null && !/^(input|textarea|video|audio|details|select|meter|progress|marquee|img|object|embed)$/.test(element.localName)) return (${source})(root, ...values);
    }
    return null;
  }`;
  return runScript(talk, finder, [values], 'system');
}

async function typeKeys(talk: Marionette, values: readonly string[]): Promise<void> {
  const actions = values.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  await talk.command('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

/** Long text goes in as a paste does; a key at a time would take minutes. */
async function insertText(talk: Marionette, text: string): Promise<void> {
  if (text.length <= 80)
    return typeKeys(
      talk,
      Array.from(text, (letter) => (letter === '\n' ? '\uE007' : letter)),
    );
  await runScript(
    talk,
    `(text) => { const field = document.activeElement; const proto = Object.getPrototypeOf(field);
      Object.getOwnPropertyDescriptor(proto, 'value').set.call(field, field.value + text);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' })); field.dispatchEvent(new Event('change', { bubbles: true })); }`,
    [text],
  );
}

async function resizeViewport(talk: Marionette, width: number, height: number): Promise<void> {
  const size = (await runScript(talk, '() => [outerWidth - innerWidth, outerHeight - innerHeight]', [])) as [
    number,
    number,
  ];
  await talk.command('WebDriver:SetWindowRect', { width: width + size[0], height: height + size[1] });
  await pause(150);
}

async function inChrome(talk: Marionette, script: string, args: readonly unknown[]): Promise<unknown> {
  await talk.command('Marionette:SetContext', { value: 'chrome' });
  try {
    return (await talk.command<{ value: unknown }>('WebDriver:ExecuteScript', { script, args })).value;
  } finally {
    await talk.command('Marionette:SetContext', { value: 'content' });
  }
}

async function setScheme(talk: Marionette, value: number): Promise<void> {
  await inChrome(talk, "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[0]);", [
    value,
  ]);
}

async function tabId(talk: Marionette): Promise<number> {
  return (await inChrome(
    talk,
    `const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
     const window = Services.wm.getMostRecentWindow("navigator:browser");
     return ExtensionParent.apiManager.global.tabTracker.getId(window.gBrowser.selectedTab);`,
    [],
  )) as number;
}
