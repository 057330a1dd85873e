import type { Span } from '#text';
import type { ActorEntry } from './claim-file.ts';
import type { Find } from './annotate.ts';
import type { BlockKind } from './comparison.ts';
import type { Cue, CueRole, Holder, Reading, Voice } from './framing.ts';
import type { Judgement, Scene } from './judge.ts';
import { findsOf, type Sentence } from './sentence.ts';
import { heldBy } from './holder.ts';

/** A judgement with the claim that it is about. */
export type Placed = { readonly claim: string; readonly judgement: Judgement };

const unnamed = new Set(['unnamed', 'author']);

/** What a reading needs from outside its sentence. */
type Around = { readonly kind: BlockKind; readonly holders: ReadonlyMap<string, Holder> };

function holderEntry(actor: ActorEntry, holders: Around['holders']): Holder | null {
  if (unnamed.has(actor.family)) return null;
  return holders.get(actor.id) ?? { id: actor.id, name: actor.name, family: actor.family };
}

const strength = { conditional: 3, agree: 2, disagree: 2, discuss: 1 } as const;

const isNow = (scene: Scene, { judgement }: Placed) =>
  findsOf(scene.sentence, 'now').some(({ from }) => from < judgement.core.to && judgement.core.from - from < 12);

/** Of two stances that one holder would have in one sentence the one of now counts, else the conditional one, else the later. */
function wins(scene: Scene, next: Placed, known: Placed): boolean {
  const now = Number(isNow(scene, next)) - Number(isNow(scene, known));
  if (now !== 0) return now > 0;
  return strength[next.judgement.stance] > strength[known.judgement.stance];
}

/** Leaves one reading for each claim and holder. */
export function oneStance(placed: readonly Placed[], scene: Scene): Placed[] {
  const kept = new Map<string, Placed>();
  for (const item of placed) {
    const { holder, side } = item.judgement;
    const key = `${item.claim}|${holder?.actor.id ?? ''}|${side?.actor.family ?? ''}`;
    const known = kept.get(key);
    if (known === undefined || wins(scene, item, known)) kept.set(key, item);
  }
  return [...kept.values()];
}

function cuesOf(placed: Placed, sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  const add = (role: CueRole, from: number, to: number) => {
    const first = sentence.words[from];
    const last = sentence.words[to - 1];
    if (first === undefined || last === undefined || last.end <= first.start) return;
    if (!cues.some((cue) => cue.start === first.start && cue.end === last.end))
      cues.push({ role, start: first.start, end: last.end });
  };
  const { core, frame, source, holder, condition, turning, opening, side } = placed.judgement;
  add('topic', core.from, core.to);
  for (const { from, to } of turning) add('negation', from, to);
  if (opening !== null) add('stance', opening.from, opening.to);
  for (const { name, from, to } of frame?.operators ?? []) add(name === 'not' ? 'negation' : 'stance', from, to);
  if (holder !== null) add('holder', holder.from, holder.to);
  if (source !== null) add('attribution', source.verb.from, source.verb.to);
  if (condition !== null) add('condition', condition.start, condition.to);
  if (side !== null) add('side', side.from, side.to);
  const hedge = hedgeNear(placed, sentence);
  if (hedge !== undefined) add('hedge', hedge.from, hedge.to);
  return cues.toSorted((a, b) => a.start - b.start);
}

/** "In May": the month, no doubt. */
const isMonth = ({ text, words }: Sentence, at: number) =>
  at > 0 && text.slice(words[at]?.start, words[at]?.end) === 'May';

const hedgeNear = ({ judgement }: Placed, sentence: Sentence) =>
  findsOf(sentence, 'hedge').find(({ from }) => Math.abs(from - judgement.core.from) < 10 && !isMonth(sentence, from));

function hedgeOf(placed: Placed, sentence: Sentence): string | undefined {
  const near = hedgeNear(placed, sentence);
  if (near === undefined) return undefined;
  return sentence.text.slice(sentence.words[near.from]?.start, sentence.words[near.to - 1]?.end).toLowerCase();
}

/** When it was said: the time named close to the words of saying. */
function timeOf({ judgement }: Placed, sentence: Sentence): Span | undefined {
  const anchor = judgement.source?.verb;
  if (anchor === undefined) return undefined;
  const away = ({ from, to }: Find) => (to <= anchor.from ? anchor.from - to : Math.max(0, from - anchor.to));
  const near = findsOf(sentence, 'time')
    .filter((find) => away(find) < 6)
    .toSorted((a, b) => away(a) - away(b))[0];
  const first = sentence.words[near?.from ?? -1];
  const last = sentence.words[(near?.to ?? 0) - 1];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

function voiceOf(judgement: Judgement, kind: BlockKind): Voice {
  if (kind === 'headline') return 'headline';
  return judgement.holder === null && judgement.source === null ? 'own' : 'reported';
}

const families: Readonly<Record<string, ActorEntry | undefined>> = {
  russia: { id: 'ukraine', name: 'Ukraine', family: 'ukraine', kind: 'body', forms: [] },
  ukraine: { id: 'russia', name: 'Russia', family: 'russia', kind: 'body', forms: [] },
};

function sideParts(judgement: Judgement, isSided: boolean): Pick<Reading, 'side' | 'sideFamily'> {
  if (!isSided) return {};
  const side = judgement.side?.actor ?? families[judgement.holder?.actor.family ?? ''];
  return side === undefined ? {} : { side: side.name, sideFamily: side.family };
}

/** A judgement in the form in which it leaves the engine; offsets into the sentence. */
export function readingOf(read: Placed, scene: Scene, around: Around): Reading {
  const { sentence } = scene;
  const placed = { ...read, judgement: heldBy(read.judgement, sentence) };
  const { judgement, claim } = placed;
  const hedge = hedgeOf(placed, sentence);
  const time = timeOf(placed, sentence);
  const { condition, holder } = judgement;
  const first = condition === null ? undefined : sentence.words[condition.start];
  const last = condition === null ? undefined : sentence.words[condition.to - 1];
  return {
    claim,
    stance: judgement.stance,
    holder: holder === null ? null : holderEntry(holder.actor, around.holders),
    voice: voiceOf(judgement, around.kind),
    ...sideParts(judgement, judgement.isSided),
    ...(hedge === undefined ? {} : { hedge }),
    ...(first === undefined || last === undefined ? {} : { condition: { start: first.start, end: last.end } }),
    ...(time === undefined ? {} : { time }),
    cues: cuesOf(placed, sentence),
    sure: judgement.isSure,
  };
}
