import type { ArticleSummary } from '#corpus';
import { dateName, useSay } from '#view';
import { useAnswer, useDeed, useDesk } from './desk.ts';

/** The deleted articles, each with its way back; nothing while there are none. */
export function Bin() {
  const say = useSay();
  const { value: deleted = [] } = useAnswer('corpus.bin', {});
  if (deleted.length === 0) return null;
  return (
    <section aria-labelledby="bin">
      <h2 id="bin">{say('options_bin')}</h2>
      <p class="quiet">{say('options_bin_note')}</p>
      <ul class="rows">
        {deleted.map((article) => (
          <BinRow key={article.id} article={article} />
        ))}
      </ul>
    </section>
  );
}

function BinRow({ article }: { readonly article: ArticleSummary }) {
  const say = useSay();
  const { ask } = useDesk();
  const { isBusy, act } = useDeed();
  const bringBack = () =>
    act(async () => {
      await ask('corpus.undelete', { id: article.id });
      return { text: say('options_brought_back', article.title) };
    });
  return (
    <li class="row" data-deleted={article.id}>
      <div>
        <p>{article.title}</p>
        <p class="quiet">
          {article.source.label} · {dateName(say, article.published)}
        </p>
      </div>
      <div class="actions">
        <button type="button" disabled={isBusy} onClick={() => void bringBack()}>
          {say('options_bring_back')}
          <span class="unseen"> {article.title}</span>
        </button>
      </div>
    </li>
  );
}
