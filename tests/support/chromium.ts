import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page as Tab } from 'playwright-core';
import { asSource, type Browser, type Launch, type Page, until } from './browser.ts';

type Found = { readonly type: string; readonly url: string; readonly targetId: string };
type Evaluated = {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string }; readonly text: string };
};
type Node = {
  readonly nodeId: number;
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly contentDocument?: Node;
};

/** The few functions of the extension's API that the driver calls in one of the extension's own pages. */
type Api = {
  readonly chrome: {
    readonly action: Readonly<Record<'getBadgeText' | 'getTitle', (of: { tabId: number }) => Promise<string>>>;
    readonly tabs: { readonly query: (by: { active: boolean }) => Promise<readonly { readonly id?: number }[]> };
  };
};

/** What is shared by the tabs of one running Chromium. */
type Running = { readonly context: BrowserContext; readonly id: string; readonly desk: Tab };

/** Starts Chromium with the extension and waits until its worker has registered. */
export async function launchChromium(asked: Launch): Promise<Browser> {
  // Chromium reads the files as it needs them; a build made meanwhile must not change what is being tested.
  const extension = mkdtempSync(join(tmpdir(), 'framelight-extension-'));
  cpSync(asked.extension, extension, { recursive: true });
  const launch = { ...asked, extension };
  const profile = mkdtempSync(join(tmpdir(), 'framelight-chromium-'));
  const downloads = mkdtempSync(join(tmpdir(), 'framelight-downloads-'));
  let running = await start(launch, profile, downloads);
  const version = running.context.browser()?.version() ?? '';
  const open = async (url: string) => {
    const tab = await running.context.newPage();
    await tab.goto(url, { waitUntil: 'load' });
    return wrap(tab, await running.context.newCDPSession(tab), () => running);
  };
  const ownUrl = (path: string) => `chrome-extension://${running.id}/${path}`;
  return {
    name: 'chromium',
    version,
    open,
    openOwn: (path) => open(ownUrl(path)),
    ownUrl,
    badge: (tab) =>
      running.desk.evaluate(async (id) => {
        const { action } = (globalThis as unknown as Api).chrome;
        return { text: await action.getBadgeText({ tabId: id }), title: await action.getTitle({ tabId: id }) };
      }, tab),
    killBackground: () => killWorker(running),
    restart: async () => {
      await running.context.close();
      running = await start(launch, profile, downloads);
    },
    downloads,
    close: async () => {
      await running.context.close();
      for (const folder of [profile, downloads, extension])
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function start(launch: Launch, profile: string, downloads: string): Promise<Running> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: launch.path,
    headless: launch.headless,
    viewport: launch.headless ? { width: 1280, height: 900 } : null,
    downloadsPath: downloads,
    acceptDownloads: true,
    chromiumSandbox: process.getuid?.() !== 0,
    ...(launch.proxy === undefined
      ? {}
      : { proxy: { server: `http://127.0.0.1:${launch.proxy}`, bypass: '127.0.0.1' } }),
    args: [
      ...(launch.headless ? ['--headless=new'] : []),
      `--disable-extensions-except=${launch.extension}`,
      `--load-extension=${launch.extension}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
    ],
  });
  const id = await until('the extension to load in Chromium', () => extensionId(context), 20_000);
  const [first] = context.pages();
  const desk = first ?? (await context.newPage());
  await desk.goto(`chrome-extension://${id}/manifest.json`);
  return { context, id, desk };
}

async function extensionId(context: BrowserContext): Promise<string | undefined> {
  const [worker] = context.serviceWorkers();
  return worker?.url().split('/')[2];
}

async function killWorker({ context, id }: Running): Promise<boolean> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('Chromium gave no session to end the worker with.');
  const workers = async () => {
    const { targetInfos } = (await session.send('Target.getTargets')) as { targetInfos: Found[] };
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(id));
  };
  const found = await workers();
  const ids = new Set(found.map(({ targetId }) => targetId));
  await until('the worker to be gone', async () => {
    const left = (await workers()).filter(({ targetId }) => ids.has(targetId));
    // A worker that is just starting does not hear the first time.
    for (const { targetId } of left) await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return left.length === 0;
  });
  await session.detach();
  return found.length > 0;
}

/** A tab behind the driver's interface; functions run through the debugger, which no page's policy can forbid. */
function wrap(tab: Tab, session: CDPSession, running: () => Running): Page {
  const evaluate = async (expression: string) => {
    const answer = (await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as Evaluated;
    return valueOf(answer);
  };
  return {
    goto: async (url) => void (await tab.goto(url, { waitUntil: 'load' })),
    reload: async () => void (await tab.reload({ waitUntil: 'load' })),
    run: async (work, ...values) => (await evaluate(`(${asSource(work)})(...${JSON.stringify(values)})`)) as never,
    inject: async (script) => void (await evaluate(`${script}\n;null`)),
    inClosedRoot: (work, ...values) => inClosedRoot(session, asSource(work), values) as never,
    move: ({ x, y }) => tab.mouse.move(x, y, { steps: 4 }),
    click: async ({ x, y }) => {
      await tab.mouse.move(x, y, { steps: 3 });
      await tab.mouse.click(x, y, { delay: 20 });
    },
    press: (key) => tab.keyboard.press(key),
    type: (text) => tab.keyboard.insertText(text),
    scheme: (colorScheme) => tab.emulateMedia({ colorScheme }),
    resize: (width, height) => tab.setViewportSize({ width, height }),
    choose: (selector, file) => tab.setInputFiles(selector, file),
    screenshot: async (path) => void (await tab.screenshot({ path, animations: 'disabled' })),
    front: () => tab.bringToFront(),
    tab: () => tabId(tab, running().desk),
    close: () => tab.close(),
  };
}

async function tabId(tab: Tab, desk: Tab): Promise<number> {
  await tab.bringToFront();
  const [id] = await desk.evaluate(async () => {
    const { tabs } = (globalThis as unknown as Api).chrome;
    return (await tabs.query({ active: true })).map((found) => found.id);
  });
  if (id === undefined) throw new Error('Chromium knows no active tab.');
  return id;
}

async function inClosedRoot(session: CDPSession, source: string, values: readonly unknown[]): Promise<unknown> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const closed = closedRoot(root);
  if (closed === undefined) return null;
  const { object } = (await session.send('DOM.resolveNode', { backendNodeId: closed.backendNodeId })) as {
    object: { objectId: string };
  };
  const answer = (await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function (...values) { return (${source})(this, ...values); }`,
    arguments: values.map((value) => ({ value })),
    returnByValue: true,
    awaitPromise: true,
  })) as Evaluated;
  return valueOf(answer);
}

function closedRoot(node: Node): Node | undefined {
  const here = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  if (here !== undefined) return here;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = closedRoot(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function valueOf({ result, exceptionDetails }: Evaluated): unknown {
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
