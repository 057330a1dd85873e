import type { FigureView } from '#messaging';
import { useSay } from '#view';

type FiguresPanelProps = { readonly figures: readonly FigureView[]; readonly openArticle: (id: string) => void };

/** Numbers of the page beside what the articles give for the same thing. */
export function FiguresPanel({ figures, openArticle }: FiguresPanelProps) {
  const say = useSay();
  if (figures.length === 0) return <p class="panel-none quiet">{say('figure_none')}</p>;
  return (
    <ul class="figures">
      {figures.map(({ fact, text, page, others }) => (
        <li key={fact} class="figure" data-figure={fact}>
          <h3>{text}</h3>
          <p class="figure-row figure-page">
            <span>{say('claim_this_page')}</span> <span class="words">{page.join(', ')}</span>
          </p>
          {others.map(({ article, label, value, by, isSame }) => (
            <p key={`${article} ${value}`} class="figure-row" data-article={article}>
              <button
                type="button"
                class="link-button source-link"
                title={say('row_open')}
                onClick={() => openArticle(article)}
              >
                {label}
              </button>{' '}
              <span>
                <span class="words">{value}</span>
                {by !== null && <span class="meta"> ({by})</span>}
                {isSame === true && <span class="meta"> · {say('figure_same')}</span>}
              </span>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
