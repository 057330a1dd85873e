import type { Claim, Framing } from '#framing';
import { claimText, useSay } from '#view';
import { Answered } from './answered.tsx';
import { type Articles, Positions } from './claim-positions.tsx';
import { Corrections } from './corrections.tsx';
import { useAnswer } from './desk.ts';
import { OwnClaims } from './own-claims.tsx';

type Known = { readonly claim: Claim; readonly framings: readonly Framing[] };

/** Every claim that is known, the reader's own first, and how each source puts it. */
export function ClaimsPage() {
  const say = useSay();
  const claims = useAnswer('claim.list', {});
  const own = useAnswer('claim.own', {});
  const { value: articles = [] } = useAnswer('corpus.list', {});
  const byId: Articles = new Map(articles.map((article) => [article.id, article]));
  return (
    <>
      <h1 tabIndex={-1}>{say('options_claims')}</h1>
      <p>{say('options_claims_lead')}</p>
      <Answered asked={own}>
        {(ours) => <OwnClaims claims={ours} known={claims.value ?? []} articles={byId} />}
      </Answered>
      <Answered asked={claims}>
        {(known) => (
          <>
            <h2>{say('claim_bundled')}</h2>
            {known.length === 0 && <p data-empty>{say('options_claims_empty')}</p>}
            <ul class="rows">
              {known
                .filter(({ claim }) => !own.value?.some(({ id }) => id === claim.id))
                .map((one) => (
                  <ClaimRow key={one.claim.id} known={one} articles={byId} />
                ))}
            </ul>
            <Corrections claims={new Map(known.map(({ claim }) => [claim.id, claim.text]))} />
          </>
        )}
      </Answered>
    </>
  );
}

function ClaimRow({ known: { claim, framings }, articles }: { readonly known: Known; readonly articles: Articles }) {
  return (
    <li class="claim-row" data-claim={claim.id}>
      <h3>{claimText(claim)}</h3>
      <Positions framings={framings} articles={articles} />
    </li>
  );
}
