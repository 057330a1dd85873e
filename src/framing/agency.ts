/**
 * Agencies: a sentence that several sources print word for word was written once. Rows of one claim that rest on the same
 * sentence, with the same stance, holder and side, become one row that names the others as its copies.
 */
import { fold } from '#text';
import type { Row } from './comparison.ts';
import { decidingSentences } from './deciding.ts';
import { groupedBy } from './grouped-by.ts';

/** Shorter sentences can be alike by chance ("Putin refused a ceasefire."). In words. */
const fewestWords = 8;

const plain = (text: string) =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The words from the first cue to the last: cheap to compare, and alike wherever the sentences are. */
function decidingStretch({ framing: { cues }, passage }: Row): string {
  const start = Math.min(...cues.map((cue) => cue.start));
  return cues.length === 0 ? '' : plain(passage.slice(start, Math.max(...cues.map((cue) => cue.end))));
}

/** The sentence of the passage that a framing rests on, without case and marks; "" for one too short to tell. */
function sentenceOf(row: Row): string {
  const words = plain(decidingSentences(row).join(' '));
  return words.split(' ').length < fewestWords ? '' : words;
}

const positionOf = ({ framing: { stance, holder, sideFamily } }: Row) => [stance, holder?.id, sideFamily].join('|');

function folded(rows: readonly Row[]): Row[] {
  const kept = new Map<string, Row>();
  const apart: Row[] = [];
  for (const row of rows) {
    const words = sentenceOf(row);
    const first = kept.get(words);
    if (words === '' || first?.article.id === row.article.id) apart.push(row);
    else if (first === undefined) kept.set(words, row);
    else kept.set(words, { ...first, copies: [...first.copies, row.article, ...row.copies] });
  }
  return [...kept.values(), ...apart];
}

/** The rows of one claim with those of the same sentence folded into the first of them; the others stay as they are. */
export function foldAgencyRows(rows: readonly Row[]): Row[] {
  const groups = groupedBy(rows, (row) => {
    const stretch = row.article.form === 'text' ? decidingStretch(row) : '';
    return stretch === '' ? row.framing.id : `${positionOf(row)}|${stretch}`;
  });
  return [...groups.values()].flatMap((group) => (group.length === 1 ? group : folded(group)));
}
