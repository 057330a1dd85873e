import type { PassageHit } from '#framing';
import { dateName, PassageReason, PassageStance, sayCount, useSay } from '#view';
import { Live } from '../shared/live.tsx';
import { hrefOf } from './routes.ts';

const longestShown = 80;

const shortened = (words: string) =>
  words.length > longestShown ? `${words.slice(0, longestShown).toWellFormed()}…` : words;

/** The passages that a search found, its words lit. */
export function FoundPassages({ hits, words }: { readonly hits: readonly PassageHit[]; readonly words: string }) {
  const say = useSay();
  const count = sayCount(say, 'options_passages', hits.length);
  return (
    <section aria-labelledby="passages">
      <h2 id="passages">{count}</h2>
      <Live text={count} />
      {hits.length === 0 && (
        <p data-empty>
          {say('options_nothing_found', shortened(words))} <a href={hrefOf('import')}>{say('options_import')}</a>
        </p>
      )}
      <ul class="rows">
        {hits.map((hit) => (
          <li key={`${hit.article.id} ${hit.passage}`} class="row">
            <div>
              <p>
                <Lit text={hit.text} spans={hit.spans} />
              </p>
              {hit.relation !== undefined && <PassageStance relation={hit.relation} />}
              <PassageReason hit={hit} />
              <p class="quiet">
                <a href={hrefOf('corpus', hit.article.id)}>{hit.article.title}</a> · {hit.article.source.label} ·{' '}
                {dateName(say, hit.article.published)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Lit({ text, spans }: Pick<PassageHit, 'text' | 'spans'>) {
  const ends = [0, ...spans.map((span) => span.end)];
  return (
    <>
      {spans.map((span, at) => (
        <span key={span.start}>
          {text.slice(ends[at], span.start)}
          <mark>{text.slice(span.start, span.end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
