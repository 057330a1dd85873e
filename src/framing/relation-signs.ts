import type { Overlap } from './overlap.ts';
import { type CueName, cueNames, type CueWeight, type CueWeights, type RelationFile } from './relation-file.ts';
import { type CuedSentence, type CuedText, cuesIn, hasCue, sideName } from './relation-text.ts';

/**
 * The figures that decide a relation. `denial`: how much the text denies what it tells; `openness`: how much text and
 * claim leave it to others to vouch for; `against`: what speaks against reading a denial.
 */
export type Signs = {
  readonly denial: number;
  readonly openness: number;
  readonly against: number;
  /** Whether the claim itself is told as doubtful, as somebody's word, or as a question. */
  readonly isOpenClaim: boolean;
};

/** A cue counts this much less with every sentence further down. */
const fading = 0.75;
const besideFading = 0.95;
/** Short texts are taken for this long, so that one cue is not all of them. */
const leastLength = 4;
const besideWords = 4;
const besideOverlap = 0.25;

/** Whether a word of the claim follows right behind a cue. */
function isBeside(sentence: CuedSentence, name: CueName, stems: ReadonlySet<string>): number {
  const finds = sentence.cues.get(name) ?? [];
  return finds.filter(({ to }) =>
    sentence.stems.slice(to, to + besideWords).some((word) => word !== '' && stems.has(word)),
  ).length;
}

type Measured = { readonly lead: number; readonly near: number; readonly rate: number; readonly beside: number };

function measureCue(name: CueName, text: CuedText, overlap: Overlap): Measured {
  let [lead, near, count, beside] = [0, 0, 0, 0];
  for (const [index, sentence] of text.sentences.entries()) {
    const cues = cuesIn(sentence, name);
    if (cues === 0) continue;
    const share = overlap.bySentence[index] ?? 0;
    count += cues;
    lead += cues * fading ** index;
    near += (cues * share * share) / overlap.squares;
    if (share >= besideOverlap) beside += isBeside(sentence, name, overlap.stems) * share * besideFading ** index;
  }
  return { lead, near, rate: count / Math.max(leastLength, text.sentences.length), beside };
}

/** Whether the sentences near a claim name every word of it that has an opposite: without "refuses", "refuses a truce" is not borne out. */
export function keepsSides(claim: CuedText, text: CuedText, pairs: number, overlap: Overlap): boolean {
  const near = text.sentences.filter((_, index) => (overlap.bySentence[index] ?? 0) >= besideOverlap);
  const sides = Array.from({ length: pairs }, (_, pair) => [sideName(pair, 0), sideName(pair, 1)]).flat();
  return sides
    .filter((side) => claim.sentences.some(({ cues }) => cues.has(side)))
    .every((side) => near.some(({ cues }) => cues.has(side)));
}

/** The sides of the opposites of which a claim names the other side alone. */
function opposedSides(claim: CuedText, pairs: number): string[] {
  const names = (name: string) => claim.sentences.some((sentence) => sentence.cues.has(name));
  return Array.from({ length: pairs }, (_, pair) => [sideName(pair, 0), sideName(pair, 1)] as const).flatMap(
    ([one, other]) => (names(one) === names(other) ? [] : [names(one) ? other : one]),
  );
}

/** How much the sentences near a claim say its opposite; a negated opposite counts against it. */
function opposition(claim: CuedText, text: CuedText, pairs: number, overlap: Overlap): number {
  const sides = opposedSides(claim, pairs);
  if (sides.length === 0) return 0;
  return text.sentences.reduce((sum, sentence, index) => {
    const share = overlap.bySentence[index] ?? 0;
    if (share < besideOverlap || !sides.some((side) => sentence.cues.has(side))) return sum;
    return sum + ((sentence.cues.has('not') ? -1 : 1) * share * share) / overlap.squares;
  }, 0);
}

/** How much of what a text shares with a claim it shares in questions. */
const asked = (text: CuedText, overlap: Overlap): number =>
  text.sentences.reduce(
    (sum, { isQuestion }, index) => sum + (isQuestion ? (overlap.bySentence[index] ?? 0) ** 2 : 0),
    0,
  ) / overlap.squares;

const weigh = ({ lead, near, rate, beside }: Measured, weight: CueWeight): number =>
  Math.min(weight.most ?? Infinity, lead * (weight.lead ?? 0)) +
  near * (weight.near ?? 0) +
  rate * (weight.rate ?? 0) +
  beside * (weight.beside ?? 0);

/** Whether a claim is put as a question. */
const asks = (claim: CuedText): boolean => claim.text.includes('?');

function openCues(claim: CuedText, weights: CueWeights): number {
  return cueNames.reduce((sum, name) => sum + (hasCue(claim, name) ? (weights[name]?.claim ?? 0) : 0), 0);
}

function isOpen(claim: CuedText): boolean {
  return asks(claim) || (['hedge', 'allege', 'report', 'doubt'] as const).some((name) => hasCue(claim, name));
}

/** Measures the figures of a text and a claim. */
export function signsOf(claim: CuedText, text: CuedText, file: RelationFile, overlap: Overlap): Signs {
  const { denial, openness, against } = file;
  const isOpenClaim = isOpen(claim);
  const sums = {
    denial: file.opposed * opposition(claim, text, file.opposites.length, overlap),
    openness: openCues(claim, openness) + (asks(claim) ? 1 : 0) + file.asked * asked(text, overlap),
    against: openCues(claim, against) + (isOpenClaim ? against.openClaim : 0),
    isOpenClaim,
  };
  for (const name of cueNames) {
    const measured = measureCue(name, text, overlap);
    sums.denial += weigh(measured, denial[name] ?? {});
    sums.openness += weigh(measured, openness[name] ?? {});
    sums.against += weigh(measured, against[name] ?? {});
  }
  return sums;
}
