import { type CuedText, createRelater, rarenessIn, type Relation, type RelationFile } from '#framing';
import { bootstrap, type Figure, shown } from './measure.ts';

/** A text to which claims are related. */
export type TextLine = { readonly id: string; readonly title: string; readonly text: string };

/** A claim and a text with the label that people gave them. */
export type PairLine = {
  readonly id: string;
  readonly claim: string;
  readonly textId: string;
  readonly label: Relation;
};

/** A pair with what was read. */
export type RelatedPair = PairLine & { readonly read: Relation; readonly sure: boolean };

const classes: readonly Relation[] = ['agree', 'disagree', 'discuss', 'unrelated'];

/** Relates the claims to the texts as the product does; how rare a word is, is counted over the texts. */
export function relatePairs(texts: readonly TextLine[], pairs: readonly PairLine[], file: RelationFile): RelatedPair[] {
  const relater = createRelater(file);
  const read = new Map(
    texts.map(({ id, title, text }) => [id, relater.read(title === '' ? text : `${title}\n\n${text}`)]),
  );
  const rareness = rarenessIn([...read.values()]);
  const claims = new Map<string, CuedText>();
  return pairs.map((pair) => {
    const claim = claims.get(pair.claim) ?? relater.read(pair.claim);
    claims.set(pair.claim, claim);
    const text = read.get(pair.textId);
    if (text === undefined) throw new Error(`The pair ${pair.id} names the text ${pair.textId}, which is not there.`);
    const { relation, sure } = relater.relate(claim, text, rareness);
    return { ...pair, read: relation, sure };
  });
}

/** How often a label (first) was read as a relation (second), in the order of `classes`, and how many readings were sure, and right then. */
type Counted = {
  readonly table: readonly (readonly number[])[];
  readonly related: number;
  readonly sure: number;
  readonly right: number;
};

const isRelated = ({ read }: RelatedPair) => read !== 'unrelated';

function counted(pairs: readonly RelatedPair[]): Counted {
  const table = classes.map((label) =>
    classes.map((read) => pairs.filter((pair) => pair.label === label && pair.read === read).length),
  );
  const related = pairs.filter(isRelated);
  const sure = related.filter((pair) => pair.sure);
  return {
    table,
    related: related.length,
    sure: sure.length,
    right: sure.filter(({ label, read }) => label === read).length,
  };
}

const cell = (all: readonly Counted[], label: number, read: number) =>
  all.reduce((sum, { table }) => sum + (table[label]?.[read] ?? 0), 0);

function tableOf(all: readonly Counted[]): number[][] {
  return classes.map((_, label) => classes.map((__, read) => cell(all, label, read)));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

/** The score of the Fake News Challenge (2017), as a share of the most: a quarter for related or not, the rest for the very relation. */
function challengeScore(table: readonly (readonly number[])[]): number {
  const last = classes.indexOf('unrelated');
  let [score, most] = [0, 0];
  for (const [label, row] of table.entries()) {
    most += sum(row) * (label === last ? 0.25 : 1);
    for (const [read, count] of row.entries()) {
      if ((label === last) === (read === last)) score += 0.25 * count;
      if (label !== last && label === read) score += 0.75 * count;
    }
  }
  return share(score, most);
}

/** The F1 of one relation, 1 where it neither is nor was read anywhere. */
function f1Of(table: readonly (readonly number[])[], at: number): number {
  const there = sum(table[at] ?? []);
  const guessed = sum(table.map((row) => row[at] ?? 0));
  return share(2 * (table[at]?.[at] ?? 0), there + guessed);
}

/** The figures of a file of pairs. `sure` is the share of sure readings among those read as related, `surely` how many of these are right. */
export type PairFigures = Readonly<Record<'score' | 'macroF1' | Relation | 'sure' | 'surely', Figure>> & {
  /** How often a label (first) was read as a relation (second). */
  readonly confusion: readonly (readonly number[])[];
};

/** Compares what was read with the labels; for the intervals whole texts are drawn, since the pairs of one text go together. */
export function measurePairs(pairs: readonly RelatedPair[]): PairFigures {
  const groups = new Map<string, RelatedPair[]>();
  for (const pair of pairs) groups.set(pair.textId, [...(groups.get(pair.textId) ?? []), pair]);
  const byText = [...groups.values()].map(counted);
  const figure = (of: (table: readonly (readonly number[])[]) => number) =>
    bootstrap(byText, (drawn) => of(tableOf(drawn)));
  const f1 = (relation: Relation) => figure((table) => f1Of(table, classes.indexOf(relation)));
  const total = (drawn: readonly Counted[], name: 'related' | 'sure' | 'right') => sum(drawn.map((one) => one[name]));
  return {
    score: figure(challengeScore),
    macroF1: figure((table) => sum(classes.map((_, at) => f1Of(table, at))) / classes.length),
    agree: f1('agree'),
    disagree: f1('disagree'),
    discuss: f1('discuss'),
    unrelated: f1('unrelated'),
    sure: bootstrap(byText, (drawn) => share(total(drawn, 'sure'), total(drawn, 'related'))),
    surely: bootstrap(byText, (drawn) => share(total(drawn, 'right'), total(drawn, 'sure'))),
    confusion: tableOf(byText),
  };
}

/** The figures as lines of text. */
export function pairLines(figures: PairFigures): string[] {
  return [
    `score ${shown(figures.score)}  macro-F1 ${shown(figures.macroF1)}`,
    classes.map((relation) => `${relation} F1 ${shown(figures[relation])}`).join('  '),
    `of those read as related, sure ${shown(figures.sure)}, and of these right ${shown(figures.surely)}`,
    ...classes.map(
      (label, row) =>
        `  ${label.padEnd(9)} read as ${classes.map((read, at) => `${read} ${figures.confusion[row]?.[at]}`).join(', ')}`,
    ),
  ];
}
