import type { ArticleSummary } from '#corpus';
import type { Framing } from '#framing';
import { dateName, sayCount, sourceName, StanceChip, StanceShape, stances, useSay } from '#view';
import { FramingWords, whose } from './framing-note.tsx';
import { hrefOf } from './routes.ts';

/** The articles by id. */
export type Articles = ReadonlyMap<string, ArticleSummary>;

type PositionsProps = { readonly framings: readonly Framing[]; readonly articles: Articles };

/** How the corpus stands to a claim: counted, and by source. */
export function Positions({ framings, articles }: PositionsProps) {
  const say = useSay();
  const bySource = framingsBySource(framings, articles);
  return (
    <>
      <Tally framings={framings} />
      {bySource.length === 0 ? (
        <p class="quiet">{sayCount(say, 'options_put_by', 0)}</p>
      ) : (
        <details>
          <summary>{sayCount(say, 'options_put_by', bySource.length)}</summary>
          {bySource.map(([article, own]) => (
            <SourceFramings key={article.id} article={article} framings={own} />
          ))}
        </details>
      )}
    </>
  );
}

/** How many say so, otherwise, on a condition or leave it open: as many shapes, and in words. */
function Tally({ framings }: { readonly framings: readonly Framing[] }) {
  const say = useSay();
  const groups = stances.map((stance) => framings.filter((framing) => framing.stance === stance));
  return (
    <p class="tally">
      {groups.map(([first, ...rest]) =>
        first === undefined ? null : (
          <span key={first.stance}>
            {[first, ...rest].map((framing) => (
              <StanceShape key={framing.id} stance={first.stance} />
            ))}{' '}
            {sayCount(say, `short_${first.stance}`, rest.length + 1)}
          </span>
        ),
      )}
    </p>
  );
}

/** The framings of a claim by article, newest article first, the undated last. */
function framingsBySource(framings: readonly Framing[], articles: Articles): [ArticleSummary, Framing[]][] {
  const groups = [...articles.values()].map((article): [ArticleSummary, Framing[]] => [
    article,
    framings.filter((framing) => framing.article === article.id),
  ]);
  return groups
    .filter(([, own]) => own.length > 0)
    .toSorted(([a], [b]) => (b.published?.from ?? '').localeCompare(a.published?.from ?? ''));
}

type SourceProps = { readonly article: ArticleSummary; readonly framings: readonly Framing[] };

function SourceFramings({ article, framings }: SourceProps) {
  const say = useSay();
  return (
    <section>
      <h4>
        {sourceName(say, article.source)} <span class="quiet">{dateName(say, article.published)}</span>
      </h4>
      <ul class="framings">
        {framings.map((framing) => (
          <li key={framing.id} class={`framing stance-${framing.stance}`} data-framing={framing.id}>
            <p>
              <StanceChip stance={framing.stance} /> · {whose(framing, say)}
            </p>
            <FramingWords framing={framing} origin={article.origin} />
            <p>
              <a href={hrefOf('corpus', article.id, framing.id)}>{say('options_open_at_framing')}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
