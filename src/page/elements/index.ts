import { leaveOurs } from '../ours.ts';
import { markPieces, unmarkAll } from './marking.ts';

/** Hands the painter of elements, with mark.js, to the reader of this document. */
export function startElements(): void {
  leaveOurs('framelightElements', { mark: markPieces, unmark: unmarkAll });
}
