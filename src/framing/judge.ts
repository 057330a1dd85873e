/**
 * Judging one rule at one place of a sentence: find whose will or word it is, which way it goes, what it hangs on. The
 * result carries the words that decided it, so that every judgement can be shown on the text.
 */
import type { Find } from './annotate.ts';
import { framesOf } from './chain.ts';
import { type ActorEntry, type ClaimRule, opposite } from './claim-file.ts';
import {
  type ConditionClause,
  conditionsIn,
  type Embedding,
  embeddingOf,
  leftOpenBy,
  noEmbedding,
  type Stretch,
  turnedInsideBy,
} from './clauses.ts';
import { type Frame, signOf } from './frame.ts';
import type { Stance } from './framing.ts';
import type { ActorAt } from './actors.ts';
import { findsOf, type Sentence, withSpeakers, wordAt } from './sentence.ts';
import { type Source, sourceOver, sourcesIn } from './sources.ts';
import { invertedIn, isSupposed, type Unmet, unmetIn } from './supposed.ts';
import { wordSet } from './words.ts';

/** A sentence with its sources and conditions, found once for all rules. */
export type Scene = {
  readonly sentence: Sentence;
  readonly sources: readonly Source[];
  readonly conditions: readonly ConditionClause[];
  readonly unmet: readonly Unmet[];
};

/** What a rule made of one place. */
export type Judgement = {
  readonly stance: Stance;
  readonly core: Find;
  readonly frame: Frame | null;
  readonly source: Source | null;
  readonly holder: ActorAt | null;
  readonly condition: ConditionClause | null;
  /** Words that turn the core round or leave it open, beside those of the frame. */
  readonly turning: readonly Stretch[];
  readonly opening: Stretch | null;
  readonly side: ActorAt | null;
  /** Whether the core is what something else hangs on, which says how it is meant. */
  readonly isTerm: boolean;
  /** Whether the claim has sides at all. */
  readonly isSided: boolean;
  readonly isSure: boolean;
};

/** Makes the scene of a sentence. */
export function sceneOf(read: Sentence): Scene {
  const sources = sourcesIn(read);
  const sentence = withSpeakers(read, (at) => sourceOver(sources, at, at + 1)?.speaker.actor ?? null);
  const conditions = [...conditionsIn(sentence), ...invertedIn(sentence)];
  return { sentence, sources, conditions, unmet: unmetIn(sentence) };
}

const isNear = (core: Find, find: Find, reach: number) => find.from < core.to + reach && find.to > core.from - reach;

function isKeptOut(sentence: Sentence, rule: ClaimRule, core: Find): boolean {
  if (!isOf(sentence, rule, core)) return true;
  if (rule.without?.some((name) => findsOf(sentence, name).some((find) => isNear(core, find, 6)))) return true;
  return rule.with !== undefined && !rule.with.some((name) => findsOf(sentence, name).length > 0);
}

const belongs = (rule: ClaimRule, actor: ActorEntry) =>
  rule.who === undefined ||
  rule.who.includes(actor.family) ||
  (actor.family === 'both' && (rule.who.includes('russia') || rule.who.includes('ukraine')));

const willing = wordSet('refuse accept urge not consider deny doubt happen');
const demanding = wordSet('must urge accept refuse not deny');

function hasNeed({ scene, rule, core, frame }: Case): boolean {
  if (rule.needs === undefined) return true;
  if (rule.needs === 'will') return frame?.operators.some(({ name }) => willing.has(name)) ?? false;
  const isModal = findsOf(scene.sentence, 'modal').some(({ from }) => from < core.from && core.from - from < 4);
  return (
    isModal ||
    scene.sentence.operators.some(
      (operator) => demanding.has(operator.name) && isNear(core, { ...core, ...operator }, 10),
    )
  );
}

/** Whether a core is said of one of the families that a rule names: of its subject, else of the country nearest to it. */
function isOf(sentence: Sentence, rule: ClaimRule, core: Find): boolean {
  if (rule.of === undefined) return true;
  const countries = sentence.actors.filter(({ actor }) => actor.family === 'russia' || actor.family === 'ukraine');
  const doer = framesOf(sentence, core, true)[0]?.actor ?? null;
  const away = ({ from, to }: ActorAt) => (to <= core.from ? core.from - to : from - core.from);
  const nearest = doer !== null && countries.includes(doer) ? doer : countries.toSorted((a, b) => away(a) - away(b))[0];
  return nearest !== undefined && rule.of.includes(nearest.actor.family);
}

/** Whose will a frame tells: its subject; the speaker, when it is of nobody or lays a duty on somebody else. */
function willOf(rule: ClaimRule, frame: Frame, source: Source | null): ActorAt | null {
  const isDuty = frame.operators.some(({ name }) => name === 'must');
  if (isDuty) return rule.press === true ? (source?.speaker ?? null) : null;
  if (frame.actor !== null) return frame.actor;
  return frame.isImpersonal ? (source?.speaker ?? null) : null;
}

type Case = { readonly scene: Scene; readonly rule: ClaimRule; readonly core: Find; readonly frame: Frame | null };

/** The condition that a clause hangs on: the nearest one that does not hold the core itself. */
function conditionOf({ scene, rule, core }: Case, sign: number): ConditionClause | null {
  if (rule.conditional === false) return null;
  const isRefusal = (rule.who !== undefined || rule.needs === 'demand') && sign < 0;
  if (isRefusal) return null;
  const { words } = scene.sentence;
  return (
    scene.conditions.find(({ from, to, start, isLimit }) => {
      if (isLimit) return false;
      if (start < core.to && to > core.from) return false;
      const [gap, end] = [Math.min(core.to, to), Math.max(core.from, start)];
      return (
        from > 0 &&
        end - gap < 18 &&
        !words.slice(gap, end - 1).some(({ word }) => word === ';' || word === 'but' || word === 'while')
      );
    }) ?? null
  );
}

function stanceOf(item: Case, sign: 1 | -1, embedding: Embedding): Pick<Judgement, 'stance' | 'condition' | 'opening'> {
  const { scene, rule, core, frame } = item;
  const considered = frame?.operators.find(({ name }) => name === 'consider') ?? null;
  const opening =
    (embedding.isOpen ? embedding.words : null) ??
    leftOpenBy(scene.sentence, core) ??
    (considered !== null && sign > 0 ? considered : null);
  if (opening !== null) return { stance: 'discuss', condition: null, opening };
  const condition = conditionOf(item, sign);
  if (condition !== null) return { stance: 'conditional', condition, opening };
  return { stance: sign > 0 ? rule.stance : opposite(rule.stance), condition: null, opening };
}

function holderOf(source: Source | null, will: ActorAt | null, embedding: Embedding): ActorAt | null {
  if (embedding.isTurned && (embedding.by !== null || source === null)) return embedding.by;
  return source?.speaker ?? will;
}

const isCountry = ({ actor }: ActorAt) => actor.family === 'russia' || actor.family === 'ukraine';

function sideOf({ scene, core, frame }: Case, holder: ActorAt | null): ActorAt | null {
  const { actors } = scene.sentence;
  const inside = actors.find((actor) => isCountry(actor) && actor.from >= core.from && actor.to <= core.to);
  if (inside !== undefined) return inside;
  const subject = frame?.actor ?? null;
  if (subject !== null && subject !== holder && isCountry(subject)) return subject;
  const isOther = (actor: ActorAt) => isCountry(actor) && actor.from !== holder?.from;
  return actors.find((actor) => isOther(actor) && isNear(core, { ...core, ...actor }, 8)) ?? null;
}

function judgement(item: Case, will: ActorAt | null, source: Source | null): Judgement {
  const { scene, rule, core, frame } = item;
  const from = Math.min(core.from, frame?.from ?? core.from);
  const embedding = frame?.isBehind === true ? noEmbedding : embeddingOf(scene.sentence, from);
  const inside = turnedInsideBy(scene.sentence, core, rule.ignores);
  const turns = Number(embedding.isTurned) + inside.length + Number(signOf(frame?.operators ?? [], rule.ignores) < 0);
  const sign = turns % 2 === 0 ? 1 : -1;
  const { stance, condition, opening } = stanceOf(item, sign, embedding);
  const holder = holderOf(source, will, embedding);
  const side = rule.side === undefined ? null : sideOf(item, holder);
  return {
    stance,
    core,
    frame,
    source,
    holder,
    condition,
    turning: embedding.isTurned && embedding.words !== null ? [...inside, embedding.words] : inside,
    opening,
    side,
    isTerm: false,
    isSided: rule.side !== undefined,
    isSure: holder === null || !holder.isPronoun,
  };
}

/** The frame of an act whose doer is not named: whoever speaks of it means himself. */
const spoken = ({ from }: Find): Frame => ({ actor: null, sign: 1, operators: [], isImpersonal: true, from });

function judgeWill(item: Omit<Case, 'frame'>, source: Source | null): Judgement[] {
  const { scene, rule, core } = item;
  const isAct = rule.needs !== 'will';
  const found = framesOf(scene.sentence, core, isAct);
  return (found.length === 0 && isAct ? [spoken(core)] : found).flatMap((frame) => {
    if (!hasNeed({ ...item, frame })) return [];
    const will = willOf(rule, frame, source);
    if (will === null || !belongs(rule, will.actor)) return [];
    const own = sourceOver(scene.sources, frame.actor?.from ?? core.from, core.to) ?? null;
    return [judgement({ ...item, frame }, will, own ?? (frame.actor === null ? source : null))];
  });
}

/** "Moscow would stop if Kyiv …": who sets the condition, the subject of a will outside it; null when none of another side is named. */
function setterOf({ scene, core, frame }: Case): ActorAt | null {
  const { sentence, conditions, sources } = scene;
  const clause = conditions.find(({ from, to }) => from <= core.from && to >= core.to);
  if (clause === undefined) return null;
  return (
    sentence.actors.find((actor) => {
      const isOutside = actor.to <= clause.start || actor.from >= clause.to;
      const isSpeaker = sources.some(({ speaker }) => speaker.from === actor.from);
      if (!isOutside || isSpeaker || actor.isPronoun || actor.actor.family === frame?.actor?.actor.family) return false;
      return /^(?:will|would|could|can)$/.test(wordAt(sentence, actor.to));
    }) ?? null
  );
}

/** The judgement of a core that is the condition of something else. */
function putAsCondition(item: Case, made: Judgement): Judgement {
  const stance = item.rule.inCondition;
  if (stance === undefined) return made;
  const setter = made.source === null ? setterOf(item) : null;
  return {
    ...made,
    stance,
    isTerm: true,
    condition: null,
    opening: null,
    holder: setter ?? made.holder,
    isSure: setter !== null || made.isSure,
  };
}

function judgeWord(item: Omit<Case, 'frame'>, source: Source | null, isCondition: boolean): Judgement[] {
  const { scene, rule, core } = item;
  const [first = null, ...outer] = framesOf(scene.sentence, core, true);
  return [first, ...outer.filter(({ operators }) => operators.length > 0)].flatMap((frame) => {
    if (!isCondition && !hasNeed({ ...item, frame })) return [];
    const made = judgement({ ...item, frame }, frame?.actor ?? null, source);
    if (rule.by !== undefined && (made.holder === null || !rule.by.includes(made.holder.actor.family))) return [];
    return [isCondition ? putAsCondition({ ...item, frame }, made) : made];
  });
}

const isInCondition = ({ conditions }: Scene, core: Find) =>
  conditions.some(({ from, to }) => from <= core.from && to >= core.to);

/** Whether a core is told of as what is not so or not yet so: imagined, or the condition of something else. */
export function isOnlySupposed(scene: Scene, rule: ClaimRule, core: Find): boolean {
  return (
    isSupposed(scene.sentence, scene.unmet, core) || (rule.inCondition === undefined && isInCondition(scene, core))
  );
}

/** What a rule reads at a place of its core. */
export function judge(scene: Scene, rule: ClaimRule, core: Find): Judgement[] {
  if (isKeptOut(scene.sentence, rule, core) || isOnlySupposed(scene, rule, core)) return [];
  const source = sourceOver(scene.sources, core.from, core.to);
  const isCondition = isInCondition(scene, core);
  const item = { scene, rule, core };
  return rule.who === undefined ? judgeWord(item, source, isCondition) : judgeWill(item, source);
}

/** A judgement whose stance was weighed: who holds it, on what it hangs and of whom it is said are read from its place. */
export function judgeAs(
  scene: Scene,
  core: Find,
  { stance, isSided }: { stance: Stance; isSided: boolean },
): Judgement {
  const frame = framesOf(scene.sentence, core, true)[0] ?? null;
  const source = sourceOver(scene.sources, core.from, core.to);
  const rule: ClaimRule = { core: [], stance, ...(isSided ? { side: 'named' } : {}) };
  return withStance(judgement({ scene, rule, core, frame }, frame?.actor ?? null, source), stance, scene);
}

/** The same judgement with another stance; what it hung on before falls away. */
export function withStance(made: Judgement, stance: Stance, scene: Scene): Judgement {
  if (made.stance === stance) return made;
  const condition = stance === 'conditional' ? (scene.conditions.find(({ isLimit }) => !isLimit) ?? null) : null;
  return { ...made, stance, condition, opening: null };
}
