/**
 * Weighing a sentence: a linear model over its features says which claims it puts and with which stance. Trained on
 * sentences of our own (`npm run train`) by logistic regression, one against the rest. It sees what the rules read as
 * features among others; where it differs from them, it wins. Sums are of whole numbers and equal everywhere.
 */
import type { Feature } from './features.ts';
import type { Stance } from './framing.ts';
import { outputOf, stanceNames, type WeightFile, wholeSentence } from './weights.ts';

/** A claim that the scales find put; `topic` and `deciding` are the features that spoke most for the claim and its stance. */
export type Weighed = {
  readonly claim: string;
  readonly stance: Stance;
  /** By how much that stance leads over another one. */
  readonly lead: (over: Stance) => number;
  readonly isSure: boolean;
  readonly topic: Feature | null;
  readonly deciding: Feature | null;
};

type Sums = { readonly totals: Int32Array; readonly rows: readonly { feature: Feature; row: readonly number[] }[] };

const whole: Feature = { name: wholeSentence, from: 0, to: 0 };
/** Wider features name too much of a sentence to be shown as its topic. */
const widest = 5;

/** The scales of one file of weights. */
export class Scales {
  private readonly rows: ReadonlyMap<string, readonly number[]>;
  private readonly known: ReadonlySet<string>;

  /** `known` are the claims of the engine; others are not weighed, whatever the file holds. */
  constructor(
    private readonly file: WeightFile,
    known: ReadonlySet<string>,
  ) {
    this.rows = new Map(Object.entries(file.features));
    this.known = new Set(file.claims.filter((claim) => known.has(claim)));
  }

  /** Whether a claim is weighed; the reader's own are read by their rules alone. */
  weighs(claim: string): boolean {
    return this.known.has(claim);
  }

  /** The claims that a sentence with these features puts; of those that the rules read less is asked. */
  weigh(features: readonly Feature[], isRead: (claim: string) => boolean): Weighed[] {
    const sums = this.sum(features);
    const { claims, kept, least, sure } = this.file;
    return claims.flatMap((claim, index) => {
      const total = sums.totals[index] ?? 0;
      if (!this.known.has(claim) || total < (isRead(claim) ? kept : least)) return [];
      const stances = this.stancesOf(sums, index);
      const most = Math.max(...stances);
      const stance = stances.indexOf(most);
      const outputs = [outputOf.stance(claims.length, stance), outputOf.claimStance(claims.length, index, stance)];
      return [
        {
          claim,
          stance: stanceNames[stance] ?? 'discuss',
          lead: (over: Stance) => most - (stances[stanceNames.indexOf(over)] ?? 0),
          isSure: total >= sure,
          topic: strongest(sums, [index]),
          deciding: strongest(sums, outputs),
        },
      ];
    });
  }

  private sum(features: readonly Feature[]): Sums {
    const totals = new Int32Array(this.file.claims.length * 5 + 4);
    const rows: { feature: Feature; row: readonly number[] }[] = [];
    for (const feature of [whole, ...features]) {
      const row = this.rows.get(feature.name);
      if (row === undefined) continue;
      rows.push({ feature, row });
      for (let at = 0; at < row.length; at += 2) {
        const output = row[at] ?? 0;
        totals[output] = (totals[output] ?? 0) + (row[at + 1] ?? 0);
      }
    }
    return { totals, rows };
  }

  private stancesOf({ totals }: Sums, claim: number): number[] {
    const { claims } = this.file;
    return stanceNames.map(
      (_, stance) =>
        (totals[outputOf.stance(claims.length, stance)] ?? 0) +
        (totals[outputOf.claimStance(claims.length, claim, stance)] ?? 0),
    );
  }
}

/** Names and words of saying tell who speaks, not what is said: "<russia>", "<west> said". */
const telling = (name: string) => !name.includes('<') && !saying.test(name);
const saying = /(?:^|[ ~>])(?:say|said|told|tell|=say-words)(?:$|[ ~>])|[ ]\$$/;

/** The telling feature of few words that adds most to some outputs, null when none adds anything. */
function strongest({ rows }: Sums, outputs: readonly number[]): Feature | null {
  let best: Feature | null = null;
  let most = 0;
  for (const { feature, row } of rows) {
    if (feature.to <= feature.from || feature.to - feature.from > widest || !telling(feature.name)) continue;
    let weight = 0;
    for (let at = 0; at < row.length; at += 2) if (outputs.includes(row[at] ?? -1)) weight += row[at + 1] ?? 0;
    if (weight > most) {
      most = weight;
      best = feature;
    }
  }
  return best;
}
