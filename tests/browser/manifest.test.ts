import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builds } from '../support/launch.ts';

type Manifest = {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly object[];
  readonly content_security_policy: object;
  readonly [key: string]: unknown;
};

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile());

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types framelight";
const permissions = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

describe.each(['chromium', 'firefox'] as const)('the manifest of the production build for %s', (name) => {
  const manifest = manifestOf(builds[name]);

  test('asks for these permissions and no others', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual(
      [...permissions, ...(name === 'chromium' ? ['sidePanel'] : [])].toSorted(),
    );
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    for (const key of ['optional_permissions', 'optional_host_permissions']) expect(manifest).not.toHaveProperty(key);
  });

  test('lets nothing out and nothing in', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: policy });
    for (const key of ['web_accessible_resources', 'externally_connectable', 'sandbox'])
      expect(manifest).not.toHaveProperty(key);
  });

  test('puts one script into pages, the gate', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0]).toMatchObject({ matches: ['http://*/*', 'https://*/*'], all_frames: true });
    expect(manifest.content_scripts[0]).not.toHaveProperty('world');
    expect(JSON.stringify(manifest.content_scripts[0])).toMatch(/"js":\["[\w/-]*gate\.js"\]/);
  });

  test('names the browser versions that it was tried with', () => {
    const gecko = {
      id: expect.stringContaining('@') as unknown,
      strict_min_version: expect.stringMatching(/^\d+/) as unknown,
      data_collection_permissions: { required: ['none'] },
    };
    const wanted = {
      chromium: { minimum_chrome_version: expect.stringMatching(/^\d+/) as unknown },
      firefox: { browser_specific_settings: { gecko } },
    };
    expect(manifest).toMatchObject(wanted[name]);
  });

  test('names only files that are there', () => {
    const named = [...JSON.stringify(manifest).matchAll(/"([\w/.-]+\.(?:js|html|css|png|svg))"/g)].map(
      ([, file = '']) => file,
    );
    expect(named.filter((file) => !existsSync(join(builds[name], file)))).toEqual([]);
    expect(named.length).toBeGreaterThan(4);
  });

  test('comes without a source map, an eval or an address outside', () => {
    const scripts = filesOf(builds[name]).filter((file) => file.endsWith('.js'));
    expect(filesOf(builds[name]).filter((file) => file.endsWith('.map'))).toEqual([]);
    const texts = scripts.map((file) => ({ file, text: readFileSync(join(builds[name], file), 'utf8') }));
    expect(
      texts.filter(({ text }) => /\beval\(|new Function\(|\bimportScripts\(/.test(text)).map(({ file }) => file),
    ).toEqual([]);
    expect(
      texts
        .filter(({ text }) => /XMLHttpRequest|new WebSocket|sendBeacon|new EventSource/.test(text))
        .map(({ file }) => file),
    ).toEqual([]);
    expect(texts.filter(({ text }) => /\bfetch\(/.test(text)).map(({ file }) => file)).toEqual(['background.js']);
  });
});

test('the same manifest goes to both browsers, but for what one of them alone knows', () => {
  const [chromium, firefox] = [manifestOf(builds.chromium), manifestOf(builds.firefox)];
  const differing = [...new Set([...Object.keys(chromium), ...Object.keys(firefox)])].filter(
    (key) => JSON.stringify(chromium[key]) !== JSON.stringify(firefox[key]),
  );
  expect(differing.toSorted()).toEqual(
    [
      'background',
      'browser_specific_settings',
      'minimum_chrome_version',
      'permissions',
      'side_panel',
      'sidebar_action',
    ].filter((key) => key in chromium || key in firefox),
  );
});

test('addons-linter has no error and no warning for Firefox', () => {
  const report = JSON.parse(
    execFileSync(
      process.execPath,
      ['node_modules/addons-linter/bin/addons-linter', '--output', 'json', builds.firefox],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    ),
  ) as { summary: Record<string, number>; errors: unknown[]; warnings: unknown[] };
  expect([...report.errors, ...report.warnings]).toEqual([]);
  expect(report.summary).toMatchObject({ errors: 0, warnings: 0 });
});

describe.runIf(existsSync('README.md'))('README.md', () => {
  const readme = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
  const manifest = manifestOf(builds.chromium);

  test('gives a reason for each permission of the manifest', () => {
    const cells = [...readme.matchAll(/^\| (`[^|]+) \| [^|]+\|$/gm)].map(([, cell = '']) => cell);
    const rows = new Set(cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)));
    const asked = [...permissions, 'sidePanel', ...manifest.host_permissions];
    expect(asked.filter((name) => !rows.has(name))).toEqual([]);
  });

  test('names only commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm (?:run ([\w:]+)|(start|test))\b/g)].map(
      ([, script, word]) => script ?? word ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('shows pictures that are there', () => {
    const pictures = [...readme.matchAll(/(?:!\[[^\]]*\]\(|src(?:set)?=")([^)"\s]+\.(?:png|svg|webp))/g)].map(
      ([, file = '']) => file,
    );
    expect(pictures.filter((file) => !/^https?:/.test(file) && !existsSync(file))).toEqual([]);
  });
});
