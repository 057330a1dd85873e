import { type ReaderRecord, type RestoreMode, type Standing, type Store, writtenBy } from '#store';
import { caps } from './caps.ts';
import { openFile } from './file.ts';
import type { Counts, LineProblem, NamedRecord, RestoreOutcome, RestorePreview, Tell } from './protocol.ts';
import { type PlacedRecord, readRecords } from './records.ts';

/** How many problems are named one by one. */
const mostNamed = 100;
/** How many records of a kind of standing are named. */
const mostRecords = 5;

/** Tells what restoring a file would do, and touches nothing. Rejects with a `Refusal` when the file cannot be used. */
export async function preview(store: Store, file: Blob, tell: Tell): Promise<RestorePreview> {
  const { counts, records, problems } = await read(file, tell);
  const standings = await store.weigh(records.map(({ record }) => record));
  const tally = countStandings(standings);
  return {
    job: 'preview',
    counts,
    new: tally.new,
    same: tally.same,
    deleted: tally.deleted,
    differing: tally.differing,
    named: {
      new: await namesOf(store, standingSo(records, standings, 'new')),
      deleted: await namesOf(store, standingSo(records, standings, 'deleted')),
      differing: await namesOf(store, standingSo(records, standings, 'differing')),
    },
    ...naming([...problems, ...takenOf(records, standings)]),
  };
}

/** Takes a file in, in one transaction: all that can be taken, or, when that fails, nothing. */
export async function restore(store: Store, file: Blob, mode: RestoreMode, tell: Tell): Promise<RestoreOutcome> {
  const { records, problems } = await read(file, tell);
  tell('writing', 0, records.length);
  const standings = await store.restore(
    records.map(({ record }) => record),
    mode,
  );
  const tally = countStandings(standings);
  const written = writtenBy[mode].reduce((sum, standing) => sum + tally[standing], 0);
  return {
    job: 'restore',
    written,
    left: standings.length - tally.taken - written,
    ...naming([...problems, ...takenOf(records, standings)]),
  };
}

async function read(file: Blob, tell: Tell) {
  tell('unpacking', 0, 0);
  const opened = await openFile(file, caps);
  const counts: Counts = opened.counts;
  return { counts, ...readRecords(opened, tell) };
}

function countStandings(standings: readonly Standing[]): Record<Standing, number> {
  const tally = { new: 0, same: 0, deleted: 0, differing: 0, taken: 0 };
  for (const standing of standings) tally[standing] += 1;
  return tally;
}

function standingSo(records: readonly PlacedRecord[], standings: readonly Standing[], so: Standing): ReaderRecord[] {
  return records.filter((_, at) => standings[at] === so).map(({ record }) => record);
}

function namesOf(store: Store, records: readonly ReaderRecord[]): Promise<NamedRecord[]> {
  return Promise.all(
    records.slice(0, mostRecords).map(async (record) => ({ kind: record.kind, name: await nameOf(store, record) })),
  );
}

/** A change that leaves the title alone has the title of the article that it changes. */
async function nameOf(store: Store, record: ReaderRecord): Promise<string> {
  if (record.kind === 'term') return record.term.label;
  if (record.kind === 'claim') return record.own.claim.text;
  if (record.kind === 'correction') return record.correction.text;
  if (record.kind === 'setting') return record.key;
  if (record.kind !== 'change') return record.article.title;
  return record.change.title?.title ?? (await store.article(record.change.id))?.article.title ?? '';
}

/** Records whose id belongs to an article of the other origin: a bundled one cannot be replaced by the reader's. */
function takenOf(records: readonly PlacedRecord[], standings: readonly Standing[]): LineProblem[] {
  return records
    .filter((_, at) => standings[at] === 'taken')
    .map(({ line }) => ({ line, reason: 'restore_line_taken', words: [] }));
}

function naming(problems: readonly LineProblem[]) {
  const inOrder = problems.toSorted((a, b) => a.line - b.line);
  return { unusable: inOrder.length, problems: inOrder.slice(0, mostNamed) };
}
