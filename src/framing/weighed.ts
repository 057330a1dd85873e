/**
 * What the rules read and what the scales weigh, joined: a claim that is weighed counts when the scales find it put, with
 * the stance that they give; who holds it and which words say so come from the rules where these read it too.
 */
import type { Find } from './annotate.ts';
import type { Feature } from './features.ts';
import { judgeAs, type Scene, withStance } from './judge.ts';
import type { Placed } from './reading.ts';
import type { Scales, Weighed } from './weigh.ts';

type Joining = {
  readonly scales: Scales;
  readonly scene: Scene;
  readonly features: readonly Feature[];
  /** Claims whose words stand in what is only supposed, or in another story: weighing does not bring them back. */
  readonly barred: ReadonlySet<string>;
  /** Whether the same stance on a claim can mean opposites. */
  readonly isSided: (claim: string) => boolean;
};

/** In a sentence of so few words and marks the rules see all there is; what they find open or conditional is so. */
const short = 14;
/** By so much the weighed stance has to lead over the one that the rules read, to take its place. */
const clear = 20;

const findOf = ({ name, from, to }: Feature): Find => ({ name, from, to, loose: [] });

/** Readings of one claim that the rules gave: two holders keep their two stances, a single one takes the weighed stance. */
function agreed(read: readonly Placed[], weighed: Weighed, scene: Scene): Placed[] {
  if (read.length > 1) return [...read];
  return read.map(({ claim, judgement }) => {
    const { stance, isTerm } = judgement;
    const isPlain = isTerm || stance === 'conditional' || stance === 'discuss' || scene.sentence.words.length <= short;
    return !isPlain && weighed.lead(stance) >= clear
      ? { claim, judgement: withStance(judgement, weighed.stance, scene) }
      : { claim, judgement };
  });
}

function found(weighed: Weighed, { scene, isSided }: Joining): Placed[] {
  const { claim, stance, topic, deciding, isSure } = weighed;
  if (topic === null) return [];
  const judgement = judgeAs(scene, findOf(topic), { stance, isSided: isSided(claim) });
  const opening = deciding === null ? judgement.opening : { from: deciding.from, to: deciding.to };
  return [{ claim, judgement: { ...judgement, opening, isSure: isSure && judgement.isSure } }];
}

/** The readings that stand after weighing. */
export function joined(read: readonly Placed[], joining: Joining): Placed[] {
  const { scales, scene, features, barred } = joining;
  const unweighed = read.filter(({ claim }) => !scales.weighs(claim));
  const ids = new Set(read.map(({ claim }) => claim));
  const weighed = scales
    .weigh(features, (claim) => ids.has(claim))
    .flatMap((one) => {
      const same = read.filter(({ claim }) => claim === one.claim);
      if (same.length > 0) return agreed(same, one, scene);
      return barred.has(one.claim) ? [] : found(one, joining);
    });
  return [...weighed, ...unweighed];
}
