import type { Comparison, Holder, PageSentence, Row, TakenOut } from '#framing';

/** What is listed under a claim: what stands there and, where each stood, what the reader took out since. */
export type Listed = Pick<Comparison, 'sentences' | 'differently' | 'turned' | 'same'> & {
  /** What was taken out, by the name of the row or sentence that stood there. */
  readonly gone: ReadonlyMap<string, TakenOut>;
};

/** What makes two rows the same. */
export const rowName = ({ framing }: Row): string => framing.id;

/** What makes two sentences of the page the same to a reader, wherever they stand. */
export function sentenceName({ text, kind, reading: { stance, holder, side, sure } }: PageSentence): string {
  return JSON.stringify([text, kind === 'headline', stance, holder?.id, side, sure]);
}

type Put = { readonly name: string; readonly text: string; readonly holder: Holder | null; readonly isOwn: boolean };

const ofRow = (row: Row): Put => ({
  name: rowName(row),
  text: row.passage,
  holder: row.framing.holder,
  isOwn: false,
});

const ofSentence = (sentence: PageSentence): Put => ({
  name: sentenceName(sentence),
  text: sentence.text,
  holder: sentence.reading.holder,
  isOwn: true,
});

const putsOf = ({ sentences, differently, turned, same }: Omit<Listed, 'gone'>): Put[] => [
  ...sentences.map(ofSentence),
  ...[...differently, ...turned, ...same].map(ofRow),
];

/** What stood in a list and does not any more because the reader took it out, each correction once. */
function goneSince(before: Listed, now: Omit<Listed, 'gone'>, taken: readonly TakenOut[]): Map<string, TakenOut> {
  const standing = new Set(putsOf(now).map(({ name }) => name));
  const gone = new Map<string, TakenOut>();
  const left = new Set(taken);
  for (const { name, text, holder, isOwn } of putsOf(before)) {
    if (standing.has(name) || gone.has(name)) continue;
    const found = [...left].find(
      (one) => (one.source === null) === isOwn && one.text === text && one.holder?.id === holder?.id,
    );
    if (found === undefined) continue;
    gone.set(name, found);
    left.delete(found);
  }
  return gone;
}

/** The list as it is now, with what is gone where it stood: behind what stood before it. */
function withGone<T>(
  before: readonly T[],
  now: readonly T[],
  nameOf: (one: T) => string,
  gone: ReadonlyMap<string, TakenOut>,
) {
  const all = [...now];
  for (const [at, one] of before.entries()) {
    if (!gone.has(nameOf(one))) continue;
    const names = all.map(nameOf);
    const last = before.slice(0, at).findLast((other) => names.includes(nameOf(other)));
    all.splice(last === undefined ? 0 : names.lastIndexOf(nameOf(last)) + 1, 0, one);
  }
  return all;
}

/** What to list under a claim, given what was listed before and what the reader's corrections keep out of it. */
export function listedOf(before: Listed | undefined, now: Comparison, taken: readonly TakenOut[]): Listed {
  const { sentences, differently, turned, same } = now;
  if (before === undefined) return { sentences, differently, turned, same, gone: new Map() };
  const gone = goneSince(before, now, taken);
  return {
    sentences: withGone(before.sentences, sentences, sentenceName, gone),
    differently: withGone(before.differently, differently, rowName, gone),
    turned: withGone(before.turned, turned, rowName, gone),
    same: withGone(before.same, same, rowName, gone),
    gone,
  };
}
