/**
 * Makes a golden case: `npm run golden:new -- NAME FILE` takes a page as HTML or as plain JSON (`PlainPage`) and writes
 * `tests/fixtures/pages/NAME`. Its expectations are what the engine reads today, for a person to correct: until that
 * person sets `checked`, the golden test fails. `--labels FILE` takes a person's labels instead, a JSON list of
 * `{sentence, labels}`. `--about`, `--genre`, `--published` and `--hand` say what an HTML file does not. `npm run golden:new -- --update-known [NAME …]` writes the lists of known flaws anew and nothing else.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  casesIn,
  comparePage,
  type Expected,
  type ExpectedSentence,
  flawsIn,
  labelsRead,
  readCase,
} from '../eval/pages.ts';
import { readHtml } from '../eval/page-reading.ts';
import { bundledTools } from './bundled-tools.ts';
import { writeExpected, writeKnown } from './case-file.ts';
import { pageMarkup, type PlainPage } from './page-markup.ts';

const pages = join(import.meta.dirname, '../fixtures/pages');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'update-known': { type: 'boolean', default: false },
    labels: { type: 'string' },
    about: { type: 'string' },
    genre: { type: 'string', default: 'wire' },
    published: { type: 'string' },
    hand: { type: 'string' },
  },
});

const read = (file: string) => readFileSync(file, 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));

type Facts = Pick<Expected, 'about' | 'genre' | 'published'> & { readonly hand?: number };

/** The page's markup and what is known of it. */
function pageFrom(file: string): { html: string; facts: Facts } {
  const hand = values.hand === undefined ? {} : { hand: Number(values.hand) };
  if (!file.endsWith('.json')) {
    const html = read(file);
    const { about = `The page ${basename(file)}.`, genre, published = null } = values;
    return { html, facts: { about, genre, ...hand, published } };
  }
  const page = json(file) as PlainPage;
  const about = values.about ?? `${page.source}: ${page.title}`;
  return { html: pageMarkup(page), facts: { about, genre: page.genre, ...hand, published: page.date } };
}

async function makeCase(name: string, file: string): Promise<void> {
  const folder = join(pages, name);
  if (existsSync(folder)) throw new Error(`There is a case ${name} already.`);
  const { html, facts } = pageFrom(file);
  const tools = bundledTools();
  const page = await readHtml(html, tools);
  const found = new Map(labelsRead(page).map(({ sentence, labels }) => [sentence, labels]));
  const sentences =
    values.labels === undefined
      ? page.sentences.map((sentence) => ({ sentence, labels: found.get(sentence) ?? [] }))
      : (json(values.labels) as ExpectedSentence[]).map(({ sentence, labels }) => ({ sentence, labels }));
  const expected: Expected = { ...facts, checked: values.labels !== undefined, sentences };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.html'), html);
  writeExpected(folder, { ...expected, ...flawsIn(comparePage(name, page, expected, tools.judged)) });
  console.log(
    expected.checked
      ? `Wrote ${folder} with the labels of ${values.labels ?? ''}.`
      : `Wrote ${folder} with what the engine reads. Correct it, take out what is no text of the article, set "checked".`,
  );
}

async function updateKnown(names: readonly string[]): Promise<void> {
  const tools = bundledTools();
  for (const name of names.length === 0 ? casesIn(pages) : names) {
    const flaws = flawsIn(await readCase(pages, name, tools));
    writeKnown(join(pages, name), flaws);
    const { notYet, tooMuch, otherHolder } = flaws;
    console.log(
      `${name}: ${notYet.length} not yet, ${tooMuch.length} too much, ${otherHolder.length} of another holder`,
    );
  }
}

async function run(): Promise<void> {
  if (values['update-known']) return updateKnown(positionals);
  const [name, file] = positionals;
  if (name === undefined || file === undefined) throw new Error('Say the name of the case and the file of its page.');
  return makeCase(name, file);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
