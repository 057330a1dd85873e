/**
 * How any text stands to any claim: agree, disagree, discuss, or unrelated. A text is about a claim when it shares its
 * telling words. It disagrees when it denies near those words, or in its first sentences, what the claim states, or
 * states what the claim denies; it discusses when text or claim leave it to others to vouch for; else it agrees. Known
 * from work on headlines and articles (Ferreira and Vlachos 2016; Pomerleau and Rao 2017) are the questions, not the
 * method: words, their places and a handful of weights set by hand.
 */
import type { Span } from '#text';
import { overlapOf, type Overlap, plainRareness, type Rareness } from './overlap.ts';
import type { CueName, RelationFile } from './relation-file.ts';
import { keepsSides, type Signs, signsOf } from './relation-signs.ts';
import { CueReader, type CuedSentence, type CuedText, hasCue, sideName } from './relation-text.ts';

/** How a text stands to a claim. */
export type Relation = 'agree' | 'disagree' | 'discuss' | 'unrelated';

/** A relation with what decided it, as spans in the text; not `sure` where a little more or less would have changed it. */
export type Related = {
  readonly relation: Relation;
  readonly sure: boolean;
  /** The share of the claim that the best sentence holds, from 0 to 1. */
  readonly share: number;
  /** Words of the claim, in the sentences that share most with it. */
  readonly shared: readonly Span[];
  /** Words that deny. */
  readonly denials: readonly Span[];
  /** Words that leave it open or to others, those of a condition included. */
  readonly hedges: readonly Span[];
  /** Words that put it on a condition. */
  readonly conditions: readonly Span[];
};

/** Reads texts once and relates them to claims. */
export type Relater = {
  read(text: string): CuedText;
  relate(claim: CuedText, text: CuedText, rareness?: Rareness): Related;
};

/** A relation, how far the figures are from another one, and how far the overlap is from none. */
type Decision = { readonly relation: Relation; readonly margin: number };
type Read = Decision & { readonly about: number };

const pairWeight = 0.3;
const chanceWeight = 0.2;
const chanceLength = 6;
const hedgeWeight = 0.2;
const reversedWeight = 0.5;
/** How far a figure has to be from where the relation would change. Of articles that were read as denying, too few do. */
const sureMargin: Readonly<Record<Relation, number>> = { agree: 0.35, disagree: 0.35, discuss: 0.65, unrelated: 0.25 };
const sureOverlap = 0.45;
const sureShare = 0.7;
const passageSentences = 3;

/** What a long text shares with anything: from the length of a short report on, more with every doubling. */
const byChance = (sentences: number): number => chanceWeight * Math.max(0, Math.log(sentences / chanceLength));

function decidePlain({ denial, openness, against }: Signs, { limits }: RelationFile): Decision {
  const denied = denial - against - limits.denied;
  if (denied >= 0) return { relation: 'disagree', margin: denied };
  const open = openness - limits.stated;
  return { relation: open > 0 ? 'discuss' : 'agree', margin: Math.min(Math.abs(open), -denied) };
}

function decideFalse({ denial, openness }: Signs, { limits }: RelationFile): Decision {
  const unsaid = limits.unsaid - denial - hedgeWeight * openness;
  if (unsaid >= 0) return { relation: 'disagree', margin: unsaid };
  const upheld = denial - limits.upheld;
  return { relation: upheld >= 0 ? 'agree' : 'discuss', margin: Math.min(Math.abs(upheld), -unsaid) };
}

function decideNegated(claim: CuedText, signs: Signs, { limits }: RelationFile): Decision {
  const negation = (hasCue(claim, 'not') ? reversedWeight : 0) + (hasCue(claim, 'wrong') ? 1 : 0);
  const reversed = limits.reversed + negation - signs.denial - reversedWeight * signs.openness;
  if (reversed >= 0) return { relation: 'disagree', margin: reversed };
  const upheld = signs.denial - limits.upheld;
  if (upheld >= 0) return { relation: signs.isOpenClaim ? 'discuss' : 'agree', margin: upheld };
  const open = signs.openness - limits.stated;
  return { relation: open > 0 ? 'discuss' : 'agree', margin: Math.min(Math.abs(open), -reversed) };
}

/** Whether a claim holds a negation, other than a verb that has its own opposite ("rejects"). */
function negates(claim: CuedText, pairs: number): boolean {
  return claim.sentences.some(({ cues }) => {
    const sides = Array.from({ length: pairs }, (_, pair) =>
      [0, 1].map((side) => cues.get(sideName(pair, side)) ?? []),
    );
    const paired = new Set(sides.flat(2).map(({ from }) => from));
    return (['deny', 'not', 'wrong'] as const).some((name) => cues.get(name)?.some(({ from }) => !paired.has(from)));
  });
}

function decide(claim: CuedText, text: CuedText, { file, overlap }: { file: RelationFile; overlap: Overlap }): Read {
  const about =
    overlap.lead + overlap.all + pairWeight * overlap.pairs - byChance(text.sentences.length) - file.limits.related;
  if (about <= 0) return { relation: 'unrelated', margin: -about, about };
  const signs = signsOf(claim, text, file, overlap);
  const decision = hasCue(claim, 'false')
    ? decideFalse(signs, file)
    : negates(claim, file.opposites.length)
      ? decideNegated(claim, signs, file)
      : decidePlain(signs, file);
  return { ...decision, about };
}

function isSure(
  { relation, margin, about }: Read,
  { claim, text, overlap, pairs }: { claim: CuedText; text: CuedText; overlap: Overlap; pairs: number },
): boolean {
  if (margin < sureMargin[relation]) return false;
  if (relation === 'disagree' && text.sentences.length > passageSentences) return false;
  if (relation === 'agree' && (overlap.all < sureShare || !keepsSides(claim, text, pairs, overlap))) return false;
  return relation === 'unrelated' || about >= sureOverlap;
}

/** Sentences further down than this are looked at for cues only where they share much with the claim. */
const leadSentences = 3;
const nearBest = 0.6;

function spansIn(text: CuedText, overlap: Overlap, find: (sentence: CuedSentence) => readonly number[][]): Span[] {
  return text.sentences.flatMap((sentence, index) => {
    const share = overlap.bySentence[index] ?? 0;
    if (index >= leadSentences && share < nearBest * overlap.best) return [];
    return find(sentence).flatMap(([from = 0, to = 0]) => {
      const [first, last] = [sentence.words[from], sentence.words[to - 1]];
      if (first === undefined || last === undefined) return [];
      return [{ start: sentence.start + first.start, end: sentence.start + last.end }];
    });
  });
}

const cueSpans = (names: readonly CueName[]) => (sentence: CuedSentence) =>
  names.flatMap((name) => (sentence.cues.get(name) ?? []).map(({ from, to }) => [from, to]));

const wordSpans = (stems: ReadonlySet<string>) => (sentence: CuedSentence) =>
  sentence.stems.flatMap((word, at) => (word !== '' && stems.has(word) ? [[at, at + 1]] : []));

/** Makes a relater; compiles the cue words once, and throws when a pattern cannot be read. */
export function createRelater(file: RelationFile): Relater {
  const reader = new CueReader(file);
  return {
    read: (text) => reader.read(text),
    relate(claim, text, rareness = plainRareness) {
      const overlap = overlapOf(claim, text, rareness);
      const read = decide(claim, text, { file, overlap });
      const { relation } = read;
      const isRelated = relation !== 'unrelated';
      return {
        relation,
        sure: isSure(read, { claim, text, overlap, pairs: file.opposites.length }),
        share: overlap.best,
        shared: isRelated ? spansIn(text, overlap, wordSpans(overlap.stems)) : [],
        denials: isRelated ? spansIn(text, overlap, cueSpans(['false', 'wrong', 'deny', 'not'])) : [],
        hedges: isRelated ? spansIn(text, overlap, cueSpans(['hedge', 'condition', 'allege', 'report', 'doubt'])) : [],
        conditions: isRelated ? spansIn(text, overlap, cueSpans(['condition'])) : [],
      };
    },
  };
}
