import type { Bundle, Comparison, Reading, Row, Stance } from '#framing';
import { describe, expect, test } from 'vitest';
import { checkBundle } from '#build';
import { cardClaim } from '../../../src/background/card.ts';
import { claimFile } from '../framing/bundled-engine.ts';

const { bundle } = await checkBundle('assets/public');
const bundled = { bundle, actors: claimFile.actors };

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
    const shown = JSON.stringify(cardClaim(comparisonOf([row]), [], bundled));
    expect(shown).toContain('Unnamed news report');
    expect(shown).not.toContain('SECRET');
    expect(shown).not.toContain('my own words');
  });

  test('shows nothing of an article of the reader’s own, and counts it', () => {
    const ours = rowOf(readiness[0]?.id ?? '');
    const own: Row = {
      ...ours,
      framing: { ...ours.framing, id: 'own-1:1', article: 'own-1', gist: 'SECRET' },
      article: { ...ours.article, id: 'own-1', origin: 'reader' },
    };
    const claim = cardClaim(comparisonOf([own]), [], bundled);
    expect(claim.top).toBeNull();
    expect(claim.differently).toBe(1);
  });

  test('counts sources, not framings', () => {
    const claim = cardClaim(comparisonOf(readiness.map(({ id }) => rowOf(id))), [], bundled);
    expect(readiness.length).toBeGreaterThan(1);
    expect(claim.differently).toBe(1);
    expect(claim.counts.conditional).toBe(1);
  });

  test('says of a contrast that it is turned round', () => {
    expect(cardClaim(comparisonOf([], [rowOf(readiness[0]?.id ?? '')]), [], bundled).top?.turned).toBe(true);
  });

  test('names the holder of the sentence by the name that came with us, and nobody else', () => {
    const comparison = comparisonOf([]);
    const saidBy = (holder: Reading['holder']) => {
      const read = { claim: comparison.claim.id, stance: 'agree', voice: 'reported', cues: [], sure: true } as const;
      return cardClaim(comparison, [{ ...read, holder }], bundled).said;
    };
    expect(saidBy({ id: 'lavrov', name: 'MY NAME FOR HIM', family: 'russia' })?.holder?.name).toBe('Lavrov');
    expect(saidBy({ id: 'peskov', name: 'Peskov', family: 'russia' })?.holder?.name).toBe('Peskov');
    expect(saidBy(null)).toEqual({ holder: null, voice: 'reported' });
    expect(saidBy({ id: 'my-neighbour', name: 'SECRET', family: 'world' })).toBeNull();
    expect(cardClaim(comparison, [], bundled).said).toBeNull();
  });

  test('counts no row that is not certain as put differently', () => {
    const row = rowOf(readiness[0]?.id ?? '');
    const unsure: Row = { ...row, framing: { ...row.framing, unsure: true } };
    expect(cardClaim(comparisonOf([unsure]), [], bundled).differently).toBe(0);
  });
});
