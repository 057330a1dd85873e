import type { PassageHit } from '#framing';
import { dateName, passageNote, PassageStance, sourceName, SpanText, useSay } from '#view';

type PassageListProps = { readonly hits: readonly PassageHit[]; readonly openArticle: (id: string) => void };

/** Passages of the corpus with the words that found them, each with its source, date and whose words they are. */
export function PassageList({ hits, openArticle }: PassageListProps) {
  const say = useSay();
  return (
    <ul class="passages">
      {hits.map(({ article, passage, text, spans, relation }) => (
        <li key={`${article.id} ${passage}`} class="passage" data-passage={passage} data-article={article.id}>
          <p class={article.form === 'text' ? 'words' : ''}>
            <SpanText text={text} spans={spans} />
          </p>
          {relation !== undefined && <PassageStance relation={relation} />}
          <p class="meta">
            <button
              type="button"
              class="link-button source-link"
              title={say('row_open')}
              onClick={() => openArticle(article.id)}
            >
              {sourceName(say, article.source)}
            </button>{' '}
            · {dateName(say, article.published)} · {passageNote(say, article)}
          </p>
        </li>
      ))}
    </ul>
  );
}
