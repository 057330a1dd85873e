import type { PassageHit, PassageRelation } from './comparison.ts';
import type { Framing, Reading, Stance } from './framing.ts';

const decided = (one: Stance) => one === 'agree' || one === 'disagree';

/** What the framings of a passage say to a sentence that puts the same claims, null when they share no claim. */
function relationOf(readings: readonly Reading[], framings: readonly Framing[]): PassageRelation | null {
  for (const { claim, stance, sure } of readings) {
    const framing = framings.find((one) => one.claim === claim);
    if (framing === undefined) continue;
    const isDecided = decided(stance) && decided(framing.stance);
    const same = framing.stance === stance ? 'agree' : 'disagree';
    const open = framing.stance === 'conditional' ? 'conditional' : 'discuss';
    return { stance: isDecided ? same : open, isSure: sure, words: [] };
  }
  return null;
}

/**
 * Passages that a sentence found: where it puts a known claim that a passage puts too, the two stances say how they stand
 * to one another. Of the other passages only what is certain is told, since words alone are easily misled by a denial.
 */
export function relateByClaims(
  hits: readonly PassageHit[],
  readings: readonly Reading[],
  framings: readonly Framing[],
): PassageHit[] {
  return hits.map(({ relation: worded, ...hit }) => {
    const here = framings.filter(({ article, passage }) => article === hit.article.id && passage === hit.passage);
    const relation = relationOf(readings, here) ?? (worded?.isSure === true ? worded : null);
    return relation === null ? hit : { ...hit, relation };
  });
}
