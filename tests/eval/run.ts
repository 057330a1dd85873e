/**
 * Prints how well the engine reads, with 95 % intervals, and writes the same to `.output/eval/*.json`.
 * `--golden DIR` a corpus folder with its editors' file; `--sentences FILE` labelled sentences, one JSON object a line;
 * `--predict OUT` writes what was read in them; `--mistakes` lists what was missed or wrong; `--texts FILE --pairs FILE`
 * articles and the claims to which they are related. Without a folder or file it runs on the project's own sentences and
 * pages.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ClaimFile, createEngine, type Holder, type RelationFile } from '#framing';
import type { Term } from '#lexicon';
import { measureGolden } from './golden.ts';
import { shown } from './measure.ts';
import { measurePages } from './pages.ts';
import { measurePairs, type PairLine, pairLines, relatePairs, type TextLine } from './pairs.ts';
import { type Labelled, measureSentences, mistakes, predict, readLines, sentenceLines } from './sentences.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const packaged = (path: string): unknown => JSON.parse(readFileSync(join(root, 'assets/public', path), 'utf8'));

const { values: asked } = parseArgs({
  options: {
    golden: { type: 'string' },
    sentences: { type: 'string' },
    predict: { type: 'string' },
    texts: { type: 'string' },
    pairs: { type: 'string' },
    mistakes: { type: 'boolean', default: false },
  },
});

const claims = packaged('claims/claims.json') as ClaimFile;
const { terms } = packaged('lexicon/terms.json') as { terms: Term[] };
const { holders } = packaged('corpus/corpus.json') as { holders: Holder[] };
const engine = createEngine({ claims, terms, holders });
const judged = new Set(claims.claims.filter((claim) => claim.judged).map(({ id }) => id));

const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);

function keep(name: string, figures: unknown): void {
  const directory = join(root, '.output/eval');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
}

function runSentences(path: string): void {
  const items = readLines<Labelled>(path);
  const begun = performance.now();
  const predicted = predict(items, engine, judged);
  const each = ((performance.now() - begun) * 1_000) / Math.max(1, items.length);
  const figures = measureSentences(items, predicted);
  print([`${path}: ${items.length} sentences, ${each.toFixed(0)} µs each`, ...sentenceLines(figures)]);
  if (asked.mistakes) print(mistakes(items, predicted));
  if (asked.predict !== undefined)
    writeFileSync(asked.predict, predicted.map((item) => `${JSON.stringify(item)}\n`).join(''));
  keep(`sentences-${basename(path, '.jsonl')}`, figures);
}

function runGolden(directory: string): void {
  const figures = measureGolden(directory, engine);
  const { found, framings, share, missed, wrong } = figures;
  print([
    `${directory}: ${found} of ${framings} framings with the right stance, ${shown(share)}; ${wrong.length} false`,
  ]);
  if (asked.mistakes) {
    print(missed.map(({ article, claim, stance }) => `  missed ${article} ${claim} ${stance}`));
    print(
      wrong.map(
        ({ article, claim, stance, sentence }) => `  false  ${article} ${claim} ${stance}: ${sentence.slice(0, 160)}`,
      ),
    );
  }
  keep('golden', figures);
}

function runPairs(textFile: string, pairFile: string): void {
  const pairs = readLines<PairLine>(pairFile);
  const texts = readLines<TextLine>(textFile);
  const begun = performance.now();
  const read = relatePairs(texts, pairs, packaged('claims/relation.json') as RelationFile);
  const each = ((performance.now() - begun) * 1_000) / Math.max(1, pairs.length);
  const figures = measurePairs(read);
  print([`${pairFile}: ${pairs.length} pairs, ${each.toFixed(0)} µs each, reading included`, ...pairLines(figures)]);
  keep(`pairs-${basename(pairFile, '.jsonl')}`, figures);
}

function runPages(): void {
  const figures = measurePages(join(root, 'tests/fixtures/pages'), engine);
  for (const { page, missed, wrong, found } of figures) {
    print([
      `page ${page}: ${found} readings right, ${missed.length} missed, ${wrong.length} wrong`,
      ...missed,
      ...wrong,
    ]);
  }
  keep('pages', figures);
}

if (asked.golden !== undefined) runGolden(asked.golden);
if (asked.sentences !== undefined) runSentences(asked.sentences);
if (asked.texts !== undefined && asked.pairs !== undefined) runPairs(asked.texts, asked.pairs);
if (asked.golden === undefined && asked.sentences === undefined && asked.pairs === undefined) {
  runSentences(join(root, 'tests/fixtures/sentences/dev.jsonl'));
  runSentences(join(root, 'tests/fixtures/sentences/test.jsonl'));
  runPages();
}
