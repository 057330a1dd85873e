import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Comparison } from '#framing';
import type { FigureView, MentionView } from '#messaging';
import { sayCount, useSay } from '#view';
import { Live } from '../shared/live.tsx';
import { ClaimsPanel } from './claims-panel.tsx';
import { actsOf, goToOptions, type Place } from './desk.ts';
import { FiguresPanel } from './figures-panel.tsx';
import { headSentence, type ReadView, yourArticles } from './head-sentence.ts';
import { isBare, PageHead } from './page-head.tsx';
import { MentionsPanel } from './mentions-panel.tsx';
import { PageNotes } from './page-notes.tsx';
import { PassageList } from './passage-list.tsx';
import { SearchField } from './search-field.tsx';
import { TabList } from './tab-list.tsx';
import { type Found, holdsWords, mentionsWith, textsOf, useSearch } from './use-search.ts';

type ReadPageProps = { readonly view: ReadView; readonly place: Place };
type Shown = {
  readonly claims: readonly Comparison[];
  readonly mentions: readonly MentionView[];
  readonly figures: readonly FigureView[];
};

const keys = ['claims', 'mentions', 'figures'] as const;
type Key = (typeof keys)[number];

function narrowed({ claims, mentions, figures }: ReadView, query: string): Shown {
  if (query === '') return { claims, mentions, figures };
  return {
    claims: claims.filter((claim) => holdsWords(query, textsOf(claim))),
    mentions: mentionsWith(query, mentions),
    figures: figures.filter(({ text, page }) => holdsWords(query, [text, ...page])),
  };
}

/** A page that was read: its head, the field, and claims, mentions and figures; while searching, all of them at once. */
export function ReadPage({ view, place }: ReadPageProps) {
  const say = useSay();
  const id = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Key>();
  const words = query.trim();
  const found = useSearch(words);
  const shown = narrowed(view, words);
  const tab = chosen ?? (view.claims.length === 0 && view.mentions.length > 0 ? 'mentions' : 'claims');
  const head = headSentence(say, view);
  return (
    <>
      <div class="popup-top">
        <PageHead view={view} head={head} place={place} />
        <SearchField query={query} onQuery={setQuery} />
        {words === '' && !isBare(view) && (
          <TabList
            id={id}
            label={say('popup_tabs')}
            tabs={keys.map((key) => ({ key, name: say(`popup_tab_${key}`), count: shown[key].length }))}
            chosen={tab}
            onChoose={(key) => setChosen(keys.find((one) => one === key))}
          />
        )}
      </div>
      <div class="popup-list">
        <Panels id={id} view={view} shown={shown} place={place} tab={words === '' ? tab : undefined} />
        {words !== '' && <Passages found={found} view={view} place={place} />}
        <PageNotes settings={view.settings} cost={view.cost} />
      </div>
      <Live text={words === '' ? head : searchWords()} />
    </>
  );

  function searchWords(): string {
    if (found === undefined || found === null) return '';
    return sayCount(say, 'popup_found', shown.claims.length + shown.mentions.length + found.length);
  }
}

type PanelsProps = {
  readonly id: string;
  readonly view: ReadView;
  readonly shown: Shown;
  readonly place: Place;
  /** The tab that is shown; undefined while searching, when all are. */
  readonly tab: Key | undefined;
};

function Panels({ id, view, shown, place, tab }: PanelsProps) {
  const say = useSay();
  const acts = useMemo(() => actsOf(view.tab, place), [view.tab, place]);
  const parts: Readonly<Record<Key, ComponentChildren>> = {
    claims: <ClaimsPanel claims={shown.claims} clicked={view.opened} isSearch={tab === undefined} acts={acts} />,
    mentions: (
      <MentionsPanel tab={view.tab} mentions={shown.mentions} articles={view.articles} openArticle={acts.openArticle} />
    ),
    figures: <FiguresPanel figures={shown.figures} openArticle={acts.openArticle} />,
  };
  return keys.map((key) =>
    tab === undefined ? (
      <section key={key} class="found" hidden={shown[key].length === 0}>
        <h3 class="found-title">{say(`popup_tab_${key}`)}</h3>
        {parts[key]}
      </section>
    ) : (
      <div
        key={key}
        role="tabpanel"
        id={`${id}-${key}`}
        aria-labelledby={`${id}-${key}-tab`}
        hidden={key !== tab}
        tabIndex={key === 'figures' ? 0 : -1}
      >
        {parts[key]}
      </div>
    ),
  );
}

/** What the corpus holds on the words of the field. */
function Passages({ found, view, place }: { readonly found: Found; readonly view: ReadView; readonly place: Place }) {
  const say = useSay();
  const open = (id: string) => void goToOptions(`#/corpus/${encodeURIComponent(id)}`, place);
  return (
    <section class="found">
      <h3 class="found-title">{say('popup_in_articles')}</h3>
      {found === undefined && <p class="panel-none quiet">{say('popup_waiting')}</p>}
      {found === null && <p class="panel-none quiet">{say('popup_no_answer')}</p>}
      {found?.length === 0 && <p class="panel-none quiet">{say('popup_nothing', yourArticles(say, view.articles))}</p>}
      {found !== undefined && found !== null && <PassageList hits={found} openArticle={open} />}
    </section>
  );
}
