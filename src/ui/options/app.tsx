import { useSay } from '#view';
import type { FunctionComponent } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ArticlePage } from './article-page.tsx';
import { ClaimsPage } from './claims-page.tsx';
import { CorpusPage } from './corpus-page.tsx';
import { type Desk, DeskProvider } from './desk.ts';
import { DoctorPage } from './doctor-page.tsx';
import { ImportPage } from './import-page.tsx';
import { LexiconPage } from './lexicon-page.tsx';
import { Navigation } from './navigation.tsx';
import { Notices, useNotice } from './notices.tsx';
import { ReadingLine } from './reading-line.tsx';
import { type Place, type Route, routeOf } from './routes.ts';
import { SitesPage } from './sites-page.tsx';
import { SourcesPage } from './sources-page.tsx';
import { StoragePage } from './storage-page.tsx';

/** The options page. `ask` reaches the background, `run` the worker; tests pass their own. */
export function OptionsApp({ ask, run }: Pick<Desk, 'ask' | 'run'>) {
  const route = useRoute();
  const [version, setVersion] = useState(0);
  const { notice, notify, drop } = useNotice(route);
  const drafts = useGuardedDrafts();
  const refresh = useCallback(() => setVersion((before) => before + 1), []);
  const mainRef = useRef<HTMLElement>(null);
  const rest = useCallback(() => mainRef.current?.focus({ preventScroll: true }), []);
  useComingBack(refresh);
  useArrival(route, mainRef);
  const desk = useMemo<Desk>(
    () => ({ ask, run, version, refresh, notify, drafts }),
    [ask, run, version, refresh, notify, drafts],
  );
  return (
    <DeskProvider value={desk}>
      <div class="options">
        <Navigation place={route.place} />
        <main ref={mainRef} tabIndex={-1}>
          <ReadingLine />
          <Page route={route} />
        </main>
        <Notices notice={notice} drop={drop} rest={rest} />
      </div>
    </DeskProvider>
  );
}

const pages: Readonly<Record<Place, FunctionComponent>> = {
  corpus: CorpusPage,
  import: ImportPage,
  claims: ClaimsPage,
  sources: SourcesPage,
  lexicon: LexiconPage,
  sites: SitesPage,
  storage: StoragePage,
  doctor: DoctorPage,
};

function Page({ route: { place, article, framing } }: { readonly route: Route }) {
  const Listed = pages[place];
  return article === undefined ? <Listed /> : <ArticlePage id={article} framing={framing} />;
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** Has the lists asked for again when this tab comes to the front: another tab may have changed the corpus. */
function useComingBack(refresh: () => void): void {
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && refresh();
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);
}

/** Names the document after the place (an article names itself), and moves the focus to its heading once the reader goes there. */
function useArrival(route: Route, mainRef: { readonly current: HTMLElement | null }): void {
  const say = useSay();
  const lastRef = useRef(route);
  useEffect(() => {
    if (route.article === undefined) document.title = say('options_title', say(`options_${route.place}`));
    const isArrival = lastRef.current !== route && route.framing === undefined;
    lastRef.current = route;
    if (!isArrival) return;
    scrollTo(0, 0);
    (mainRef.current?.querySelector('h1') ?? mainRef.current)?.focus({ preventScroll: true });
  }, [route, say, mainRef]);
}

/** Keeps begun forms while the page is open, and has the browser ask before they are lost with it. */
function useGuardedDrafts(): Map<string, unknown> {
  const drafts = useRef(new Map<string, unknown>()).current;
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (drafts.size > 0) event.preventDefault();
    };
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [drafts]);
  return drafts;
}
