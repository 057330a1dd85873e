import type { Comparison, Reading, Row, Stance } from '#framing';
import type { CardClaim } from '#messaging';
import { countDifferent } from './comparing.ts';

function countStances(rows: readonly Row[]): Record<Stance, number> {
  const counts: Record<Stance, number> = { agree: 0, disagree: 0, conditional: 0, discuss: 0 };
  for (const { framing } of rows) counts[framing.stance] += 1;
  return counts;
}

/** The sharpest contrast that may stand in a page: of the bundled corpus only, since a page can read our card. */
function topOf({ differently, turned }: Comparison): CardClaim['top'] {
  const isTurned = !differently.some(({ article }) => article.origin === 'bundle');
  const row = [...differently, ...turned].find(({ article }) => article.origin === 'bundle');
  if (row === undefined || row.framing.gist === null) return null;
  return {
    stance: row.framing.stance,
    holder: row.framing.holder?.name ?? '',
    gist: row.framing.gist,
    source: row.article.source.label,
    date: row.article.published?.label ?? null,
    turned: isTurned,
  };
}

/** One claim of the card: the stance of the sentence that it stands at, and how many sources put it how. */
export function cardClaim(comparison: Comparison, readings: readonly Reading[]): CardClaim {
  const here = readings.find(({ claim }) => claim === comparison.claim.id);
  const { differently, turned, same } = comparison;
  return {
    id: comparison.claim.id,
    text: comparison.claim.text,
    stance: here?.stance ?? comparison.stance,
    counts: countStances([...differently, ...turned, ...same]),
    differently: countDifferent(comparison),
    top: topOf(comparison),
  };
}
