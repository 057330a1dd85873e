import type { ReaderRecord } from '#store';
import type { OpenedFile } from './file.ts';
import { type LongRecord, type Part, partOf, passagesOf, withParts } from './lines.ts';
import { parseLine, textOf } from './parse.ts';
import type { LineProblem, Tell } from './protocol.ts';
import { Refusal } from './refusal.ts';
import type { Line } from './shapes.ts';

/** A record and the line on which it begins. */
export type PlacedRecord = { readonly line: number; readonly record: ReaderRecord };

/** The records of a backup that can be taken in, and the lines that cannot. */
export type ReadRecords = { readonly records: readonly PlacedRecord[]; readonly problems: readonly LineProblem[] };

/** A record of which further lines may follow. */
type Begun = { readonly line: number; readonly first: Exclude<Line, { kind: 'more' }>; readonly parts: Part[] };

/** How many lines lie between two words on how far it is. */
const pace = 500;

/** Reads every record; refuses the file when its check sum does not fit and no line tells why. */
export function readRecords(opened: OpenedFile, tell: Tell): ReadRecords {
  const problems: LineProblem[] = [];
  const begun: Begun[] = [];
  const attempt = (line: number, work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push({ line, reason: error.problem, words: error.words });
    }
  };
  for (const [at, { number, bytes }] of opened.lines.entries()) {
    if (at % pace === 0) tell('checking', at, opened.lines.length);
    attempt(number, () => {
      const line = parseLine(textOf(bytes));
      if (line.kind !== 'more') begun.push({ line: number, first: line, parts: [] });
      else goOn(begun.at(-1), line);
    });
  }
  const records: PlacedRecord[] = [];
  const known = new Set<string>();
  for (const one of begun) {
    attempt(one.line, () => {
      const record = whole(one);
      if (known.has(keyOf(record))) throw new Refusal('restore_line_repeated');
      known.add(keyOf(record));
      records.push({ line: one.line, record });
    });
  }
  if (!opened.isUnaltered && problems.length === 0) throw new Refusal('restore_altered');
  return { records, problems };
}

function goOn(begun: Begun | undefined, part: Part): void {
  const expected = begun !== undefined && 'more' in begun.first ? (begun.first.more ?? 0) : 0;
  if (begun === undefined || begun.parts.length >= expected) throw new Refusal('restore_line_stray');
  begun.parts.push(part);
}

/** Puts a record together from its lines and checks what no single line can tell. */
function whole({ first, parts }: Begun): ReaderRecord {
  if (!('framings' in first)) return first;
  const { more = 0, ...record } = first;
  if (parts.length !== more) throw new Refusal('restore_line_parts');
  const joined = more === 0 ? record : withParts(record, [partOf(record), ...parts]);
  const id = joined.kind === 'change' ? joined.change.id : joined.article.id;
  const isItsOwn = [...joined.framings, ...joined.mentions].every((row) => row.article === id);
  if (!isItsOwn || !fits(joined)) throw new Refusal('restore_line_passages');
  return joined;
}

/** True when framings and mentions point at passages that are there. */
function fits(record: LongRecord): boolean {
  const { length } = passagesOf(record);
  return (
    record.framings.every(({ passage }) => passage < length) &&
    record.mentions.every(({ passages }) => passages.every((passage) => passage < length))
  );
}

/** What a record is of; two records of one key would fight for one place. */
function keyOf(record: ReaderRecord): string {
  if (record.kind === 'term') return `term ${record.term.id}`;
  if (record.kind === 'claim') return `claim ${record.own.id}`;
  if (record.kind === 'setting') return `setting ${record.key}`;
  if (record.kind === 'correction') {
    const { claim, words, whose } = record.correction;
    return JSON.stringify([claim, words, whose]);
  }
  return record.kind === 'change' ? `article ${record.change.id}` : `article ${record.article.id}`;
}
