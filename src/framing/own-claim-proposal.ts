/**
 * A form for a claim that was written in plain words. The words are read as a sentence is: what the claim file's concepts
 * find becomes `@concept`, terms of the lexicon become their forms, other words of content their stems; cue words tell
 * what has to stand beside them and whether the claim says no; whoever is named tells whose it is.
 */
import type { Term } from '#lexicon';
import { stem } from '#text';
import { type ActorAt, actorsIn } from './actors.ts';
import { type Annotated, annotate } from './annotate.ts';
import type { ClaimFile } from './claim-file.ts';
import { compileGrammar } from './grammar.ts';
import { createEngine, type EngineParts } from './engine.ts';
import type { Stance } from './framing.ts';
import { type ClaimDraft, claimOf, type DraftParty } from './own-claim.ts';
import { conceptNames } from './pattern-problems.ts';
import { findsOf, type Operator, readySentence } from './sentence.ts';
import { formsOf } from './word-forms.ts';
import { wordsOf } from './words.ts';

/** The file of what proposals lean on, `claims/proposal.json`: concepts for topics, and words that carry none. */
export type ProposalFile = { readonly topics: readonly string[]; readonly idle: readonly string[] };

/** What a proposal is made from. */
export type ProposalParts = Omit<EngineParts, 'weights'> & { readonly file: ProposalFile };

/** More topics than these make a claim that is never found. */
const mostWords = 4;

/** A piece of the claim that one pattern stands for: word indexes, `to` exclusive. */
type Topic = { readonly from: number; readonly to: number; readonly pattern: string };

/** Finds that cover no word twice, the longest first. */
function apartOf<T extends { from: number; to: number }>(finds: readonly T[]): T[] {
  const kept: T[] = [];
  for (const find of finds.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    if (kept.every(({ from, to }) => find.to <= from || find.from >= to)) kept.push(find);
  }
  return kept;
}

function conceptTopics(annotated: Annotated, names: readonly string[]): Topic[] {
  const finds = names.flatMap((name) => findsOf(annotated, name));
  return finds.map(({ from, to, name }) => ({ from, to, pattern: `@${name}` }));
}

const parties = new Set(['russia', 'ukraine', 'west']);
const partyOf = (actor: ActorAt | undefined): DraftParty =>
  actor !== undefined && parties.has(actor.actor.family) ? (actor.actor.family as DraftParty) : 'anyone';

/** "@russia" for a country and its offices, "@actor:putin" for a person. */
const actorTopic = ({ actor, from, to }: ActorAt): Topic => ({
  from,
  to,
  pattern: actor.kind === 'person' || !parties.has(actor.family) ? `@actor:${actor.id}` : `@${actor.family}`,
});

/** The one-word English names of each term, by every one of them. */
function namesByWord(terms: readonly Term[]): Map<string, readonly string[]> {
  const byWord = new Map<string, readonly string[]>();
  for (const { forms, kind } of terms) {
    if (kind === 'number') continue;
    const names = (forms.en ?? []).flatMap((form) => {
      const [first, ...more] = wordsOf(form);
      return first === undefined || more.length > 0 ? [] : [first.word];
    });
    const choice = [...new Set(names)];
    for (const name of choice) if (!byWord.has(name)) byWord.set(name, choice);
  }
  return byWord;
}

/** The fewest letters of a stem that stands for whatever begins with it: "count*" would catch "country". */
const fewestLetters = 6;

/** A word with its endings: "sanctions" as "sanction*", "counts" as its forms; short ones as they are, with a plural. */
function withEndings(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const root = stem(word);
  let shared = 0;
  while (shared < root.length && root[shared] === word[shared]) shared += 1;
  if (shared >= fewestLetters) return `${word.slice(0, shared)}*`;
  if (shared > 3) return formsOf(word).join('|');
  return word.endsWith('s') ? word : `${word}|${word}s`;
}

/** A term with more names than these is looked for by the name that was written. */
const mostNames = 12;

/** The word with its endings where these are all its names, else its names. */
function patternFor(word: string, names: readonly string[]): string {
  const own = withEndings(word);
  const forms = own.split('|');
  const isAll = names.every((name) => (own.endsWith('*') ? name.startsWith(own.slice(0, -1)) : forms.includes(name)));
  return names.length > mostNames || isAll ? own : names.join('|');
}

/** Words that are of another topic already, or carry none. */
type Taken = (at: number) => boolean;

function wordTopics(annotated: Annotated, { terms, file }: ProposalParts, isTaken: Taken): Topic[] {
  const idle = new Set(file.idle);
  const names = namesByWord(terms);
  return annotated.words.flatMap(({ word }, at) => {
    if (isTaken(at) || idle.has(word) || !/[\p{L}\p{N}]{2}/u.test(word)) return [];
    return [{ from: at, to: at + 1, pattern: patternFor(word, names.get(word) ?? [word]) }];
  });
}

const covers = (all: readonly { from: number; to: number }[]) => (at: number) =>
  all.some(({ from, to }) => at >= from && at < to);

function topicsOf(annotated: Annotated, parts: ProposalParts, around: Around): string[] {
  const concepts = conceptTopics(annotated, parts.file.topics);
  const others = around.actors.filter((actor) => actor !== around.subject).map(actorTopic);
  const named = apartOf([...concepts, ...others]);
  const actors = around.actors.map(({ from, to }) => ({ from, to }));
  const isTaken = covers([...named, ...actors, ...around.operators]);
  const found = [...named, ...wordTopics(annotated, parts, isTaken)].toSorted((a, b) => a.from - b.from);
  // With two topics at hand, whom they are about is asked for by another answer of the form.
  const things = found.filter((topic) => !others.includes(topic));
  const all = things.length > 1 ? things : found;
  const patterns = [...new Set(all.map(({ pattern }) => pattern))];
  if (patterns.length > 0) return patterns;
  // "Russia refuses": the cue word itself is the topic then.
  return wordTopics(annotated, parts, covers(actors)).map(({ pattern }) => pattern);
}

type Around = {
  readonly actors: readonly ActorAt[];
  readonly subject: ActorAt | undefined;
  readonly operators: readonly Operator[];
};

const has = (operators: readonly Operator[], ...names: readonly string[]) =>
  operators.some(({ name }) => names.includes(name));

function whoseOf({ operators, subject }: Around): Pick<ClaimDraft, 'beside' | 'holder' | 'about'> {
  const party = partyOf(subject);
  // What the West does is told without naming it as often as not.
  const about = party === 'west' ? 'anyone' : party;
  if (has(operators, 'must')) return { beside: 'demand', holder: 'anyone', about };
  if (has(operators, 'urge')) return { beside: 'demand', holder: party, about: 'anyone' };
  if (has(operators, 'refuse', 'accept')) return { beside: 'will', holder: party, about: 'anyone' };
  return { beside: 'nothing', holder: 'anyone', about };
}

/** How a draft reads its own sentence; undefined where it does not catch it. */
function stanceToItself(draft: ClaimDraft, { claims, terms, holders }: ProposalParts): Stance | undefined {
  const engine = createEngine({ claims: { ...claims, claims: [claimOf('draft', draft)] }, terms, holders });
  // A claim need not name the war; under a headline that does, it is told of it.
  return engine.readSentence(draft.text, { headline: claims.claims[0]?.text ?? '' })[0]?.stance;
}

/** The claim itself is the first sentence that has to be caught: answers are widened until it is, and it has to say so. */
function caughtByItself(draft: ClaimDraft, parts: ProposalParts): ClaimDraft {
  const wider: ClaimDraft[] = [
    draft,
    { ...draft, holder: 'anyone' },
    { ...draft, holder: 'anyone', beside: 'nothing' },
    { ...draft, holder: 'anyone', beside: 'nothing', about: 'anyone' },
  ];
  for (const one of wider) {
    const stance = stanceToItself(one, parts);
    if (stance !== undefined) return { ...one, turned: stance === 'disagree' };
  }
  return draft;
}

/** What the form is filled with for a claim in plain words; `words` is empty where none of them carries a topic. */
export function proposeDraft(text: string, parts: ProposalParts): ClaimDraft {
  const grammar = compileGrammar({ ...parts.claims, claims: [] }, parts.terms);
  const annotated = annotate({ text, words: wordsOf(text), grammar, topics: new Set(['story']) });
  const { operators } = readySentence(annotated, grammar.actors);
  const actors = actorsIn(annotated, grammar.actors);
  const around = { actors, subject: actors.find((actor) => partyOf(actor) !== 'anyone'), operators };
  const words = topicsOf(annotated, parts, around).slice(0, mostWords);
  const together = words.length > 2 ? 'two' : 'all';
  const draft: ClaimDraft = { text, words, together, ...whoseOf(around), turned: false };
  return words.length === 0 ? draft : caughtByItself(draft, parts);
}

/** A concept that patterns can name, with some of the words that it stands for. */
export type KnownConcept = { readonly name: string; readonly examples: readonly string[] };

const mostExamples = 6;

/** Everything that `@name` can stand for, with the first plain words of each. */
export function knownConcepts(file: ClaimFile): KnownConcept[] {
  const forms = new Map<string, readonly string[]>([
    ...Object.entries(file.concepts),
    ...file.actors.map(({ id, forms: own }): [string, readonly string[]] => [`actor:${id}`, own]),
  ]);
  const members = (family: string) => file.actors.filter((actor) => actor.family === family).map(({ name }) => name);
  return [...conceptNames(file)].map((name) => {
    const plain = (forms.get(name) ?? members(name)).flatMap((pattern) =>
      pattern.includes(' ') ? [] : pattern.split('|'),
    );
    return { name, examples: plain.filter((word) => !word.startsWith('@')).slice(0, mostExamples) };
  });
}
