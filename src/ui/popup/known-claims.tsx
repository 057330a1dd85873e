import type { KnownFor } from '#messaging';
import { claimText, sayCount, useSay } from '#view';

type KnownClaimsProps = {
  readonly claims: KnownFor['claims'];
  /** Opens the list of all claims. */
  readonly openClaims: () => void;
};

/** Known claims that the page does not put: how often the articles put them; each leads to the list of claims. */
export function KnownClaims({ claims, openClaims }: KnownClaimsProps) {
  const say = useSay();
  return (
    <ul class="known-claims">
      {claims.map(({ claim, framings }) => (
        <li key={claim.id} class="known-claim" data-known-claim={claim.id}>
          <button type="button" class="known-claim-open" onClick={openClaims}>
            <span class="claim-text">{claimText(claim)}</span>
            <span class="meta">
              {say('popup_claim_elsewhere')} ·{' '}
              {framings === 0 ? say('popup_framings_none') : sayCount(say, 'popup_framings', framings)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
