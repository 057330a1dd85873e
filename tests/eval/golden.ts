import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, Stance } from '#framing';
import { bootstrap, type Figure, recall } from './measure.ts';

type TruthFile = {
  readonly claims: readonly {
    readonly id: string;
    readonly judged?: boolean;
    readonly framings: readonly { readonly article: string; readonly stance: Stance }[];
  }[];
};
type ArticleEntry = { readonly id: string; readonly file: string; readonly title: string | null };

/** A framing that the editors named or the engine read: of which article, which claim, which stance. */
export type Named = { readonly article: string; readonly claim: string; readonly stance: Stance };

/** A framing that was read, with the first sentence in which it was. */
export type ReadNamed = Named & { readonly sentence: string };

/** How the engine stands to the editors' file. */
export type GoldenFigures = {
  readonly framings: number;
  readonly found: number;
  readonly share: Figure;
  readonly missed: readonly Named[];
  readonly wrong: readonly ReadNamed[];
};

const keyOf = ({ article, claim, stance }: Named) => `${article}|${claim}|${stance}`;

function readArticle(directory: string, { id, file, title }: ArticleEntry, engine: Engine): ReadNamed[] {
  const lines = readFileSync(join(directory, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const headline = title ?? '';
  const blocks = [
    { block: 0, kind: 'headline' as const, text: headline },
    ...lines.map((text, at) => ({ block: at + 1, kind: 'text' as const, text })),
  ];
  const read = engine.readPage({ headline: headline === '' ? (lines[0] ?? '') : headline, blocks });
  return read.flatMap(({ text, readings }) =>
    readings.map(({ claim, stance }) => ({ article: id, claim, stance, sentence: text })),
  );
}

/** Reads the articles of a corpus folder and compares with its `claims.json`; only claims that are judged count. */
export function measureGolden(directory: string, engine: Engine): GoldenFigures {
  const truth = JSON.parse(readFileSync(join(directory, 'claims.json'), 'utf8')) as TruthFile;
  const articles = JSON.parse(readFileSync(join(directory, 'articles.json'), 'utf8')) as ArticleEntry[];
  const judged = truth.claims.filter((claim) => claim.judged !== false);
  const there = judged.flatMap(({ id, framings }) =>
    framings.map(({ article, stance }): Named => ({ article, claim: id, stance })),
  );
  const ids = new Set(judged.map(({ id }) => id));
  const read = articles
    .flatMap((article) => readArticle(directory, article, engine))
    .filter(({ claim }) => ids.has(claim));
  const known = new Set(read.map(keyOf));
  const right = new Set(there.map(keyOf));
  const wrong = new Map(
    read.filter((framing) => !right.has(keyOf(framing))).map((framing) => [keyOf(framing), framing]),
  );
  const counts = there.map((framing) => ({ hit: Number(known.has(keyOf(framing))), guessed: 1, there: 1 }));
  return {
    framings: there.length,
    found: counts.reduce((sum, { hit }) => sum + hit, 0),
    share: bootstrap(counts, recall),
    missed: there.filter((framing) => !known.has(keyOf(framing))),
    wrong: [...wrong.values()],
  };
}
