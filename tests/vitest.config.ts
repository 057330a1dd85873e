import { defineConfig } from 'vitest/config';

const root = process.cwd();

// vitest 5 lists failures with Map.groupBy, which Node 20 lacks: without this a failing run would hide what failed.
if (typeof Map.groupBy !== 'function') {
  Map.groupBy = <K, V>(values: Iterable<V>, keyOf: (value: V, index: number) => K) => {
    const groups = new Map<K, V[]>();
    let index = 0;
    for (const value of values) {
      const key = keyOf(value, index);
      groups.set(key, [...(groups.get(key) ?? []), value]);
      index += 1;
    }
    return groups;
  };
}

/** Unit, contract, architecture and golden tests run in Node; the browser suite drives real browsers, one file after another. */
export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    root,
    restoreMocks: true,
    // One worker for every core; the default leaves one idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // Five seconds are too few for a property over a database when other work shares the cores: forty runs of one, a
        // third of a second alone, took 4.6 under load.
        test: {
          name: 'unit',
          testTimeout: 20_000,
          include: ['tests/{unit,contract,architecture,golden}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
