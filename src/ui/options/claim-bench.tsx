import type { ClaimDraft } from '#framing';
import type { BenchCatch, BenchHit, ClaimBench } from '#messaging';
import { CueText, dateName, holderName, sayCount, sourceName, StanceChip, useSay } from '#view';
import { Live } from '../shared/live.tsx';
import { tipsFor } from './claim-draft.ts';
import { hrefOf } from './routes.ts';
import type { Tried } from './use-bench.ts';

/** Caught in so large a part of all sentences, or of so many articles, a claim tells little apart. */
const wide = { sentences: 1 / 5, articles: 1 / 2, fewestSentences: 8, fewestArticles: 10 };

type Change = (changed: Partial<ClaimDraft>) => void;

type BenchProps = { readonly draft: ClaimDraft; readonly tried: Tried; readonly change: Change };

/** What the claim that is being written catches, and how each sentence is judged. */
export function ClaimBenchView({ draft, tried, change }: BenchProps) {
  const say = useSay();
  const { bench, problem } = tried;
  return (
    <section class="claim-bench" aria-labelledby="claim-bench">
      <h3 id="claim-bench">{say('claim_bench')}</h3>
      {problem !== undefined && <p class="problem">{problem}</p>}
      {bench === undefined && problem === undefined && <p class="quiet">{say('claim_bench_idle')}</p>}
      {bench !== undefined && <Answer bench={bench} draft={draft} change={change} />}
    </section>
  );
}

/** How much is caught, in one line: where the form is long, the bench stands out of sight. */
export function CaughtLine({ bench }: { readonly bench: ClaimBench | undefined }) {
  const say = useSay();
  if (bench === undefined || bench.corpus === null) return null;
  const { corpus, page } = bench;
  const places = [
    ...(page === null ? [] : [say('claim_line_page', page.caught)]),
    say('claim_line_corpus', corpus.caught),
  ];
  return <p class="caught-line">{say('claim_line', places.join(' · '))}</p>;
}

type AnswerProps = { readonly bench: ClaimBench; readonly draft: ClaimDraft; readonly change: Change };

function Answer({ bench: { corpus, page }, draft, change }: AnswerProps) {
  const say = useSay();
  if (corpus === null) return <p class="quiet">{say('claim_bench_broken')}</p>;
  const { caught, articles, looked, of } = corpus;
  const total = sayCount(say, 'claim_caught', caught, corpus.sentences, articles, looked);
  const isNothing = caught === 0 && (page?.caught ?? 0) === 0;
  return (
    <>
      <Live
        text={`${total} ${page === null ? '' : say('claim_caught_page', page.caught, page.sentences, page.title)}`}
      />
      {isNothing && <Nothing draft={draft} change={change} />}
      {isWide(corpus) && <p class="problem">{say('claim_wide', caught, corpus.sentences)}</p>}
      <h4>
        {page === null ? say('claim_no_page') : say('claim_caught_page', page.caught, page.sentences, page.title)}
      </h4>
      {page !== null && <Hits found={page} />}
      <h4>{total}</h4>
      {looked < of && <p class="quiet">{say('claim_looked', looked, of)}</p>}
      <Hits found={corpus} />
    </>
  );
}

function isWide({ caught, sentences, articles, looked }: NonNullable<ClaimBench['corpus']>): boolean {
  const isOften = caught >= wide.fewestSentences && caught >= sentences * wide.sentences;
  return isOften || (looked >= wide.fewestArticles && articles >= looked * wide.articles);
}

function Nothing({ draft, change }: Pick<AnswerProps, 'draft' | 'change'>) {
  const say = useSay();
  return (
    <div data-empty>
      <p>{say('claim_nothing')}</p>
      <ul class="tips">
        {tipsFor(draft).map((tip) => (
          <li key={tip.name}>
            <button type="button" class="link-button" onClick={() => change(tip.change)}>
              {say(tip.name)}
            </button>
          </li>
        ))}
        <li>{say('claim_try_words')}</li>
      </ul>
    </div>
  );
}

function Hits({ found: { hits, caught } }: { readonly found: BenchCatch }) {
  const say = useSay();
  const shown = new Set(hits.map(placeOf)).size;
  return (
    <>
      {hits.length > 0 && (
        <ul class="framings">
          {hits.map((hit) => (
            <Hit key={`${placeOf(hit)} ${hit.reading.holder?.id ?? ''} ${hit.reading.stance}`} hit={hit} />
          ))}
        </ul>
      )}
      {caught > shown && <p class="quiet">{sayCount(say, 'claim_more_caught', caught - shown)}</p>}
    </>
  );
}

const placeOf = ({ article, passage, start }: BenchHit) => `${article?.id ?? ''} ${passage} ${start}`;

function Hit({ hit: { text, reading, article } }: { readonly hit: BenchHit }) {
  const say = useSay();
  return (
    <li class={`framing stance-${reading.stance}`} data-hit="" data-stance={reading.stance}>
      <p>
        <StanceChip stance={reading.stance} /> · {holderName(say, reading)}
        {!reading.sure && ` · ${say('claim_close')}`}
      </p>
      <p class={article?.form === 'digest' ? '' : 'words'}>
        <CueText text={text} cues={reading.cues} />
      </p>
      {article !== null && (
        <p class="quiet">
          <a href={hrefOf('corpus', article.id)}>{article.title}</a> · {sourceName(say, article.source)} ·{' '}
          {dateName(say, article.published)}
        </p>
      )}
    </li>
  );
}
