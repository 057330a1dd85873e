import type { Passage } from '#corpus';
import type { ReaderRecord } from '#store';
import type { Counts, LineKind } from './protocol.ts';

/** From this many characters on a record goes on in further lines; of the widest characters that is still below the cap. */
const full = 1_000_000;

/** A record with a text and what was read in it. */
export type LongRecord = Extract<ReaderRecord, { framings: unknown }>;

/** A piece of a record. */
export type Part = { readonly passages: readonly Passage[] } & Pick<LongRecord, 'framings' | 'mentions'>;

/** The lines of a record, without line feeds: one, and `more` lines where it is too long for one. */
export function linesOf(record: ReaderRecord): string[] {
  const whole = JSON.stringify(record);
  if (whole.length <= full || !('framings' in record)) return [whole];
  const parts = partsOf(record).map((part) => JSON.stringify({ kind: 'more', ...part }));
  return [JSON.stringify({ ...withParts(record, []), more: parts.length }), ...parts];
}

/** How many lines of each kind these are. */
export function countLines(kinds: Iterable<LineKind>): Counts {
  const counts = { article: 0, change: 0, binned: 0, term: 0, claim: 0, correction: 0, setting: 0, more: 0 };
  for (const kind of kinds) counts[kind] += 1;
  return counts;
}

/** The passages of a record's text; none where it has no text. */
export function passagesOf(record: LongRecord): readonly Passage[] {
  return (record.kind === 'change' ? record.change.text?.passages : record.article.passages) ?? [];
}

/** The record with these parts, in their order, as its passages, framings and mentions. */
export function withParts(record: LongRecord, parts: readonly Part[]): LongRecord {
  const passages = parts.flatMap((part) => part.passages);
  const read = {
    framings: parts.flatMap((part) => part.framings),
    mentions: parts.flatMap((part) => part.mentions),
  };
  if (record.kind !== 'change') return { ...record, article: { ...record.article, passages }, ...read };
  const { text } = record.change;
  return {
    ...record,
    change: { ...record.change, ...(text === undefined ? {} : { text: { ...text, passages } }) },
    ...read,
  };
}

/** The record's own part. */
export function partOf(record: LongRecord): Part {
  return { passages: passagesOf(record), framings: record.framings, mentions: record.mentions };
}

function partsOf(record: LongRecord): Part[] {
  const none: Part = { passages: [], framings: [], mentions: [] };
  const { passages, framings, mentions } = partOf(record);
  return [
    ...runsOf(passages).map((run) => Object.assign({}, none, { passages: run })),
    ...runsOf(framings).map((run) => Object.assign({}, none, { framings: run })),
    ...runsOf(mentions).map((run) => Object.assign({}, none, { mentions: run })),
  ];
}

/** Cuts a list into runs of about the full size; one item is never cut. */
function runsOf<Item>(items: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  let size = full;
  for (const item of items) {
    const length = JSON.stringify(item).length;
    if (size + length > full) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)?.push(item);
    size += length;
  }
  return runs;
}
