import type { Bundle, Comparison, Row, Stance } from '#framing';
import { describe, expect, test } from 'vitest';
import { checkBundle } from '#build';
import { cardClaim } from '../../../src/background/card.ts';

const { bundle } = await checkBundle('assets/public');

/** A row of the comparison as the store gives it: with what the reader made of the article. */
function rowOf(framingId: string, change: { source?: string; gist?: string | null } = {}): Row {
  const framing = bundle.framings.find(({ id }) => id === framingId);
  const article = bundle.articles.find(({ id }) => id === framing?.article);
  if (framing === undefined || article === undefined) throw new Error(`The bundle has no ${framingId}.`);
  const label = change.source ?? article.source.label;
  return {
    framing: { ...framing, ...(change.gist === undefined ? {} : { gist: change.gist }) },
    article: { ...article, source: { ...article.source, label } },
    copies: [],
    ageDays: null,
    passage: '',
  };
}

function comparisonOf(differently: Row[], turned: Row[] = []): Comparison {
  const claim = (bundle satisfies Bundle).claims[0];
  if (claim === undefined) throw new Error('The bundle has no claims.');
  const stance: Stance = 'agree';
  return { claim, stance, sentences: [], differently, turned, same: [], silent: [], opposed: false, missing: [] };
}

const readiness = bundle.framings.filter(
  ({ article, claim }) => article === 'putin-readiness-peace-talks' && claim === 'russia-rejects-ceasefire',
);

describe('the card in a page', () => {
  test('shows source and gist as they came, whatever the reader made of them', () => {
    const row = rowOf(readiness[0]?.id ?? '', { source: 'MY SECRET NOTE', gist: 'my own words' });
    const shown = JSON.stringify(cardClaim(comparisonOf([row]), [], bundle));
    expect(shown).toContain('Unnamed news report');
    expect(shown).not.toContain('SECRET');
    expect(shown).not.toContain('my own words');
  });

  test('shows nothing of an article of the reader’s own, and counts it', () => {
    const bundled = rowOf(readiness[0]?.id ?? '');
    const own: Row = {
      ...bundled,
      framing: { ...bundled.framing, id: 'own-1:1', article: 'own-1', gist: 'SECRET' },
      article: { ...bundled.article, id: 'own-1', origin: 'reader' },
    };
    const claim = cardClaim(comparisonOf([own]), [], bundle);
    expect(claim.top).toBeNull();
    expect(claim.differently).toBe(1);
  });

  test('counts sources, not framings', () => {
    const claim = cardClaim(comparisonOf(readiness.map(({ id }) => rowOf(id))), [], bundle);
    expect(readiness.length).toBeGreaterThan(1);
    expect(claim.differently).toBe(1);
    expect(claim.counts.conditional).toBe(1);
  });

  test('says of a contrast that it is turned round', () => {
    expect(cardClaim(comparisonOf([], [rowOf(readiness[0]?.id ?? '')]), [], bundle).top?.turned).toBe(true);
  });
});
