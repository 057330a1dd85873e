import type { ArticleSummary } from '#corpus';
import { dateName, sayCount, sourceName, useSay } from '#view';
import { ArticleSwitch, DeleteButton } from './article-actions.tsx';
import { hrefOf } from './routes.ts';

/** One article of the list: title, source, date, how many claims it takes up, where it comes from, and whether its title is ours. */
export function ArticleRow({ article }: { readonly article: ArticleSummary }) {
  const say = useSay();
  const { claims } = article;
  return (
    <li class="row" data-article={article.id}>
      <div>
        <h3>
          <a href={hrefOf('corpus', article.id)}>{article.title}</a>
        </h3>
        <p class="quiet">
          {sourceName(say, article.source)} · {dateName(say, article.published)}
        </p>
        <p class="quiet">
          {sayCount(say, 'options_claims', claims.length)} · <Origin article={article} />
          {article.titleBasis === 'ours' && <span class="tag">{say('options_tag_title_ours')}</span>}
          {article.titleBasis === 'as in the source' && <span class="tag">{say('options_tag_title_as_is')}</span>}
        </p>
      </div>
      <div class="actions">
        <ArticleSwitch article={article} />
        <DeleteButton article={article} />
      </div>
    </li>
  );
}

/** Whether an article came with the extension, was added by the reader, or was changed by the reader. */
export function Origin({ article }: { readonly article: Pick<ArticleSummary, 'origin' | 'changed'> }) {
  const say = useSay();
  const origin = say(article.origin === 'bundle' ? 'options_origin_sample' : 'options_origin_own');
  return (
    <>
      <span class="tag">{origin}</span>
      {article.changed && <span class="tag">{say('options_origin_changed')}</span>}
    </>
  );
}
