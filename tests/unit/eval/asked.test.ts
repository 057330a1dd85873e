import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { askedOf } from '../../eval/asked.ts';

const folder = mkdtempSync(join(tmpdir(), 'eval-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const filled = file('filled.jsonl', '{"id":"1","text":"It rained.","labels":[]}\n');
const empty = file('empty.jsonl', ' \n\n');
const broken = file('broken.jsonl', '{"id":"1","text":"It rained.","labels":[]}\n\n{"id"\n');
const bare = join(folder, 'bare');
mkdirSync(bare);
const absent = join(folder, 'absent.jsonl');

/** Runs the command as `npm run eval` does. */
const run = async (...args: string[]) => {
  const command = promisify(execFile)(process.execPath, ['--import', 'tsx', 'tests/eval/run.ts', ...args]);
  return command.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
};

describe('what is asked of the evaluation', () => {
  test.each([
    [['--pairs', filled], '--pairs goes with --texts.'],
    [['--texts', filled], '--texts goes with --pairs.'],
    [['--queries', filled], '--queries goes with --docs.'],
    [['--docs', filled], '--docs goes with --queries.'],
    [['--predict', absent], '--predict goes with --sentences.'],
    [['--sentences', absent], `--sentences: there is no file ${absent}.`],
    [['--texts', filled, '--pairs', absent], `--pairs: there is no file ${absent}.`],
    [['--golden', absent], `--golden: there is no folder ${absent}.`],
    [['--speed', filled], `--speed takes a folder, and ${filled} is a file.`],
    [['--docs', filled, '--queries', bare], `--queries takes a file, and ${bare} is a folder.`],
    [['--sentences', empty], `--sentences: there is no line to measure in ${empty}.`],
    [['--sentences', bare], `--sentences: there is no line to measure in ${bare}.`],
    [['--texts', filled, '--pairs', empty], `--pairs: there is no line to measure in ${empty}.`],
    [['--docs', empty, '--queries', filled], `--docs: there is no line to measure in ${empty}.`],
    [['--sentences'], '--sentences wants a path after it.'],
    [['--sentences', '--mistakes'], '--sentences wants a path after it.'],
    [['--mistakes=yes'], '--mistakes takes nothing after it.'],
    [
      ['--sentence', filled],
      'There is no flag --sentence; there are --golden, --sentences, --predict, --texts, --pairs, --docs, --queries, --speed, --mistakes.',
    ],
    [[filled], 'Paths come after a flag that says what they are.'],
  ])('is refused in a sentence: %j', (args, why) => {
    expect(() => askedOf(args)).toThrow(new Error(why));
  });

  test('is taken as it was said where it can be measured', () => {
    expect(askedOf([])).toEqual({ mistakes: false });
    expect(askedOf(['--sentences', filled, '--mistakes'])).toEqual({ sentences: filled, mistakes: true });
    expect(askedOf(['--texts', filled, '--pairs', filled])).toEqual({ texts: filled, pairs: filled, mistakes: false });
  });

  test.each([
    ['a flag without the one it needs', ['--pairs', filled], '--pairs goes with --texts.\n'],
    ['an empty file', ['--sentences', empty], `--sentences: there is no line to measure in ${empty}.\n`],
    ['a line that is no JSON', ['--sentences', broken], `${broken}: line 3 is no JSON.\n`],
    ['a folder without pages', ['--speed', bare], `--speed: there is no page (.html or .txt) in ${bare}.\n`],
  ])('ends the command with its sentence alone and exit code 1: %s', async (_, args, stderr) => {
    expect(await run(...args)).toEqual({ code: 1, stdout: '', stderr });
  });
});
