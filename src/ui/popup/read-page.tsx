/**
 * A page that was read. One list of panels serves two ways of looking: without words in the field one panel shows at a
 * time under its tab; with words all of them show what the words leave, and below them what the corpus holds.
 */
import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { KnownFor } from '#messaging';
import { sayCount, useSay, WordingList } from '#view';
import { Live } from '../shared/live.tsx';
import { ClaimsPanel } from './claims-panel.tsx';
import { CostLine } from './cost-line.tsx';
import { actsOf, goToOptions, type Place } from './desk.ts';
import { FiguresPanel } from './figures-panel.tsx';
import { countPlaces, headSentence, type ReadView, yourArticles } from './head-sentence.ts';
import { isBare, PageHead } from './page-head.tsx';
import { KnownClaims } from './known-claims.tsx';
import { MentionsPanel } from './mentions-panel.tsx';
import { knownElsewhere, narrowed, type Shown } from './narrowing.ts';
import { PageNotes } from './page-notes.tsx';
import { PassageList } from './passage-list.tsx';
import { SearchField } from './search-field.tsx';
import { TabList } from './tab-list.tsx';
import { useHeldOrder } from './use-held-order.ts';
import { type Found, useSearch } from './use-search.ts';

type ReadPageProps = { readonly view: ReadView; readonly place: Place };
const keys = ['claims', 'mentions', 'figures'] as const;
type Key = (typeof keys)[number];

/** A page that was read: its head, the field, and claims, mentions and figures; while searching, all of them at once. */
export function ReadPage({ view, place }: ReadPageProps) {
  const say = useSay();
  const id = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Key>();
  const words = query.trim();
  const found = useSearch(words);
  const shown = narrowed(view, words, found?.known);
  const elsewhere = words === '' ? [] : knownElsewhere(view, found?.known);
  const tab = chosen ?? (view.claims.length === 0 && view.mentions.length > 0 ? 'mentions' : 'claims');
  const head = headSentence(say, view);
  const order = useHeldOrder(view);
  // A mention is a place on the page, here as in every other count.
  const counts = { claims: shown.claims.length, mentions: countPlaces(shown.mentions), figures: shown.figures.length };
  return (
    <>
      <div class="popup-top">
        <PageHead view={view} head={head} place={place} />
        <SearchField query={query} onQuery={setQuery} />
        {words === '' && !isBare(view) && (
          <TabList
            id={id}
            label={say('popup_tabs')}
            tabs={keys.map((key) => ({ key, name: say(`popup_tab_${key}`), count: counts[key] }))}
            chosen={tab}
            onChoose={(key) => setChosen(keys.find((one) => one === key))}
          />
        )}
      </div>
      <div class="popup-list">
        <Panels
          id={id}
          view={view}
          shown={shown}
          order={order}
          elsewhere={elsewhere}
          place={place}
          tab={words === '' ? tab : undefined}
        />
        {words !== '' && <Passages found={found} view={view} place={place} />}
        <PageNotes settings={view.settings} />
      </div>
      <Live text={words === '' ? '' : searchWords()} />
    </>
  );

  function searchWords(): string {
    if (found === undefined || found === null) return '';
    const here = keys.reduce((sum, key) => sum + shown[key].length, 0);
    return sayCount(say, 'popup_found', here + elsewhere.length + found.passages.length);
  }
}

type PanelsProps = {
  readonly id: string;
  readonly view: ReadView;
  readonly shown: Shown;
  /** The ids of the page's claims in the order to show them. */
  readonly order: readonly string[];
  /** Known claims that a search found and the page does not put. */
  readonly elsewhere: KnownFor['claims'];
  readonly place: Place;
  /** The tab that is shown; undefined while searching, when all are. */
  readonly tab: Key | undefined;
};

function Panels({ id, view, shown, order, elsewhere, place, tab }: PanelsProps) {
  const say = useSay();
  const acts = useMemo(() => actsOf(view.tab, place), [view.tab, place]);
  const parts: Readonly<Record<Key, ComponentChildren>> = {
    claims: (
      <>
        <ClaimsPanel
          claims={shown.claims}
          order={order}
          clicked={view.opened}
          isSearch={tab === undefined}
          acts={acts}
        />
        <KnownClaims claims={elsewhere} openClaims={() => void goToOptions('#/claims', place)} />
        {tab !== undefined && <WordingList wording={view.wording} acts={acts} />}
      </>
    ),
    mentions: (
      <>
        <MentionsPanel
          tab={view.tab}
          mentions={shown.mentions}
          articles={view.articles}
          openArticle={acts.openArticle}
        />
        {tab !== undefined && <CostLine cost={view.cost} mentions={countPlaces(view.mentions)} />}
      </>
    ),
    figures: <FiguresPanel figures={shown.figures} openArticle={acts.openArticle} />,
  };
  const counts = {
    claims: shown.claims.length + elsewhere.length,
    mentions: shown.mentions.length,
    figures: shown.figures.length,
  };
  return keys.map((key) =>
    tab === undefined ? (
      <section key={key} class="found" hidden={counts[key] === 0}>
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
  const hits = found?.passages;
  return (
    <section class="found">
      <h3 class="found-title">{say('popup_in_articles')}</h3>
      {found === undefined && <p class="panel-none quiet">{say('popup_waiting')}</p>}
      {found === null && <p class="panel-none quiet">{say('popup_no_answer')}</p>}
      {hits?.length === 0 && (
        <p class="panel-none quiet">
          {say('popup_nothing', yourArticles(say, view.articles))}{' '}
          <button type="button" class="link-button" onClick={() => void goToOptions('#/import', place)}>
            {say('popup_add_article')}
          </button>
        </p>
      )}
      {hits !== undefined && <PassageList hits={hits} openArticle={open} />}
    </section>
  );
}
