import type { Span } from '#text';
import type { PassageHit, PassageRelation } from './comparison.ts';
import type { Related, Relater } from './relation.ts';

/** Fewer words, or fewer words that tell something, are a search and put nothing. */
const leastWords = 4;
const leastTelling = 3;
/** A single passage that shares less of a sentence is about something else, whatever whole articles need. */
const leastShare = 0.4;

function relationOf({ relation, sure, share, ...found }: Related, text: string): PassageRelation | undefined {
  if (relation === 'unrelated' || share < leastShare) return undefined;
  const wordsOf = (spans: readonly Span[]) => [...new Set(spans.map(({ start, end }) => text.slice(start, end)))];
  if (relation === 'agree') return { stance: relation, isSure: sure, words: [] };
  if (relation === 'disagree') return { stance: relation, isSure: sure, words: wordsOf(found.denials) };
  // What is left open for a condition is told as one.
  const stance = found.conditions.length > 0 ? 'conditional' : relation;
  return { stance, isSure: sure, words: wordsOf(found.hedges) };
}

/**
 * Passages that a sentence found, each with how it stands to the sentence. Hits stay as they are where the words searched
 * for are no sentence, and where a passage shares too little with it.
 */
export function relateHits(relater: Relater, sentence: string, hits: readonly PassageHit[]): PassageHit[] {
  const claim = relater.read(sentence);
  const words = claim.sentences.reduce((sum, one) => sum + one.words.length, 0);
  if (words < leastWords || claim.places.size < leastTelling) return [...hits];
  return hits.map((hit) => {
    const relation = relationOf(relater.relate(claim, relater.read(hit.text)), hit.text);
    return relation === undefined ? hit : { ...hit, relation };
  });
}
