import type { Claim } from '#framing';
import { dateName, sayCount, sourceName, useSay } from '#view';
import { Answered } from './answered.tsx';
import { useAnswer } from './desk.ts';
import { type Outlet, outletsOf } from './outlets.ts';
import { hrefOf } from './routes.ts';

/** The sources of the corpus: their articles, and the claims that they take up and that they leave out. Nobody is rated. */
export function SourcesPage() {
  const say = useSay();
  const articles = useAnswer('corpus.list', {});
  const { value: known = [] } = useAnswer('claim.list', {});
  const claims = known.map(({ claim }) => claim);
  return (
    <>
      <h1 tabIndex={-1}>{say('options_sources')}</h1>
      <p>{say('options_sources_lead')}</p>
      <Answered asked={articles}>
        {(all) => (
          <>
            {all.some((article) => article.form === 'digest') && <p class="quiet">{say('options_digest_caution')}</p>}
            {all.length === 0 && <p data-empty>{say('options_corpus_empty')}</p>}
            <ul class="rows">
              {outletsOf(all).map((outlet) => (
                <OutletRow key={outlet.source.label} outlet={outlet} claims={claims} />
              ))}
            </ul>
          </>
        )}
      </Answered>
    </>
  );
}

function OutletRow({ outlet, claims }: { readonly outlet: Outlet; readonly claims: readonly Claim[] }) {
  const say = useSay();
  const { source, articles } = outlet;
  return (
    <li class="claim-row">
      <h2>{sourceName(say, source)}</h2>
      {source.note !== undefined && <p class="quiet">{source.note}</p>}
      <p>{sayCount(say, 'options_articles', articles.length)}</p>
      <ul class="plain-list">
        {articles.map((article) => (
          <li key={article.id}>
            <a href={hrefOf('corpus', article.id)}>{article.title}</a>{' '}
            <span class="quiet">{dateName(say, article.published)}</span>
          </li>
        ))}
      </ul>
      <ClaimNames name="options_takes_up" claims={claims.filter((claim) => outlet.claims.has(claim.id))} />
      <ClaimNames name="options_leaves_out" claims={claims.filter((claim) => !outlet.claims.has(claim.id))} />
    </li>
  );
}

function ClaimNames({ name, claims }: { readonly name: string; readonly claims: readonly Claim[] }) {
  const say = useSay();
  if (claims.length === 0) return null;
  return (
    <details>
      <summary>{sayCount(say, name, claims.length)}</summary>
      <ul class="plain-list">
        {claims.map((claim) => (
          <li key={claim.id}>{claim.text}</li>
        ))}
      </ul>
    </details>
  );
}
