/**
 * `npm test`: makes the production builds, gets the browsers, runs the tests that need none and then the browser suite,
 * and ends with one line that sums both up. `npm test -- unit` and `npm test -- browser` run one of the two.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BrowserName } from './browser.ts';
import { getBrowser } from './browsers.ts';
import { buildFor, runTool } from './build.ts';

type Result = { readonly status: string; readonly fullName: string; readonly ancestorTitles: readonly string[] };
type Report = {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly Result[];
  }[];
};
type Counts = { passed: number; failed: number; skipped: number };

const root = join(import.meta.dirname, '..', '..');
const reports = join(root, '.output', 'tests');
const projects = ['unit', 'browser'] as const;
type Project = (typeof projects)[number];

async function run(): Promise<void> {
  const asked = process.argv[2];
  if (asked !== undefined && !projects.some((project) => project === asked)) {
    throw new Error(`“${asked}” is no part of the tests; say unit or browser, or nothing for both.`);
  }
  const parts = projects.filter((project) => asked === undefined || project === asked);
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const env = parts.includes('browser') ? await prepareBrowsers() : {};
  const codes = new Map<Project, number>();
  for (const part of parts) codes.set(part, await runProject(part, env));
  sum(parts, codes);
}

/** Finds or gets both browsers and builds for both; the suite hears of them through CHROME and FIREFOX. */
async function prepareBrowsers(): Promise<Record<string, string>> {
  const paths = {
    chromium: getBrowser('chromium', console.log),
    firefox: getBrowser('firefox', console.log),
  } satisfies Record<BrowserName, string>;
  for (const name of ['chromium', 'firefox'] as const) await buildFor(name);
  return { CHROME: paths.chromium, FIREFOX: paths.firefox };
}

function runProject(part: Project, env: Readonly<Record<string, string>>): Promise<number> {
  const file = join(reports, `${part}.json`);
  return runTool(
    'vitest/vitest.mjs',
    [
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--project',
      part,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    env,
  );
}

/** Prints the table by kind and browser and, alone on the last line, the sum. */
function sum(parts: readonly Project[], codes: ReadonlyMap<Project, number>): void {
  const table = new Map<string, Counts>();
  let broken = 0;
  for (const part of parts) {
    const report = JSON.parse(readFileSync(join(reports, `${part}.json`), 'utf8')) as Report;
    for (const file of report.testResults) {
      // A file that breaks before its first test has no test to count, and is a failure all the same.
      if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) {
        broken += 1;
        console.log(`${relative(root, file.name)} could not run: ${file.message}`);
      }
      for (const result of file.assertionResults) add(table, kindOf(file.name, result), result.status);
    }
  }
  console.table(Object.fromEntries(table));
  const total = (column: keyof Counts) => [...table.values()].reduce((all, counts) => all + counts[column], 0);
  const failed = total('failed') + broken;
  const isWell = failed === 0 && [...codes.values()].every((code) => code === 0);
  if (failed === 0 && !isWell)
    console.log('Every test passed, and the runner reports an error outside of them; it stands above.');
  console.log(
    `${total('passed')} passed, ${failed} failed${total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''}`,
  );
  process.exitCode = isWell ? 0 : 1;
}

function kindOf(file: string, { ancestorTitles }: Result): string {
  const [, kind = ''] = relative(root, file).split('/');
  const [browser] = ancestorTitles;
  return browser === 'chromium' || browser === 'firefox' ? `${kind}, ${browser}` : kind;
}

function add(table: Map<string, Counts>, kind: string, status: string): void {
  const counts = table.get(kind) ?? { passed: 0, failed: 0, skipped: 0 };
  if (status === 'passed' || status === 'failed') counts[status] += 1;
  else counts.skipped += 1;
  table.set(kind, counts);
}

run().catch((error: unknown) => {
  console.error(`npm test could not run: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
