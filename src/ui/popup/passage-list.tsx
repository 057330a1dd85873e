import type { PassageHit } from '#framing';
import { dateName, passageNote, PassageReason, PassageStance, sourceName, SpanText, useSay } from '#view';

type PassageListProps = { readonly hits: readonly PassageHit[]; readonly openArticle: (id: string) => void };

/** Passages of the corpus with the words that found them, each with its source, date and whose words they are. */
export function PassageList({ hits, openArticle }: PassageListProps) {
  return (
    <ul class="passages">
      {hits.map((hit) => (
        <Passage key={`${hit.article.id} ${hit.passage}`} hit={hit} openArticle={openArticle} />
      ))}
    </ul>
  );
}

type PassageProps = Pick<PassageListProps, 'openArticle'> & { readonly hit: PassageHit };

function Passage({ hit, openArticle }: PassageProps) {
  const say = useSay();
  const { article, passage, text, spans, relation } = hit;
  return (
    <li class="passage" data-passage={passage} data-article={article.id}>
      <p class={article.form === 'text' ? 'words' : ''}>
        <SpanText text={text} spans={spans} />
      </p>
      {relation !== undefined && <PassageStance relation={relation} />}
      <PassageReason hit={hit} />
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
  );
}
