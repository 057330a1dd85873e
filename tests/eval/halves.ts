import { basename, join } from 'node:path';
import { sentenceFiles } from './asked.ts';
import { shown } from './measure.ts';
import {
  type Labelled,
  measureSentences,
  type Predicted,
  readLines,
  type SentenceFigures,
  sentenceLines,
} from './sentences.ts';

/** The halves of the project's own sentences, by their folder. */
export const halves = ['dev', 'test'] as const;
export type Half = (typeof halves)[number];

/** The folder in which the halves lie. */
export const ownSentences = 'tests/fixtures/sentences';

/** What the figures of a half are worth. */
const worth: Readonly<Record<Half, string>> = {
  dev: 'the weights were trained on these sentences, so the figures flatter; `npm run train -- --check` gives the honest ones',
  test: 'no weight was trained and no rule tuned on these sentences',
};

/** The sentences of a half, file by file. */
export const filesOfHalf = (root: string, half: Half): { name: string; items: Labelled[] }[] =>
  sentenceFiles(join(root, ownSentences, half)).map((file) => ({
    name: basename(file),
    items: readLines<Labelled>(file),
  }));

/** How many of the sentences put none of the claims, between 0 and 1. */
export const shareOfNearMisses = (items: readonly Labelled[]): number =>
  items.filter(({ labels }) => labels.length === 0).length / Math.max(1, items.length);

const counted = (items: readonly Labelled[]) =>
  `${items.length} sentences, ${(shareOfNearMisses(items) * 100).toFixed(1)} % of them near misses`;

/** The figures of a half with the lines that say them: what they are worth, a line for each file, and all together. */
export function measureHalf(
  root: string,
  half: Half,
  read: (items: readonly Labelled[]) => Predicted[],
): { readonly lines: readonly string[]; readonly figures: SentenceFigures } {
  const files = filesOfHalf(root, half).map(({ name, items }) => ({ name, items, predicted: read(items) }));
  const items = files.flatMap((file) => file.items);
  const figures = measureSentences(
    items,
    files.flatMap(({ predicted }) => predicted),
  );
  const each = files.map(({ name, items: own, predicted }) => {
    const { f1, jointF1 } = measureSentences(own, predicted);
    return `  ${name}: ${counted(own)}, F1 ${shown(f1)}  joint F1 ${shown(jointF1)}`;
  });
  return {
    lines: [
      `${ownSentences}/${half}: ${worth[half]}`,
      ...each,
      `all of ${half} together: ${counted(items)}`,
      ...sentenceLines(figures).map((line) => `  ${line}`),
    ],
    figures,
  };
}
