import { readFileSync } from 'node:fs';
import type { Engine, Stance } from '#framing';
import { bootstrap, type Counts, f1, type Figure, precision, recall, shown } from './measure.ts';

/** A claim that a sentence puts. */
export type Label = { readonly claim: string; readonly stance: Stance; readonly holder?: string };

/** A labelled sentence; `context` is the sentence before. */
export type Labelled = {
  readonly id: string;
  readonly text: string;
  readonly context?: string;
  readonly labels: readonly Label[];
};

/** What the engine read in a sentence, in the same form. */
export type Predicted = Labelled;

function lineOf(path: string, text: string, at: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path}: line ${at + 1} is no JSON.`);
  }
}

/** Reads a file of one JSON object a line; empty lines are none. */
export function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [lineOf(path, line, at) as T]));
}

/** Lets the engine read the sentences; claims that evaluation files do not label are left out. */
export function predict(items: readonly Labelled[], engine: Engine, judged: ReadonlySet<string>): Predicted[] {
  return items.map(({ id, text, context }) => {
    const readings = engine.readSentence(text, context === undefined ? {} : { before: context });
    const labels = readings
      .filter(({ claim }) => judged.has(claim))
      .map(({ claim, stance, holder }) => (holder === null ? { claim, stance } : { claim, stance, holder: holder.id }));
    return { id, text, ...(context === undefined ? {} : { context }), labels };
  });
}

function countsBy(
  items: readonly Labelled[],
  predicted: readonly Predicted[],
  key: (label: Label) => string,
): Counts[] {
  return items.map(({ labels }, at) => {
    const there = new Set(labels.map(key));
    const guessed = new Set((predicted[at]?.labels ?? []).map(key));
    return { hit: [...guessed].filter((name) => there.has(name)).length, guessed: guessed.size, there: there.size };
  });
}

/** The figures of a file of labelled sentences. */
export type SentenceFigures = Readonly<Record<'precision' | 'recall' | 'f1' | 'stance' | 'jointF1' | 'holder', Figure>>;

/** Compares what was read with the labels. */
export function measureSentences(items: readonly Labelled[], predicted: readonly Predicted[]): SentenceFigures {
  const found = countsBy(items, predicted, ({ claim }) => claim);
  const joint = countsBy(items, predicted, ({ claim, stance }) => `${claim}|${stance}`);
  const right = items.flatMap(({ labels }, at) => {
    const read = predicted[at]?.labels ?? [];
    return labels.flatMap((label) => {
      const same = read.filter(({ claim }) => claim === label.claim);
      return same.length === 0 ? [] : [{ stance: same.some(({ stance }) => stance === label.stance), same, label }];
    });
  });
  const share = (drawn: readonly boolean[]) => (drawn.length === 0 ? 1 : drawn.filter(Boolean).length / drawn.length);
  const held = right.filter(({ label }) => label.holder !== undefined);
  return {
    precision: bootstrap(found, precision),
    recall: bootstrap(found, recall),
    f1: bootstrap(found, f1),
    stance: bootstrap(
      right.map(({ stance }) => stance),
      share,
    ),
    jointF1: bootstrap(joint, f1),
    holder: bootstrap(
      held.map(({ same, label }) => same.some(({ holder }) => holder === label.holder)),
      share,
    ),
  };
}

/** The figures as lines of text. */
export function sentenceLines(figures: SentenceFigures): string[] {
  return [
    `claim detection  precision ${shown(figures.precision)}  recall ${shown(figures.recall)}  F1 ${shown(figures.f1)}`,
    `stance, of the detected ${shown(figures.stance)}   joint F1 ${shown(figures.jointF1)}   holder, of the detected ${shown(figures.holder)}`,
  ];
}

/** What was missed and what was wrong, for whoever works on the rules. */
export function mistakes(items: readonly Labelled[], predicted: readonly Predicted[]): string[] {
  const name = ({ claim, stance }: Label) => `${claim} ${stance}`;
  return items.flatMap(({ id, text, labels }, at) => {
    const there = labels.map(name);
    const read = (predicted[at]?.labels ?? []).map(name);
    const missed = there.filter((label) => !read.includes(label)).map((label) => `  missed ${label}`);
    const wrong = read.filter((label) => !there.includes(label)).map((label) => `  wrong  ${label}`);
    return missed.length + wrong.length === 0 ? [] : [`${id} ${text}`, ...missed, ...wrong];
  });
}
