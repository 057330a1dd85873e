/**
 * Reading a backup: first whether the file is one at all and whole, then line after line. What is wrong with the file
 * refuses it; what is wrong with one line leaves that line out and says so.
 */
import * as v from 'valibot';
import type { Caps } from './caps.ts';
import { gunzip, isGzip, join } from './gzip.ts';
import { sha256 } from './hash.ts';
import { parseJson, textOf } from './parse.ts';
import type { Counts } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { header, newestSchema } from './shapes.ts';

/** A line as it stands in the file: its number, from 1, and its bytes without the line's end. */
export type RawLine = { readonly number: number; readonly bytes: Uint8Array };

/** A backup whose first line was understood; the others are not looked at yet. */
export type OpenedFile = {
  readonly counts: Counts;
  readonly lines: readonly RawLine[];
  /** Whether the check sum of the first line fits. */
  readonly isUnaltered: boolean;
};

/** Opens a backup, packed or plain. Refuses with one sentence what is not one, is newer than we are, or is cut short. */
export async function openFile(file: Blob, caps: Caps): Promise<OpenedFile> {
  const given = await bytesOf(file);
  if (given.length === 0) throw new Refusal('restore_empty');
  const bytes = isGzip(given) ? await gunzip(given, caps) : given;
  const [first, ...lines] = split(bytes);
  if (first === undefined) throw new Refusal('restore_empty');
  const { counts, hash } = readHeader(first);
  const expected = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const last = lines.at(-1);
  const isTorn = last !== undefined && bytes.at(-1) !== 0x0a && !isWholeJson(last);
  const whole = lines.length - (isTorn ? 1 : 0);
  if (whole !== expected) throw new Refusal('restore_cut_short', expected, whole);
  return { counts, lines, isUnaltered: (await sha256(joined(lines))) === hash };
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return hasMark ? bytes.subarray(3) : bytes;
  } catch {
    throw new Refusal('restore_unreadable');
  }
}

/** Lines that are not empty, without their ends; a carriage return that an editor put there is part of the end. */
function split(bytes: Uint8Array): RawLine[] {
  const lines: RawLine[] = [];
  for (let start = 0, number = 1; start < bytes.length; number += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const next = feed === -1 ? bytes.length : feed;
    const end = bytes[next - 1] === 0x0d ? next - 1 : next;
    if (end > start) lines.push({ number, bytes: bytes.subarray(start, end) });
    start = next + 1;
  }
  return lines;
}

function readHeader(first: RawLine): v.InferOutput<typeof header> {
  const text = headerText(first);
  let value: unknown;
  try {
    value = parseJson(text);
  } catch {
    throw new Refusal(strangerOf(text));
  }
  const ours = v.safeParse(v.object({ kind: v.literal('backup'), schema: v.number() }), value);
  if (!ours.success) throw new Refusal('restore_other_json');
  if (ours.output.schema > newestSchema) throw new Refusal('restore_newer', ours.output.schema, newestSchema);
  const read = v.safeParse(header, value);
  if (!read.success) throw new Refusal('restore_altered');
  return read.output;
}

function headerText({ bytes }: RawLine): string {
  if (bytes.includes(0)) throw new Refusal('restore_other_kind');
  try {
    return textOf(bytes);
  } catch {
    throw new Refusal('restore_other_kind');
  }
}

/** Which sentence fits a first line that is no JSON. */
function strangerOf(text: string): string {
  if (/^\s*</.test(text)) return 'restore_web_page';
  if (/^\{"schema":\d+,"kind":"backup"/.test(text)) return 'restore_damaged';
  return /^\s*[[{]/.test(text) ? 'restore_other_json' : 'restore_other_kind';
}

function isWholeJson(last: RawLine): boolean {
  try {
    parseJson(textOf(last.bytes));
    return true;
  } catch {
    return false;
  }
}

function joined(lines: readonly RawLine[]): Uint8Array<ArrayBuffer> {
  const feed = Uint8Array.of(0x0a);
  return join(lines.flatMap(({ bytes }, at) => (at === 0 ? [bytes] : [feed, bytes])));
}
