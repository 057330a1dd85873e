/**
 * Trains the weights by which sentences are weighed and writes `assets/public/claims/weights.json`. The sentences are our
 * own, in `tests/fixtures/sentences/dev`, a file for each hand that wrote them. `--check` prints instead how well each
 * hand is read by weights that were trained on the others alone.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type ClaimFile, createEngine, type EngineParts, type Holder, type KindFile, type WeightFile } from '#framing';
import type { Term } from '#lexicon';
import { type Labelled, measureSentences, predict, readLines, sentenceLines } from './sentences.ts';
import { hands, trainedOn } from './trained-on.ts';
import { type Example, trainWeights } from './training.ts';

const packaged = (path: string): unknown => JSON.parse(readFileSync(join('assets/public', path), 'utf8'));
const out = 'assets/public/claims/weights.json';
const head = { trainedOn: trainedOn(), kept: -50, least: 0, sure: 20 };

const { values: asked } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const claims = packaged('claims/claims.json') as ClaimFile;
const parts: EngineParts = {
  claims,
  terms: (packaged('lexicon/terms.json') as { terms: Term[] }).terms,
  holders: (packaged('corpus/corpus.json') as { holders: Holder[] }).holders,
  kinds: packaged('claims/kinds.json') as KindFile,
};
const judged = claims.claims.filter((claim) => claim.judged).map(({ id }) => id);
const print = (line: string) => process.stdout.write(`${line}\n`);

const sentences = readdirSync(hands)
  .toSorted()
  .flatMap((file) =>
    readLines<Labelled>(join(hands, file)).map((sentence) => ({ hand: basename(file, '.jsonl'), sentence })),
  );

function examples(): Example[] {
  const engine = createEngine(parts);
  return sentences.map(({ hand, sentence: { text, context, labels } }) => ({
    hand,
    features: engine.features(text, context === undefined ? {} : { before: context }),
    labels,
  }));
}

/** Weights as a file: one feature a line, so that a change can be read. */
function written({ features, ...rest }: WeightFile): string {
  const rows = Object.entries(features).map(([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`);
  return `${JSON.stringify(rest, null, 2).slice(0, -2)},\n  "features": {\n${rows.join(',\n')}\n  }\n}\n`;
}

function check(all: readonly Example[]): void {
  const read: Labelled[] = [];
  const labelled: Labelled[] = [];
  const tell = (name: string, own: readonly Labelled[], guessed: readonly Labelled[]) => {
    for (const line of sentenceLines(measureSentences(own, guessed))) print(`${name}  ${line}`);
  };
  for (const hand of new Set(all.map((example) => example.hand))) {
    const weights = trainWeights(
      judged,
      all.filter((example) => example.hand !== hand),
      head,
    );
    const own = sentences.filter((one) => one.hand === hand).map(({ sentence }) => sentence);
    const guessed = predict(own, createEngine({ ...parts, weights }), new Set(judged));
    tell(hand, own, guessed);
    labelled.push(...own);
    read.push(...guessed);
  }
  tell('all', labelled, read);
}

const all = examples();
print(`${all.length} sentences of ${new Set(all.map(({ hand }) => hand)).size} hands`);
if (asked.check) check(all);
else {
  const weights = trainWeights(judged, all, head);
  const text = written(weights);
  writeFileSync(out, text);
  print(
    `${out}: ${Object.keys(weights.features).length} features, ${Math.round(gzipSync(text).length / 1_024)} KB gzip`,
  );
}
