import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Expected, expectedOf, type Flaws } from '../eval/pages.ts';

/** Fields whose entries stand on a line each, so that a change of one shows as a change of one line. */
const listed = new Set(['claims', 'sentences', 'notYet', 'tooMuch', 'otherHolder', 'marked']);

function fieldText(name: string, value: unknown): string {
  const isList = listed.has(name) && Array.isArray(value) && value.length > 0;
  const text = isList
    ? `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`
    : JSON.stringify(value);
  return `  ${JSON.stringify(name)}: ${text}`;
}

/** The text of an `expected.json`. */
export const caseText = (expected: object): string =>
  `{\n${Object.entries(expected)
    .map(([name, value]) => fieldText(name, value))
    .join(',\n')}\n}\n`;

/** Writes the expectations of a case. */
export function writeExpected(folder: string, expected: Expected): void {
  writeFileSync(join(folder, 'expected.json'), caseText(expected));
}

/** Writes the lists of known flaws anew and leaves all else as a person wrote it. */
export function writeKnown(folder: string, flaws: Flaws): void {
  writeExpected(folder, { ...expectedOf(folder), ...flaws });
}
