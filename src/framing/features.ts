/**
 * What a sentence offers to be weighed: the stems of its words, neighbouring words, who stands before which cue word and
 * which topic, and what the rules read in it. Words stand for themselves and for their kind; names stand as their family ("<russia>"), so that nothing is learned about
 * persons. Each feature knows the words that it was taken from, so that a weighed judgement can be shown on the text.
 */
import { stem } from '#text';
import type { ActorAt } from './actors.ts';
import type { Find } from './annotate.ts';
import { framesOf } from './chain.ts';
import { embeddingOf, leftOpenBy } from './clauses.ts';
import type { Scene } from './judge.ts';
import type { Kinds } from './kinds.ts';
import { operatorNames, type Sentence, wordAt } from './sentence.ts';
import { sourceOver } from './sources.ts';
import { wordSet } from './words.ts';

/** A feature with the words that it was taken from, `to` exclusive; a feature of the whole sentence has no width. */
export type Feature = { readonly name: string; readonly from: number; readonly to: number };

/** What the rules made of the sentence, as features; the topics of the text before; the concepts that claims are made of. */
export type Given = {
  readonly kinds: Kinds | null;
  readonly rules: readonly Feature[];
  readonly before: ReadonlySet<string>;
  readonly topics: readonly string[];
};

/** `kin` is the kind of the word, its stem where it is of none. */
type Token = {
  readonly name: string;
  readonly kin: string;
  readonly at: number;
  readonly to: number;
  readonly isIdle: boolean;
};

const idle = wordSet(
  'a an the of in on at by to for from with as is are was were be been being has have had do does did this that these ' +
    'those it its he his him she her they their them we our us you i my me who which what when where how and or but so ' +
    "than then there here about also more most very any all into over would will could can may might 's after before " +
    'said says say told',
);
const marks = wordSet('. , ; : ? ! ( ) — – % …');
const structural = new Set<string>([...operatorNames, 'condition', 'limit', 'whether', 'unclear', 'imagining']);
/** Concepts that tell nothing beside the words they are made of. */
const untold = new Set(['say', 'believe', 'modal', 'office', 'proposition', 'now', 'hedge', 'according', 'story']);

const familyOf = ({ actor }: ActorAt, us: ReadonlySet<string>) => (us.has(actor.id) ? '<us>' : `<${actor.family}>`);

const american = wordSet('trump biden witkoff rubio vance kellogg blinken hegseth sullivan united-states');

/** The token of a word that belongs to no name; a phrase of one kind is one token. */
function wordToken(sentence: Sentence, at: number, kinds: Kinds | null): Token {
  const word = wordAt(sentence, at);
  const found = kinds?.at(sentence.words, at) ?? null;
  const name = /^\d/.test(word) ? '<number>' : stem(word);
  if (found === null) return { name, kin: name, at, to: at + 1, isIdle: idle.has(word) };
  return { name, kin: `=${found.kind}`, at, to: found.to, isIdle: false };
}

function nameToken(actor: ActorAt, at: number): Token {
  const name = familyOf(actor, american);
  return { name, kin: name, at, to: actor.to, isIdle: false };
}

function tokensOf(sentence: Sentence, kinds: Kinds | null): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < sentence.words.length; at = Math.max(at + 1, tokens.at(-1)?.to ?? 0)) {
    const actor = sentence.actorStarting.get(at);
    if (actor !== undefined && actor.to > at) tokens.push(nameToken(actor, at));
    else if (!marks.has(wordAt(sentence, at))) tokens.push(wordToken(sentence, at, kinds));
  }
  return tokens;
}

function wordFeatures(tokens: readonly Token[]): Feature[] {
  const found: Feature[] = [];
  for (const { name, kin, at, to, isIdle } of tokens) {
    if (isIdle) continue;
    found.push({ name, from: at, to });
    if (kin !== name) found.push({ name: kin, from: at, to });
  }
  for (const [index, { name, kin, at }] of tokens.entries()) {
    const next = tokens[index + 1];
    if (next === undefined) continue;
    found.push({ name: `${name} ${next.name}`, from: at, to: next.to });
    if (kin !== name || next.kin !== next.name) found.push({ name: `${kin} ${next.kin}`, from: at, to: next.to });
  }
  return found;
}

type Piece = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'who' | 'cue' | 'topic';
};

function piecesOf(sentence: Sentence): Piece[] {
  const who = sentence.actors.map((actor): Piece => ({
    name: familyOf(actor, american),
    from: actor.from,
    to: actor.to,
    kind: 'who',
  }));
  const rest = [...sentence.finds].flatMap(([name, finds]): Piece[] => {
    if (name.includes(':') || untold.has(name) || name.startsWith('names-') || finds.length === 0) return [];
    if (families.has(name)) return [];
    const kind = structural.has(name) ? 'cue' : 'topic';
    return finds.map(({ from, to }: Find) => ({ name: `@${name}`, from, to, kind }));
  });
  return [...who, ...rest].toSorted((a, b) => a.from - b.from);
}

const families = wordSet('russia ukraine west world analysts unnamed both us');

function pieceFeatures(pieces: readonly Piece[]): Feature[] {
  const found: Feature[] = pieces.map(({ name, from, to }) => ({ name, from, to }));
  for (const [index, first] of pieces.entries()) {
    for (let later = index + 1; later < pieces.length; later += 1) {
      const second = pieces[later];
      if (second === undefined || second.from - first.to > 14) break;
      if (second.from < first.to) continue;
      found.push({ name: `${first.name}>${second.name}`, from: first.from, to: second.to });
      if (first.kind === 'topic') continue;
      for (let last = later + 1; last < pieces.length; last += 1) {
        const third = pieces[last];
        if (third === undefined || third.from - second.to > 8) break;
        if (third.kind !== 'topic' || third.from < second.to) continue;
        found.push({ name: `${first.name}>${second.name}>${third.name}`, from: first.from, to: third.to });
      }
    }
  }
  return found;
}

/** Whose will each topic is the object of, and which way: "@talks:<russia>:-". */
function frameFeatures(scene: Scene, topics: readonly string[]): Feature[] {
  const { sentence } = scene;
  return topics.flatMap((topic) =>
    (sentence.finds.get(topic) ?? []).flatMap((core): Feature[] => {
      const { from, to } = core;
      const names: string[] = [];
      for (const frame of framesOf(sentence, core, true).slice(0, 2)) {
        const turned = frame.isBehind === true ? false : embeddingOf(sentence, Math.min(from, frame.from)).isTurned;
        const sign = frame.sign > 0 === turned ? '-' : '+';
        const who = frame.actor === null ? '' : familyOf(frame.actor, american);
        names.push(`${topic}${sign}`, `${topic}${sign}${who}`);
      }
      const source = sourceOver(scene.sources, from, to);
      if (source !== null) names.push(`${topic} by ${familyOf(source.speaker, american)}`);
      if (leftOpenBy(sentence, core) !== null) names.push(`${topic}?`);
      if (scene.conditions.some((one) => one.from <= from && one.to >= to)) names.push(`if ${topic}`);
      else if (scene.conditions.some(({ isLimit }) => !isLimit)) names.push(`${topic} if`);
      if (scene.conditions.some((one) => one.isLimit && one.from > to)) names.push(`${topic} until`);
      return names.map((name) => ({ name: `#${name}`, from, to }));
    }),
  );
}

/** All features of a sentence, each name once. */
export function featuresOf(scene: Scene, { rules, before, topics, kinds }: Given): Feature[] {
  const { sentence } = scene;
  const tokens = tokensOf(sentence, kinds);
  const pieces = piecesOf(sentence);
  const whole = [...before].map((topic) => `before:${topic}`);
  for (const topic of before) {
    for (const { name, kind } of pieces) if (kind !== 'topic') whole.push(`before:${topic}+${name}`);
  }
  if (sentence.words.at(-1)?.word === '?') whole.push('?');
  const all = [
    ...wordFeatures(tokens),
    ...pieceFeatures(pieces),
    ...frameFeatures(scene, topics),
    ...rules,
    ...whole.map((name) => ({ name, from: 0, to: 0 })),
  ];
  const seen = new Set<string>();
  return all.filter(({ name }) => !seen.has(name) && seen.add(name) !== undefined);
}
