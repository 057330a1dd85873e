import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '#framing';
import { casesIn, type ComparedPage, flawsIn, readCase } from './pages.ts';
import type { ReadingTools } from './page-reading.ts';
import {
  type Label,
  type Labelled,
  measureSentences,
  type Predicted,
  type SentenceFigures,
  sentenceLines,
} from './sentences.ts';

/** Labelled text under a name, with what was read in it. */
type Part = { readonly name: string; readonly items: readonly Labelled[]; readonly predicted: readonly Predicted[] };

/** The figures of a part, the lines that say them, and what the engine and the labels part on. */
export type PartFigures = {
  readonly name: string;
  readonly figures: SentenceFigures;
  readonly lines: readonly string[];
};

const labelsOf = (items: readonly Labelled[]) => items.reduce((sum, { labels }) => sum + labels.length, 0);

function figuresOf({ name, items, predicted }: Part): PartFigures {
  const figures = measureSentences(items, predicted);
  const title = `${name}: ${items.length} sentences, ${labelsOf(items)} labels`;
  return { name, figures, lines: [title, ...sentenceLines(figures).map((line) => `  ${line}`)] };
}

const joined = (name: string, parts: readonly Part[]): Part => ({
  name,
  items: parts.flatMap(({ items }) => items),
  predicted: parts.flatMap(({ predicted }) => predicted),
});

const partOf = ({ page, expected, items, predicted }: ComparedPage): Part => ({
  name: `${page} (${expected.genre})`,
  items,
  predicted,
});

/** The figures of each fixture page, of all pages in other hands, and of those made beside the rules. */
export async function measurePages(
  directory: string,
  tools: ReadingTools & { readonly judged: ReadonlySet<string> },
): Promise<PartFigures[]> {
  const pages: ComparedPage[] = [];
  for (const page of casesIn(directory)) pages.push(await readCase(directory, page, tools));
  const isOfHand = ({ expected }: ComparedPage) => expected.hand !== undefined;
  const [hands, own] = [pages.filter(isOfHand), pages.filter((page) => !isOfHand(page))];
  return [
    ...pages.map((page) => figuresOf(partOf(page))),
    figuresOf(joined(`pages made beside the rules (${own.length})`, own.map(partOf))),
    figuresOf(joined(`fixture pages in other hands (${hands.length})`, hands.map(partOf))),
  ];
}

/** The flaws of all fixture pages as lines, for whoever works on the rules. */
export async function pageMistakes(
  directory: string,
  tools: ReadingTools & { readonly judged: ReadonlySet<string> },
): Promise<string[]> {
  const lines: string[] = [];
  for (const page of casesIn(directory)) {
    const { notYet, tooMuch, otherHolder } = flawsIn(await readCase(directory, page, tools));
    const say = (what: string) => (flaw: Label & { sentence: string }) =>
      `  ${what} ${flaw.claim} ${flaw.stance} ${flaw.holder ?? '–'}: ${flaw.sentence}`;
    lines.push(page, ...notYet.map(say('missed')), ...tooMuch.map(say('wrong ')), ...otherHolder.map(say('holder')));
  }
  return lines;
}

type DigestFile = {
  readonly id: string;
  readonly title: string;
  readonly digest: readonly { readonly text: string }[];
  readonly framings: readonly (Omit<Label, 'holder'> & { readonly holder: string | null; readonly passage: number })[];
};

function partOfDigest({ id, title, digest, framings }: DigestFile, engine: Engine, judged: ReadonlySet<string>): Part {
  const blocks = digest.map(({ text }, block) => ({ block, kind: 'text' as const, text }));
  const read = engine.readPage({ headline: title, blocks });
  const named = (label: Omit<Label, 'holder'>, holder: string | null | undefined): Label => ({
    claim: label.claim,
    stance: label.stance,
    ...(holder === null || holder === undefined ? {} : { holder }),
  });
  const items = digest.map(({ text }, at) => ({
    id: `${id}:${at}`,
    text,
    labels: framings
      .filter(({ passage, claim }) => passage === at && judged.has(claim))
      .map((framing) => named(framing, framing.holder)),
  }));
  const predicted = items.map((item, at) => ({
    ...item,
    labels: read
      .filter(({ block }) => block === at)
      .flatMap(({ readings }) => readings.filter(({ claim }) => judged.has(claim)))
      .map((reading) => named(reading, reading.holder?.id)),
  }));
  return { name: id, items, predicted };
}

/** How the engine reads the digests of the bundled corpus beside the framings that the editors gave; passage by passage. */
export function measureDigests(directory: string, engine: Engine, judged: ReadonlySet<string>): PartFigures[] {
  const { articles } = JSON.parse(readFileSync(join(directory, 'corpus.json'), 'utf8')) as { articles: string[] };
  const parts = articles.map((file) =>
    partOfDigest(JSON.parse(readFileSync(join(directory, file), 'utf8')) as DigestFile, engine, judged),
  );
  return [...parts, joined(`digests of the bundled corpus (${parts.length})`, parts)].map(figuresOf);
}
