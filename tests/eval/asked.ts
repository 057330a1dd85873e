import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm run eval` is asked to measure; all are paths, and only what is asked for is there. */
export type Asked = Readonly<Partial<Record<PathFlag, string>>> & { readonly mistakes: boolean };

/** What each flag takes: a file with lines in it, a folder with files of a kind, one of the two, or a file to write. */
const paths = {
  golden: 'folder',
  sentences: 'either',
  predict: 'out',
  texts: 'file',
  pairs: 'file',
  docs: 'file',
  queries: 'file',
  speed: 'folder',
} as const;

type PathFlag = keyof typeof paths;

/** Flags that say nothing without another one. */
const together: readonly (readonly [PathFlag, PathFlag])[] = [
  ['pairs', 'texts'],
  ['texts', 'pairs'],
  ['queries', 'docs'],
  ['docs', 'queries'],
  ['predict', 'sentences'],
];

const isPathFlag = (name: string): name is PathFlag => Object.hasOwn(paths, name);

/** The files of labelled sentences under a path: itself, or those of the folder that it is. */
export function sentenceFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path).filter((file) => file.endsWith('.jsonl'));
  return files.toSorted().map((file) => join(path, file));
}

function needFilled(flag: PathFlag, path: string): void {
  if (sentenceFiles(path).some((file) => readFileSync(file, 'utf8').trim() !== '')) return;
  throw new Error(`--${flag}: there is no line to measure in ${path}.`);
}

function needPath(flag: PathFlag, path: string): void {
  const kind = paths[flag];
  if (kind === 'out') {
    if (!existsSync(dirname(path))) throw new Error(`--${flag}: there is no folder ${dirname(path)} to write to.`);
    return;
  }
  if (!existsSync(path)) throw new Error(`--${flag}: there is no ${kind === 'folder' ? kind : 'file'} ${path}.`);
  const isFolder = statSync(path).isDirectory();
  if (kind === 'folder' && !isFolder) throw new Error(`--${flag} takes a folder, and ${path} is a file.`);
  if (kind === 'file' && isFolder) throw new Error(`--${flag} takes a file, and ${path} is a folder.`);
  if (kind !== 'folder') needFilled(flag, path);
}

function alone(value: string | undefined): true {
  if (value !== undefined) throw new Error('--mistakes takes nothing after it.');
  return true;
}

function pathAfter(flag: PathFlag, value: string | undefined): string {
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new Error(`--${flag} wants a path after it.`);
  return value;
}

function parsed(args: readonly string[]): Asked {
  const named = Object.keys(paths).map((name) => [name, { type: 'string' as const }] as const);
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...Object.fromEntries(named), mistakes: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const asked: { -readonly [Flag in keyof Asked]: Asked[Flag] } = { mistakes: false };
  for (const token of tokens) {
    if (token.kind !== 'option') throw new Error('Paths come after a flag that says what they are.');
    const { name, rawName, value } = token;
    if (name === 'mistakes') asked.mistakes = alone(value);
    else if (isPathFlag(name)) asked[name] = pathAfter(name, value);
    else
      throw new Error(`There is no flag ${rawName}; there are --${[...Object.keys(paths), 'mistakes'].join(', --')}.`);
  }
  return asked;
}

/** Takes the words of the command line; throws an `Error` of one sentence where they ask for nothing that can be measured. */
export function askedOf(args: readonly string[]): Asked {
  const asked = parsed(args);
  for (const [one, other] of together)
    if (asked[one] !== undefined && asked[other] === undefined) throw new Error(`--${one} goes with --${other}.`);
  for (const [flag, path] of Object.entries(asked))
    if (typeof path === 'string' && isPathFlag(flag)) needPath(flag, path);
  return asked;
}
