import type { Stance } from '#framing';
import type { CardClaim, CardView } from '#messaging';
import { holderName, sayCount, StanceChip, StanceShape, stances, useSay } from '#view';

type CardProps = {
  readonly view: CardView;
  readonly onMore: (event: Event) => void;
  readonly onClose: (event: Event) => void;
};

/** The card at a word: the term, the claims of its sentence with how many put them how, and the sharpest contrast of each. */
export function Card({ view, onMore, onClose }: CardProps) {
  const say = useSay();
  const { term, claims, articles, of } = view;
  return (
    <>
      <header>
        <h2>
          {term.label} <span class="meta">{say(`kind_${term.kind}`)}</span>
        </h2>
        <button type="button" class="close" aria-label={say('card_close')} onClick={onClose}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="M2 2l8 8M10 2l-8 8" />
          </svg>
        </button>
      </header>
      <div class="content">
        {claims.length === 0 && (
          <p data-empty>{say(view.isOtherLanguage ? 'card_bare_other' : 'card_bare', articles, of)}</p>
        )}
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </div>
      <footer>
        <button type="button" class="more" onClick={onMore}>
          {say('card_all')}
        </button>
      </footer>
    </>
  );
}

function Claim({ claim }: { readonly claim: CardClaim }) {
  const say = useSay();
  return (
    <section data-claim={claim.id} data-page-stance={claim.stance}>
      <h3>{claim.text}</h3>
      <p class="page">
        {say('claim_this_page')} · <StanceChip stance={claim.stance} />
        {claim.said !== null && ` · ${holderName(say, claim.said)}`}
      </p>
      <p class="counts">
        {sayCount(say, 'card_differently', claim.differently)}
        <Counts counts={claim.counts} />
      </p>
      {claim.top !== null && <Contrast top={claim.top} />}
    </section>
  );
}

function Counts({ counts }: { readonly counts: Readonly<Record<Stance, number>> }) {
  const say = useSay();
  return (
    <span class="strip">
      {stances
        .filter((stance) => counts[stance] > 0)
        .map((stance) => (
          <span key={stance} class="count" title={sayCount(say, `short_${stance}`, counts[stance])}>
            <StanceShape stance={stance} isNamed />
            {counts[stance]}
          </span>
        ))}
    </span>
  );
}

function Contrast({ top }: { readonly top: NonNullable<CardClaim['top']> }) {
  const say = useSay();
  return (
    <div class={`contrast stance-${top.stance}`}>
      <p>
        <StanceChip stance={top.stance} isTurned={top.turned} /> ·{' '}
        {top.holder === '' ? say('holder_unnamed') : top.holder} ·{' '}
        <span class="meta">{top.date ?? say('date_not_given')}</span>
      </p>
      <p class="meta">{top.source}</p>
      <p class="gist">{top.gist}</p>
    </div>
  );
}
