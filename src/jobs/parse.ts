import * as v from 'valibot';
import { caps } from './caps.ts';
import { Refusal } from './refusal.ts';
import { type Line, line } from './shapes.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of a line. Refuses what is too long or no UTF-8. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > caps.line) throw new Refusal('restore_line_long', caps.line / 1_000_000);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Refusal('restore_line_encoding');
  }
}

/** One line behind the first; refuses, with the name of a sentence, what it may not be. */
export function parseLine(text: string): Line {
  const value = parseJson(text);
  const flaw = flawOf(value, caps.depth);
  if (flaw !== undefined) throw flaw;
  const read = v.safeParse(line, value, { abortEarly: true });
  if (read.success) return read.output;
  const [issue] = read.issues;
  const place = v.getDotPath(issue) ?? '';
  if (place === 'kind') throw new Refusal('restore_line_kind');
  if (issue.message.startsWith('restore_line_')) throw new Refusal(issue.message, place);
  throw new Refusal('restore_line_shape', place);
}

/** The value of a text; refuses what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('restore_line_json');
  }
}

/** Looks for what JSON can say and the schema cannot see: too many levels, and the key that rewrites prototypes. */
function flawOf(value: unknown, levels: number): Refusal | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (levels === 0) return new Refusal('restore_line_deep', caps.depth);
  for (const [key, item] of Object.entries(value)) {
    const flaw = key === '__proto__' ? new Refusal('restore_line_shape', key) : flawOf(item, levels - 1);
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}
