/**
 * Logistic regression, one against the rest, with L2 and AdaGrad (Duchi, Hazan and Singer, 2011), for the weights of
 * features. What is said of Russia teaches something about Ukraine too: for claims that mirror each other every sentence is
 * learned from a second time with the two families changed over, at half weight.
 */
import { outputOf, type Stance, stanceNames, type WeightFile, wholeSentence } from '#framing';

/** A labelled sentence as it is learned from. */
export type Example = {
  readonly hand: string;
  readonly features: readonly string[];
  readonly labels: readonly { readonly claim: string; readonly stance: Stance }[];
};

/** How much a weight costs, how often all examples are gone through, and how much more a sentence with the claim counts. */
const settings = { cost: 1, rounds: 200, stanceRounds: 80, stanceCost: 0.3, put: 2, word: 0.5, mirrored: 0.5 };
/** A feature has to stand in so many sentences. */
const fewest = 2;
/** Weights are written as whole twentieths; those of stances have to be larger than the least, and only the strongest features stay. */
const unit = 20;
const leastOfStance = 3;
const mostFeatures = 5_000;

const mirrors = new Map([
  ['russia-open-to-talks', 'ukraine-rejects-talks'],
  ['ukraine-rejects-talks', 'russia-open-to-talks'],
]);
const symmetric = new Set(['counterpart-not-legitimate', 'ceasefire-lets-enemy-rearm']);
const turned: Readonly<Record<Stance, Stance>> = {
  agree: 'disagree',
  disagree: 'agree',
  conditional: 'conditional',
  discuss: 'discuss',
};
const isRead = (name: string) => name.startsWith('rule:') || name.startsWith('core:');

/** The name of a feature with Russia and Ukraine changed over; null where that makes no sense. */
function mirroredName(name: string): string | null {
  if (!isRead(name)) return name.replaceAll(/russia|ukraine/g, (one) => (one === 'russia' ? 'ukraine' : 'russia'));
  const [kind, claim = '', stance] = name.split(':');
  if (symmetric.has(claim)) return name;
  const mirror = mirrors.get(claim);
  if (mirror === undefined) return null;
  return [kind, mirror, ...(stance === undefined ? [] : [turned[stance as Stance]])].join(':');
}

function mirrored({ hand, features, labels }: Example): Example {
  return {
    hand,
    features: features.flatMap((name) => mirroredName(name) ?? []),
    labels: labels.flatMap(({ claim, stance }) => {
      if (symmetric.has(claim)) return [{ claim, stance }];
      const mirror = mirrors.get(claim);
      return mirror === undefined ? [] : [{ claim: mirror, stance: turned[stance] }];
    }),
  };
}

/** One thing to learn from: indexes of its features with their strengths, whether it is one, and how much it counts. */
type Row = { readonly at: readonly number[]; readonly strength: readonly number[] };

class Index {
  readonly names: string[] = [wholeSentence];
  private readonly known = new Map<string, number>([[wholeSentence, 0]]);

  constructor(lists: readonly (readonly string[])[]) {
    const counts = new Map<string, number>();
    for (const list of lists) for (const name of list) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [name, count] of counts) if (count >= fewest) this.add(name);
  }

  add(name: string): void {
    if (this.known.has(name)) return;
    this.known.set(name, this.names.length);
    this.names.push(name);
  }

  row(features: readonly string[]): Row {
    const at = [0];
    const strength = [1];
    for (const name of features) {
      const index = this.known.get(name);
      if (index === undefined) continue;
      at.push(index);
      strength.push(strengthOf(name));
    }
    return { at, strength };
  }
}

const strengthOf = (name: string) =>
  name === wholeSentence || isRead(name.split('|').at(-1) ?? name) ? 1 : settings.word;

type Task = {
  readonly rows: readonly Row[];
  readonly is: readonly boolean[];
  readonly counts: readonly number[];
  readonly width: number;
  readonly cost: number;
  readonly rounds: number;
};

function sumOf({ at, strength }: Row, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < at.length; k += 1) sum += (weights[at[k] ?? 0] ?? 0) * (strength[k] ?? 0);
  return sum;
}

function errorsOf({ rows, is, counts }: Task, weights: Float64Array, slope: Float64Array): void {
  for (const [index, row] of rows.entries()) {
    const { at, strength } = row;
    const sum = sumOf(row, weights);
    const error = (1 / (1 + Math.exp(-sum)) - Number(is[index])) * (counts[index] ?? 1);
    if (Math.abs(error) < 1e-4) continue;
    for (let k = 0; k < at.length; k += 1) slope[at[k] ?? 0] = (slope[at[k] ?? 0] ?? 0) + error * (strength[k] ?? 0);
  }
}

function fit(task: Task): Float64Array {
  const weights = new Float64Array(task.width);
  const steps = new Float64Array(task.width).fill(1e-6);
  const slope = new Float64Array(task.width);
  for (let round = 0; round < task.rounds; round += 1) {
    slope.fill(0);
    errorsOf(task, weights, slope);
    for (let at = 0; at < task.width; at += 1) {
      const towards = (slope[at] ?? 0) + (at === 0 ? 0 : task.cost * (weights[at] ?? 0));
      if (towards === 0) continue;
      steps[at] = (steps[at] ?? 0) + towards * towards;
      weights[at] = (weights[at] ?? 0) - (0.5 * towards) / Math.sqrt(steps[at] ?? 1);
    }
  }
  return weights;
}

/** Collects weights by feature and output, as whole numbers. */
class Book {
  private readonly rows = new Map<string, Map<number, number>>();

  /** `claims` is their number: the outputs after them are stances. */
  constructor(private readonly claims: number) {}

  note(name: string, output: number, weight: number): void {
    const whole = Math.round(weight * strengthOf(name) * unit);
    if (whole === 0 || (output >= this.claims && Math.abs(whole) < leastOfStance)) return;
    const row = this.rows.get(name) ?? new Map<number, number>();
    row.set(output, (row.get(output) ?? 0) + whole);
    this.rows.set(name, row);
  }

  features(): Record<string, number[]> {
    const strength = (row: ReadonlyMap<number, number>) => Math.max(...[...row.values()].map(Math.abs));
    const strongest = [...this.rows].toSorted(([, a], [, b]) => strength(b) - strength(a)).slice(0, mostFeatures);
    const sorted = strongest.toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([name, row]) => [name, [...row].toSorted(([a], [b]) => a - b).flat()]));
  }
}

function trainClaims(claims: readonly string[], examples: readonly Example[], book: Book): void {
  const turnedRound = examples.map(mirrored);
  const index = new Index(examples.map(({ features }) => features));
  for (const name of index.names.slice()) index.add(mirroredName(name) ?? name);
  const rows = examples.map(({ features }) => index.row(features));
  const mirroredRows = turnedRound.map(({ features }) => index.row(features));
  for (const [output, claim] of claims.entries()) {
    const isTwofold = mirrors.has(claim) || symmetric.has(claim);
    const all = isTwofold ? [...examples, ...turnedRound] : examples;
    const is = all.map(({ labels }) => labels.some((label) => label.claim === claim));
    const counts = is.map((put, at) => (put ? settings.put : 1) * (at < examples.length ? 1 : settings.mirrored));
    const task = { is, counts, width: index.names.length, cost: settings.cost, rounds: settings.rounds };
    const weights = fit({ ...task, rows: isTwofold ? [...rows, ...mirroredRows] : rows });
    for (const [at, name] of index.names.entries()) book.note(name, outputOf.claim(output), weights[at] ?? 0);
  }
}

type Put = {
  readonly claim: string;
  readonly stances: ReadonlySet<Stance>;
  readonly names: string[];
  readonly count: number;
};

function putIn({ labels, features }: Example, count: number): Put[] {
  return [...new Set(labels.map(({ claim }) => claim))].map((claim) => ({
    claim,
    stances: new Set(labels.filter((label) => label.claim === claim).map(({ stance }) => stance)),
    names: [...features, `${claim}|`, ...features.map((name) => `${claim}|${name}`)],
    count,
  }));
}

function trainStances(claims: readonly string[], examples: readonly Example[], book: Book): void {
  const puts = [
    ...examples.flatMap((example) => putIn(example, 1)),
    ...examples.flatMap((example) => putIn(mirrored(example), settings.mirrored)),
  ];
  const index = new Index(puts.map(({ names }) => names));
  const rows = puts.map(({ names }) => index.row(names));
  const task = { rows, counts: puts.map(({ count }) => count), width: index.names.length };
  for (const [stance, name] of stanceNames.entries()) {
    const is = puts.map(({ stances }) => stances.has(name));
    const weights = fit({ ...task, is, cost: settings.stanceCost, rounds: settings.stanceRounds });
    for (const [at, feature] of index.names.entries()) {
      const [first = '', rest] = feature.split('|');
      const output =
        rest === undefined
          ? outputOf.stance(claims.length, stance)
          : outputOf.claimStance(claims.length, claims.indexOf(first), stance);
      book.note(rest === undefined ? feature : rest === '' ? wholeSentence : rest, output, weights[at] ?? 0);
    }
  }
}

/** Trains weights on examples; `head` says on what, and from which sums a claim counts as put. */
export function trainWeights(
  claims: readonly string[],
  examples: readonly Example[],
  head: Pick<WeightFile, 'trainedOn' | 'kept' | 'least' | 'sure'>,
): WeightFile {
  const told = examples.filter(({ features }) => features.length > 0);
  const book = new Book(claims.length);
  trainClaims(claims, told, book);
  trainStances(claims, told, book);
  return { schema: 1, version: '1', claims, ...head, features: book.features() };
}
