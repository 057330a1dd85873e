/**
 * Prints how well the engine reads, with 95 % intervals, and writes the same to `.output/eval/*.json`.
 * `--golden DIR` a corpus folder with its editors' file; `--sentences FILE` labelled sentences, one JSON object a line;
 * `--predict OUT` writes what was read in them; `--mistakes` lists what was missed or wrong; `--texts FILE --pairs FILE`
 * articles and the claims to which they are related; `--docs FILE --queries FILE` texts and what is searched in them;
 * `--speed DIR` times the reading of a folder of news pages (HTML, or
 * text with the headline first). A folder of labelled sentences counts as one file. Without any of these it runs on the
 * project's own sentences, pages and digests, and tells speed and size. What cannot be measured ends with a sentence on
 * standard error and exit code 1.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ClaimFile, createEngine, type Holder, type RelationFile, type KindFile, type WeightFile } from '#framing';
import { compile, type Term } from '#lexicon';
import { createFinder } from '#matching';
import {
  createCollection,
  createSearch,
  createVocabulary,
  type Search,
  type SearchedText,
  type WordFile,
} from '#search';
import { type Asked, askedOf, sentenceFiles } from './asked.ts';
import { engineSize } from './engine-size.ts';
import { measureGolden } from './golden.ts';
import { type Half, halves, measureHalf } from './halves.ts';
import { shown } from './measure.ts';
import { measureDigests, measurePages, pageMistakes, type PartFigures } from './page-figures.ts';
import { measurePairs, type PairLine, pairLines, relatePairs, type TextLine } from './pairs.ts';
import {
  type DocLine,
  measureRetrieval,
  measureSearches,
  type QueryLine,
  retrievalLines,
  type SearchLine,
  searchLines,
} from './retrieval.ts';
import { type Labelled, measureSentences, mistakes, predict, readLines, sentenceLines } from './sentences.ts';
import { measureSpeed, speedLines } from './speed.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const packaged = (path: string): unknown => JSON.parse(readFileSync(join(root, 'assets/public', path), 'utf8'));

const printError = (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
};

function askedHere(): Asked {
  try {
    return askedOf(process.argv.slice(2));
  } catch (error) {
    printError(error);
    return process.exit(1);
  }
}

const asked = askedHere();

const claims = packaged('claims/claims.json') as ClaimFile;
const { terms } = packaged('lexicon/terms.json') as { terms: Term[] };
const { holders } = packaged('corpus/corpus.json') as { holders: Holder[] };
const weights = packaged('claims/weights.json') as WeightFile;
const kinds = packaged('claims/kinds.json') as KindFile;
const engine = createEngine({ claims, terms, holders, weights, kinds });
const judged = new Set(claims.claims.filter((claim) => claim.judged).map(({ id }) => id));

const tools = { engine, finder: createFinder([compile(terms)]), judged };

const print = (lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);

function keep(name: string, figures: unknown): void {
  const directory = join(root, '.output/eval');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
}

function runSentences(path: string): void {
  const items = sentenceFiles(path).flatMap((file) => readLines<Labelled>(file));
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

function runHalf(half: Half): void {
  const read = (items: readonly Labelled[]) => predict(items, engine, judged);
  const { lines, figures } = measureHalf(root, half, read);
  print(lines);
  keep(`sentences-${half}`, figures);
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

function searchIn(texts: readonly SearchedText[]): Search {
  const vocabulary = createVocabulary(packaged('search/words.json') as WordFile);
  return createSearch(createCollection(texts, vocabulary, (text) => tools.finder.find(text)));
}

function runRetrieval(docFile: string, queryFile: string): void {
  const docs = readLines<DocLine>(docFile);
  const queries = readLines<QueryLine>(queryFile);
  const begun = performance.now();
  const search = searchIn(docs);
  const indexed = performance.now();
  const figures = measureRetrieval(search, docs, queries);
  const each = (performance.now() - indexed) / Math.max(1, queries.length);
  print([
    `${queryFile}: ${queries.length} queries over ${docs.length} texts, ${each.toFixed(1)} ms each;` +
      ` index ${(indexed - begun).toFixed(0)} ms`,
    ...retrievalLines(figures),
  ]);
  keep(`retrieval-${basename(queryFile, '.jsonl')}`, figures);
}

/** Our own searches over the bundled corpus: do those that have an answer there find one, and the others nothing? */
function runSearches(part: string): void {
  const lines = readLines<SearchLine>(join(root, `tests/fixtures/search/${part}.jsonl`));
  const { articles } = packaged('corpus/corpus.json') as { articles: string[] };
  const digests = articles.map((path) => packaged(`corpus/${path}`) as { digest: SearchedText[] });
  const figures = measureSearches(searchIn(digests.flatMap(({ digest }) => digest)), lines);
  print([`searches ${part}: ${lines.length} over the bundled corpus`, ...searchLines(figures)]);
  if (asked.mistakes) print(figures.wrong.map((words) => `  wrong  ${words}`));
  keep(`retrieval-searches-${part}`, figures);
}

/** Each part on lines of its own; the last of each kind is the sum. */
function tell(name: string, parts: readonly PartFigures[]): void {
  for (const { lines } of parts) print(lines);
  keep(name, Object.fromEntries(parts.map((part) => [part.name, part.figures])));
}

async function runPages(): Promise<void> {
  const pages = join(root, 'tests/fixtures/pages');
  tell('pages', await measurePages(pages, tools));
  if (asked.mistakes) print(await pageMistakes(pages, tools));
  tell('digests', measureDigests(join(root, 'assets/public/corpus'), engine, judged));
}

async function runSpeed(directory: string): Promise<void> {
  const speeds = await measureSpeed(directory, tools);
  if (speeds.pages === 0) throw new Error(`--speed: there is no page (.html or .txt) in ${directory}.`);
  print(speedLines(directory, speeds));
  keep('speed', speeds);
}

async function runSize(): Promise<void> {
  const size = await engineSize(root);
  print([
    `the engine in KB of gzip: ${size.together}, of that code ${size.code}, claims ${size.claims}, kinds ${size.kinds}, weights ${size.weights}`,
  ]);
  keep('size', size);
}

async function run(): Promise<void> {
  if (asked.golden !== undefined) runGolden(asked.golden);
  if (asked.sentences !== undefined) runSentences(asked.sentences);
  if (asked.texts !== undefined && asked.pairs !== undefined) runPairs(asked.texts, asked.pairs);
  if (asked.docs !== undefined && asked.queries !== undefined) runRetrieval(asked.docs, asked.queries);
  if (asked.speed !== undefined) await runSpeed(asked.speed);
  if (Object.values(asked).every((one) => typeof one !== 'string')) {
    for (const half of halves) runHalf(half);
    await runPages();
    runSearches('dev');
    runSearches('test');
    await runSpeed(join(root, 'tests/fixtures/pages'));
    await runSize();
  }
}

run().catch((error: unknown) => {
  printError(error);
  process.exitCode = 1;
});
