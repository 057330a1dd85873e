/**
 * A claim of the reader's own. The form has a few plain answers; out of them one rule is made, of the very kind that the
 * bundled claims have, so that one engine reads both. A rule that was written in another way has no such form.
 */
import type { ClaimRule, RuledClaim } from './claim-file.ts';

/** Whose: anybody's, or a family's. */
export type DraftParty = 'anyone' | 'russia' | 'ukraine' | 'west';

/** What the form of an own claim holds. */
export type ClaimDraft = {
  /** The claim in plain words. */
  readonly text: string;
  /** Patterns of one topic each; with `any`, patterns that each carry the claim alone. */
  readonly words: readonly string[];
  /** How many of the words have to stand together. */
  readonly together: 'all' | 'two' | 'any';
  /** Who has to be the one that does, wants or demands it. */
  readonly holder: DraftParty;
  /** Who has to be named in the sentence. */
  readonly about: DraftParty;
  /** What has to stand beside the words. */
  readonly beside: 'nothing' | 'will' | 'demand';
  /** True when whoever affirms the words says otherwise than the claim: "there will be no elections". */
  readonly turned: boolean;
};

/** So far apart two topics of one claim may stand, in words. */
const apart = ' ..8 ';

/** More topics than these are looked for in the order in which they are written, not in every order. */
const mostShuffled = 3;

/** The longest label for lists, in characters. */
const longestShort = 40;

function orders(words: readonly string[]): string[][] {
  if (words.length < 2) return [[...words]];
  return words.flatMap((word, at) => orders(words.toSpliced(at, 1)).map((rest) => [word].concat(rest)));
}

/** The patterns that a draft stands for; lines with nothing on them stand for none. */
export function patternsOf({ words: lines, together }: Pick<ClaimDraft, 'words' | 'together'>): string[] {
  const words = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (together === 'any' || words.length < 2) return words;
  if (together === 'two') {
    return words.flatMap((word, at) => words.toSpliced(at, 1).map((other) => word + apart + other));
  }
  const rows = words.length > mostShuffled ? [[...words]] : orders(words);
  return rows.map((row) => row.join(apart));
}

function ruleOf(draft: ClaimDraft): ClaimRule {
  const { holder, about, beside, turned } = draft;
  // A demand is laid on others: whoever makes it holds it. A will or an act is its subject's.
  const whose = beside === 'demand' ? { by: [holder] } : { who: [holder] };
  return {
    core: patternsOf(draft),
    stance: turned ? 'disagree' : 'agree',
    ...(holder === 'anyone' ? {} : whose),
    ...(beside === 'nothing' ? {} : { needs: beside }),
    ...(about === 'anyone' ? {} : { with: [about] }),
  };
}

/** A claim's label for lists: the claim itself, or as many of its words as there is room for. */
function shortOf(text: string): string {
  if (text.length <= longestShort) return text;
  const cut = text.slice(0, longestShort - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).trimEnd()}…`;
}

/** The claim that a draft stands for, ready for the engine. */
export function claimOf(id: string, draft: ClaimDraft): RuledClaim {
  const text = draft.text.trim();
  return { id, text, short: shortOf(text), judged: false, rules: [ruleOf(draft)] };
}

const parties: readonly string[] = ['russia', 'ukraine', 'west'] satisfies DraftParty[];
const isParty = (name: string): name is DraftParty => parties.includes(name);

function partyOf(names: readonly string[] | undefined): DraftParty {
  const [name = ''] = names ?? [];
  return isParty(name) ? name : 'anyone';
}

/** The fewest words that make these patterns. */
function wordsFor(patterns: readonly string[]): Pick<ClaimDraft, 'words' | 'together'> {
  const words = [...new Set(patterns.flatMap((pattern) => pattern.split(apart)))];
  const fits = (['all', 'two'] as const).find(
    (together) => JSON.stringify(patternsOf({ words, together })) === JSON.stringify(patterns),
  );
  return fits === undefined ? { words: [...patterns], together: 'any' } : { words, together: fits };
}

/** Whether two rules say the same, in whatever order their fields are written. */
function isSame(a: ClaimRule, b: ClaimRule): boolean {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.every((key) => JSON.stringify(Reflect.get(a, key)) === JSON.stringify(Reflect.get(b, key)));
}

/** The form of a claim; null where the form could not say the same. */
export function draftOf(claim: RuledClaim): ClaimDraft | null {
  const [rule, ...more] = claim.rules;
  if (rule === undefined || more.length > 0) return null;
  const draft: ClaimDraft = {
    text: claim.text,
    ...wordsFor([rule.core].flat()),
    holder: partyOf(rule.who ?? rule.by),
    about: partyOf(rule.with),
    beside: rule.needs ?? 'nothing',
    turned: rule.stance === 'disagree',
  };
  const [same] = claimOf(claim.id, draft).rules;
  return same !== undefined && isSame(same, { ...rule, core: [rule.core].flat() }) ? draft : null;
}
