import type { ArticleSummary } from '#corpus';
import { useSay } from '#view';
import { useEffect, useState } from 'preact/hooks';
import { Answered } from './answered.tsx';
import { ArticleRow } from './article-row.tsx';
import { Bin } from './bin.tsx';
import { useAnswer } from './desk.ts';
import { Field } from './field.tsx';
import { FoundPassages } from './found-passages.tsx';
import { isNamed, listed, type Order, orders, type Show, shows } from './listing.ts';
import { hrefOf } from './routes.ts';

/** The corpus as a list, with a search over its passages and the bin. */
export function CorpusPage() {
  const say = useSay();
  const articles = useAnswer('corpus.list', {});
  const [words, setWords] = useState('');
  const searched = useSettled(words.trim());
  const found = useAnswer('corpus.search', searched === '' ? null : { words: searched });
  const isFound = (article: ArticleSummary) =>
    isNamed(article, searched) || found.value?.some((hit) => hit.article.id === article.id) === true;
  return (
    <>
      <div class="head">
        <h1 tabIndex={-1}>{say('options_corpus')}</h1>
        <a class="button main" href={hrefOf('import')}>
          {say('options_import')}
        </a>
      </div>
      <Field label={say('options_find')} hint={say('options_find_hint')}>
        {(tied) => (
          <input
            {...tied}
            type="search"
            maxLength={2_000}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        )}
      </Field>
      {articles.value?.some((article) => article.origin === 'bundle') === true && (
        <p class="quiet">{say('options_sample_note')}</p>
      )}
      <Answered asked={articles}>
        {(all) => <Listing articles={searched === '' ? all : all.filter(isFound)} of={all.length} words={searched} />}
      </Answered>
      {searched !== '' && <Answered asked={found}>{(hits) => <FoundPassages hits={hits} words={searched} />}</Answered>}
      <Bin />
    </>
  );
}

/** What is typed, once the typing pauses for 200 ms. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), 200);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

type ListingProps = {
  readonly articles: readonly ArticleSummary[];
  /** How many the corpus holds. */
  readonly of: number;
  /** The search that chose them, or "". */
  readonly words: string;
};

function Listing({ articles, of, words }: ListingProps) {
  const say = useSay();
  const [order, setOrder] = useState<Order>('newest');
  const [show, setShow] = useState<Show>('all');
  const rows = listed(articles, order, show);
  if (of === 0) {
    return (
      <p data-empty>
        {say('options_corpus_empty')} <a href={hrefOf('import')}>{say('options_import')}</a>
      </p>
    );
  }
  return (
    <section aria-labelledby="articles">
      <div class="head">
        <h2 id="articles">{say('options_articles_shown', rows.length, of)}</h2>
        <div class="choices">
          <Choice label={say('options_show')} prefix="options_show_" of={shows} chosen={show} choose={setShow} />
          <Choice label={say('options_order')} prefix="options_order_" of={orders} chosen={order} choose={setOrder} />
        </div>
      </div>
      {rows.length === 0 && <p>{say(words === '' ? 'options_none_shown' : 'options_none_named', words)}</p>}
      <ul class="rows">
        {rows.map((article) => (
          <ArticleRow key={article.id} article={article} />
        ))}
      </ul>
    </section>
  );
}

type ChoiceProps<T extends string> = {
  readonly label: string;
  /** The strings of the choices are named by it and the choice. */
  readonly prefix: string;
  readonly of: readonly T[];
  readonly chosen: T;
  readonly choose: (choice: T) => void;
};

function Choice<T extends string>({ label, prefix, of, chosen, choose }: ChoiceProps<T>) {
  const say = useSay();
  return (
    <label>
      {label}{' '}
      <select
        value={chosen}
        onChange={(event) => choose(of.find((choice) => choice === event.currentTarget.value) ?? chosen)}
      >
        {of.map((choice) => (
          <option key={choice} value={choice}>
            {say(prefix + choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
