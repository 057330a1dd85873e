import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Launch, pause, until } from './browser.ts';
import { tabBehind, type Turn } from './firefox-tab.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import { packFolder } from './xpi.ts';

/** The extension's UUID is pinned by a preference, so that its pages have an address that we know. */
const uuid = '7c1f0c8e-6d1b-4f5a-9f0e-2b5d3c4a6f10';

const ownUrl = (path: string) => `moz-extension://${uuid}/${path}`;

type Running = { readonly process: ChildProcess; readonly talk: Marionette };

/** Starts Firefox on a fresh profile, installs the extension for good (unsigned, which an ESR allows by preference). */
export async function launchFirefox(launch: Launch): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'framelight-firefox-'));
  const downloads = mkdtempSync(join(tmpdir(), 'framelight-downloads-'));
  const id = extensionId(launch.extension);
  const port = await freePort();
  writeFileSync(join(profile, 'user.js'), userPrefs(port, id, downloads, launch.proxy));
  let running = await start(launch, profile, port);
  const turn = takeTurns(() => running.talk);
  const xpi = join(downloads, 'framelight.xpi');
  packFolder(launch.extension, xpi);
  await turn((talk) => talk.command('Addon:Install', { path: xpi, temporary: false }));
  await waitForExtension(turn, id);
  const [version = ''] = await chrome<string[]>(turn, 'return [Services.appinfo.version];');
  const open = async (url: string) => {
    const handle = await turn(openTab);
    const page = tabBehind(turn, handle);
    await page.goto(url);
    return page;
  };
  return {
    name: 'firefox',
    version,
    open,
    openOwn: (path) => open(ownUrl(path)),
    ownUrl,
    badge: (tab) => chrome(turn, badgeScript, id, tab),
    killBackground: () => chrome(turn, killScript, id),
    restart: async () => {
      await stop(running);
      running = await start(launch, profile, port);
      await waitForExtension(turn, id);
    },
    downloads,
    close: async () => {
      await stop(running);
      for (const folder of [profile, downloads]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A new tab opens beside a living one; the last one that was used may be closed by now. */
async function openTab(talk: Marionette): Promise<string> {
  const [first] = await talk.command<string[]>('WebDriver:GetWindowHandles');
  await talk.command('WebDriver:SwitchToWindow', { handle: first, focus: false });
  const { handle } = await talk.command<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
  return handle;
}

const badgeScript = `
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const { browserActionFor, tabTracker } = ExtensionParent.apiManager.global;
  const { action } = browserActionFor(WebExtensionPolicy.getByID(args[0]).extension);
  const { badgeText, title } = action.getContextData(tabTracker.getTab(args[1]));
  return { text: badgeText ?? "", title: title ?? "" };`;

const killScript = `
  const { extension } = WebExtensionPolicy.getByID(args[0]);
  const before = extension.backgroundState;
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return before === "running";`;

/** Runs a script with the browser's own rights. */
export async function chrome<T>(turn: Turn, script: string, ...values: unknown[]): Promise<T> {
  return turn(async (talk) => {
    await talk.command('Marionette:SetContext', { value: 'chrome' });
    try {
      const { value } = await talk.command<{ value: { done?: T; failed?: string } }>('WebDriver:ExecuteAsyncScript', {
        script: `const answer = arguments[arguments.length - 1]; const args = Array.from(arguments).slice(0, -1);
          (async () => {${script}})().then((done) => answer({ done }), (error) => answer({ failed: String(error) }));`,
        args: values,
      });
      if (value.failed !== undefined) throw new Error(value.failed);
      return value.done as T;
    } finally {
      await talk.command('Marionette:SetContext', { value: 'content' });
    }
  });
}

/** Marionette has one current tab and context, so what belongs together runs one after another. */
function takeTurns(talk: () => Marionette): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(
      () => work(talk()),
      () => work(talk()),
    );
    last = next.catch(() => undefined);
    return next;
  };
}

async function waitForExtension(turn: Turn, id: string): Promise<void> {
  const script =
    'const policy = WebExtensionPolicy.getByID(args[0]); return policy !== null && policy.active && policy.extension.backgroundState !== undefined;';
  await until('the extension to load in Firefox', () => chrome<boolean>(turn, script, id), 20_000);
}

async function start({ path, headless }: Launch, profile: string, port: number): Promise<Running> {
  const args = [
    '--no-remote',
    '--profile',
    profile,
    '--marionette',
    '--remote-allow-system-access',
    ...(headless ? ['--headless'] : []),
  ];
  const child = spawn(path, args, {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '1000' },
  });
  const talk = await connectMarionette(port);
  await talk.command('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: true, pageLoadStrategy: 'normal' } },
  });
  await talk.command('WebDriver:SetTimeouts', { script: 30_000, pageLoad: 30_000 });
  await talk.command('WebDriver:SetWindowRect', { width: 1280, height: 1000 }).catch(() => undefined);
  return { process: child, talk };
}

async function stop({ process: child, talk }: Running): Promise<void> {
  await Promise.race([
    talk.command('Marionette:Quit', { flags: ['eAttemptQuit'] }).catch(() => undefined),
    pause(5_000),
  ]);
  talk.hangUp();
  await Promise.race([
    new Promise((resolve) => {
      if (child.exitCode === null) child.once('exit', resolve);
      else resolve(null);
    }),
    pause(10_000).then(() => child.kill('SIGKILL')),
  ]);
}

function extensionId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined)
    throw new Error(`${folder}/manifest.json names no Firefox id (browser_specific_settings.gecko.id).`);
  return id;
}

function userPrefs(port: number, id: string, downloads: string, proxy: number | undefined): string {
  const prefs: Record<string, string | number | boolean> = {
    'marionette.port': port,
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'layout.css.prefers-color-scheme.content-override': 1,
    'app.update.disabledForTesting': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    ...(proxy === undefined
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': proxy,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': proxy,
        }),
  };
  return Object.entries(prefs)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
