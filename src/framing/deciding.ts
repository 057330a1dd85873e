import { sentences } from '#text';
import type { Row } from './comparison.ts';

/** The sentences of a passage in which the cues of a framing stand; the whole passage where an editor gave no cues. */
export function decidingSentences({ framing: { cues }, passage }: Pick<Row, 'framing' | 'passage'>): string[] {
  if (cues.length === 0) return [passage];
  return sentences(passage)
    .filter(({ start, end }) => cues.some((cue) => cue.start < end && cue.end > start))
    .map(({ start, end }) => passage.slice(start, end));
}
