import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserName } from './browser.ts';

const root = join(import.meta.dirname, '..', '..');

/** Runs a program that the project installed and waits; its output goes straight to ours. Gives its exit code. */
export function runTool(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Makes the production build for a browser in .output. */
export async function buildFor(name: BrowserName): Promise<void> {
  const code = await runTool('wxt/bin/wxt.mjs', ['build', '-b', name === 'chromium' ? 'chrome' : 'firefox']);
  if (code !== 0) throw new Error(`The build for ${name} failed; what is wrong stands above.`);
}
