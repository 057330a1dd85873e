import type { Bundle, Comparison, KnownActor, Reading, Row, Stance } from '#framing';
import type { CardClaim } from '#messaging';
import { differentRows } from './different.ts';

const countArticles = (rows: readonly Row[]) => new Set(rows.map(({ article }) => article.id)).size;

/** In how many articles each stance is taken; an article that reports two holders counts for both. */
function countStances(rows: readonly Row[]): Record<Stance, number> {
  const count = (stance: Stance) => countArticles(rows.filter(({ framing }) => framing.stance === stance));
  return {
    agree: count('agree'),
    disagree: count('disagree'),
    conditional: count('conditional'),
    discuss: count('discuss'),
  };
}

/**
 * The sharpest contrast that may stand in a page, which can read our card: of the bundled corpus only, and in its words
 * as they came, not as the reader changed them.
 */
function topOf({ differently, turned }: Comparison, bundle: Bundle): CardClaim['top'] {
  for (const row of [...differently, ...turned]) {
    const framing = bundle.framings.find(({ id }) => id === row.framing.id);
    const article = bundle.articles.find(({ id }) => id === framing?.article);
    // A stance that was set by hand is the reader's own.
    if (framing === undefined || article === undefined || framing.gist === null || row.framing.hand !== undefined)
      continue;
    return {
      stance: framing.stance,
      holder: framing.holder?.name ?? '',
      gist: framing.gist,
      source: article.source.label,
      date: article.published?.label ?? null,
      turned: turned.includes(row),
    };
  }
  return null;
}

/** What came with us: nothing else may name anybody in a page. */
type Bundled = { readonly bundle: Bundle; readonly actors: readonly KnownActor[] };

/** Who says it, by the name that came with us; null for one who is known from the text alone. */
function holderOf(reading: Reading, { bundle, actors }: Bundled): CardClaim['said'] {
  const { holder, voice } = reading;
  if (holder === null) return { holder, voice };
  const known = bundle.holders.find(({ id }) => id === holder.id) ?? actors.find(({ id }) => id === holder.id);
  return known === undefined ? null : { holder: { id: known.id, name: known.name, family: known.family }, voice };
}

/** One claim of the card: stance and holder of the sentence that it stands at, and in how many articles others put it how. */
export function cardClaim(comparison: Comparison, readings: readonly Reading[], bundled: Bundled): CardClaim {
  const here = readings.find(({ claim }) => claim === comparison.claim.id);
  const { differently, turned, same } = comparison;
  return {
    id: comparison.claim.id,
    text: comparison.claim.text,
    stance: here?.stance ?? comparison.stance,
    said: here === undefined ? null : holderOf(here, bundled),
    counts: countStances([...differently, ...turned, ...same]),
    differently: countArticles(differentRows(comparison)),
    top: topOf(comparison, bundled.bundle),
  };
}
