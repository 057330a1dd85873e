/**
 * The reader's corrections. One is kept by the words of the sentence that it is of, not by a place or an id, so that it
 * outlives every reading of the text, and holds in each copy of it.
 */
import { type Article, nameOf, type Source } from '#corpus';
import type { PageSentence } from './comparison.ts';
import type { Claim, Framing, Holder, Reading, Stance, Voice } from './framing.ts';
import { textOf } from './standing.ts';

/** What a correction is of: a claim, as put in a sentence or passage of these `words`, named by their content. */
export type CorrectionKey = {
  readonly claim: string;
  readonly words: string;
  /** Holder and side; "" where the sentence put the claim once: it then holds for whoever is read in it. */
  readonly whose: string;
};

/** What the reader says of a sentence: its stance to a claim, or null when it does not put the claim. */
export type Correction = CorrectionKey & {
  readonly stance: Stance | null;
  /** The sentence itself. */
  readonly text: string;
  /** ISO time. */
  readonly made: string;
};

/** Something that was read and, says the reader, is not the same claim; `source` is null for a sentence of the page. */
export type TakenOut = {
  readonly key: CorrectionKey;
  readonly claim: Claim;
  readonly stance: Stance;
  readonly holder: Holder | null;
  readonly voice: Voice;
  readonly source: Source | null;
  readonly text: string;
};

/** What is read in a sentence, of a page or of an article. */
type Said = {
  readonly claim: string;
  readonly stance: Stance;
  readonly holder: Holder | null;
  readonly sideFamily?: string;
};

/** What stays, with the stances that were set by hand, and what puts the claim no longer, with the correction that says so. */
export type Corrected<T> = {
  readonly kept: readonly T[];
  readonly taken: readonly { readonly said: T; readonly key: CorrectionKey }[];
};

/** Finds the correction of something read in a text. */
export type FindCorrection = (said: Said, text: string) => Correction | undefined;

/** What a correction of one of the things that were read in a text is kept under. */
export function correctionKey(said: Said, all: readonly Said[], text: string): CorrectionKey {
  const isOnly = all.filter(({ claim }) => claim === said.claim).length < 2;
  return { claim: said.claim, words: wordsName(text), whose: isOnly ? '' : whoseOf(said) };
}

/** A look-up of corrections; of two the one that names the holder counts. Texts are named only where one is of their claim. */
export function findingCorrections(corrections: readonly Correction[]): FindCorrection {
  const claims = new Set(corrections.map(({ claim }) => claim));
  const known = new Map(corrections.map((correction) => [nameOfKey(correction), correction]));
  return (said, text) => {
    const { claim } = said;
    if (!claims.has(claim)) return undefined;
    const words = wordsName(text);
    const own = known.get(nameOfKey({ claim, words, whose: whoseOf(said) }));
    return own ?? known.get(nameOfKey({ claim, words, whose: '' }));
  };
}

/** Applies corrections to framings; a framing whose article is not among these stays as it is. */
export function correctFramings(
  framings: readonly Framing[],
  articles: readonly Pick<Article, 'id' | 'title' | 'passages'>[],
  find: FindCorrection,
): Corrected<Framing> {
  const known = new Map(articles.map((article) => [article.id, article]));
  return correctAll(framings, (framing) => {
    const article = known.get(framing.article);
    const text = article && textOf(framing, article);
    const correction = text === undefined ? undefined : find(framing, text);
    return correction && { correction, set: (stance) => setFraming(framing, stance) };
  });
}

/** What is read in a sentence, as corrected. */
export function correctReadings(readings: readonly Reading[], text: string, find: FindCorrection): Reading[] {
  return readings.flatMap((reading) => {
    const correction = find(reading, text);
    if (correction === undefined) return [reading];
    return correction.stance === null ? [] : [setReading(reading, correction.stance)];
  });
}

/** Applies corrections to the sentences of a page. */
export function correctSentences(sentences: readonly PageSentence[], find: FindCorrection): Corrected<PageSentence> {
  return correctAll(sentences, (sentence) => {
    const correction = find(sentence.reading, sentence.text);
    const set = (stance: Stance) => ({ ...sentence, reading: setReading(sentence.reading, stance) });
    return correction && { correction, set };
  });
}

type Found<T> = { readonly correction: Correction; readonly set: (stance: Stance) => T };

function correctAll<T>(all: readonly T[], findFor: (one: T) => Found<T> | undefined): Corrected<T> {
  const kept: T[] = [];
  const taken: { said: T; key: CorrectionKey }[] = [];
  for (const one of all) {
    const found = findFor(one);
    if (found === undefined) kept.push(one);
    else if (found.correction.stance !== null) kept.push(found.set(found.correction.stance));
    else {
      const { claim, words, whose } = found.correction;
      taken.push({ said: one, key: { claim, words, whose } });
    }
  }
  return { kept, taken };
}

/** A condition goes with the stance that it made conditional. */
function withStance<T extends { readonly stance: Stance; readonly condition?: unknown }>(said: T, stance: Stance): T {
  const set = { ...said, stance, hand: said.stance };
  if (stance !== 'conditional') Reflect.deleteProperty(set, 'condition');
  return set;
}

/** What the reader set is certain. */
const setReading = (reading: Reading, stance: Stance): Reading => ({ ...withStance(reading, stance), sure: true });

function setFraming(framing: Framing, stance: Stance): Framing {
  const { unsure: _unsure, ...rest } = withStance(framing, stance);
  return rest;
}

function whoseOf({ holder, sideFamily }: Said): string {
  return `${holder?.id ?? ''}|${sideFamily ?? ''}`;
}

function nameOfKey({ claim, words, whose }: CorrectionKey): string {
  return JSON.stringify([claim, words, whose]);
}

/** Space, and the way in which letters are composed, are no difference between two sentences. */
function wordsName(text: string): string {
  return nameOf(text.normalize('NFC').replaceAll(/\s+/g, ' ').trim());
}
