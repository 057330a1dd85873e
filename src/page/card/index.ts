import { leaveOurs } from '../ours.ts';
import { createCard } from './host.tsx';

/** Hands the card to the reader of this document. */
export function startCard(): void {
  leaveOurs('framelightCard', createCard());
}
