import type { Published, Source } from '#corpus';
import type { Framing, PageSentence, PassageHit, Reading, Row, Stance } from '#framing';
import { sayCount, type Say } from './say.tsx';

/** All stances, in the order in which they are counted and listed. */
export const stances: readonly Stance[] = ['agree', 'disagree', 'conditional', 'discuss'];

/** The words of a stance on a chip: "Says so". */
export function stanceName(say: Say, stance: Stance): string {
  return say(`stance_${stance}`);
}

/** Whose position it is, in words; where nobody is named, "the author" or "unnamed source". Never an outlet. */
export function holderName(say: Say, said: Pick<Framing | Reading, 'holder' | 'voice'>): string {
  if (said.holder !== null) return said.holder.name;
  return say(said.voice === 'reported' ? 'holder_unnamed' : 'holder_author');
}

/** How the article carries it: "in its own words", "as reported", "in the headline only", "unnamed source". */
export function voiceName(say: Say, framing: Pick<Framing, 'holder' | 'voice'>): string {
  const isUnnamed = framing.holder?.family === 'unnamed' || (framing.holder === null && framing.voice === 'reported');
  return say(isUnnamed ? 'voice_unnamed' : `voice_${framing.voice}`);
}

/** The outlet with how it is known: "KalikaBlogs (worked out)". */
export function sourceName(say: Say, source: Source): string {
  const isSaid = source.basis !== 'inferred' || source.label.endsWith(')');
  return isSaid ? source.label : say('source_inferred', source.label);
}

/** The date as a reader is shown it; "date not given" where there is none. */
export function dateName(say: Say, published: Published | null): string {
  return published?.label ?? say('date_not_given');
}

/** How long before or after the page it was written; "" where a date is missing. */
export function ageName(say: Say, days: number | null): string {
  if (days === null) return '';
  const [unit, count] = rounded(Math.abs(days));
  if (count === 0) return say('age_same_day');
  return sayCount(say, `age_${unit}_${days > 0 ? 'earlier' : 'later'}`, count);
}

/** Days up to two weeks, weeks up to two months, months up to a year and a half, then years. */
function rounded(days: number): ['days' | 'weeks' | 'months' | 'years', number] {
  if (days < 14) return ['days', Math.round(days)];
  if (days < 25) return ['weeks', Math.round(days / 7)];
  if (days < 548) return ['months', Math.max(1, Math.round(days / 30.44))];
  return ['years', Math.round(days / 365.25)];
}

/** One row as a sentence, for screen readers and export: "Putin says otherwise, as Novinite reports". */
export function rowSentence(
  say: Say,
  { framing, article }: Pick<Row, 'framing' | 'article'>,
  isTurned: boolean,
): string {
  const holder = holderName(say, framing);
  const source = sourceName(say, article.source);
  if (isTurned) return say('sentence_turned', holder, framing.side ?? '', source);
  if (framing.stance === 'discuss') return say('sentence_discuss', holder, source);
  if (framing.stance !== 'conditional') return say(`sentence_${framing.stance}`, holder, source);
  const condition = framing.condition ?? framing.gist;
  // A stance that the reader set may come without a condition.
  return condition === null
    ? say('sentence_condition', holder, source)
    : say('sentence_conditional', holder, condition, source);
}

/** That the reader set the stance, and which was read: "set by you, read as: Says so"; "" where it is as it was read. */
export function handName(say: Say, { hand }: Pick<Framing | Reading, 'hand'>): string {
  return hand === undefined ? '' : say('hand_set', stanceName(say, hand));
}

/** True where the engine read a bundled article in words of the reader's: it reads editors' own only for claims of the reader's. */
export function isReadersText({ by, claim }: Pick<Framing, 'by' | 'claim'>, origin: 'bundle' | 'reader'): boolean {
  return by === 'engine' && origin === 'bundle' && !claim.startsWith('own-');
}

/** Whose words a passage is in: ours, for a digest, or the article's. */
export function passageNote(say: Say, article: PassageHit['article']): string {
  return say(article.form === 'digest' ? 'passage_digest' : 'passage_text');
}

/** Words with which a date in the middle of a sentence begins in lower case. */
const beginning = /^(?:On|In|At|By|Last|Late|Early|Earlier|This|During|Since|After|Before|Yesterday|Today|Tonight)\b/;

/** When it was said, as far as the text tells: "said on Tuesday"; "" where it does not. */
export function timeName(say: Say, time: string | undefined): string {
  if (time === undefined) return '';
  return say(
    'row_time',
    time.replace(beginning, (word) => word.toLowerCase()),
  );
}

/** What is said of a sentence of the page behind its holder: of whom, when, on which condition, how surely, and where. */
export function ownNotes(say: Say, { reading, kind, text }: Pick<PageSentence, 'reading' | 'kind' | 'text'>): string[] {
  const { side, time, condition, hedge, sure } = reading;
  return [
    side === undefined ? '' : say('claim_said_of', side),
    time === undefined ? '' : timeName(say, text.slice(time.start, time.end)),
    condition === undefined ? '' : say('claim_condition', text.slice(condition.start, condition.end)),
    hedge === undefined ? '' : say('claim_hedge', hedge),
    handName(say, reading),
    kind === 'headline' ? say('claim_in_headline') : '',
    sure ? '' : say('claim_close'),
  ].filter((note) => note !== '');
}
