import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask, type PageView } from '#messaging';
import { CorrectingProvider, MemoryProvider, newMemory, sayCount, useSay } from '#view';
import type { Asked } from '../shared/use-ask.ts';
import { correctingOf } from './correcting.ts';
import type { Place } from './desk.ts';
import { Header } from './header.tsx';
import { onPopupKey } from './keys.ts';
import { NotReadPage, SettingUp, Waiting } from './not-read.tsx';
import { ReadPage } from './read-page.tsx';
import { usePage } from './use-page.ts';
import { useTab, type Whose } from './use-tab.ts';

type AppProps = { readonly whose: Whose; readonly place: Place };

const nobody: PageView = { state: 'not-read', reason: 'closed', tab: null, site: null };

/** The popup, and the side panel: what is known of one tab's page. */
export function App({ whose, place }: AppProps) {
  const say = useSay();
  const rootRef = useRef<HTMLDivElement>(null);
  const shown = useTab(whose);
  const asked = usePage(shown);
  const view = shown !== undefined && shown.tab === undefined ? nobody : asked.value;
  const site = view === undefined || view.state === 'setting-up' || view.site === '' ? null : view.site;
  const onSwitch = (on: boolean) => {
    if (site !== null) void ask('site.set', { site, on }).then(asked.again, asked.again);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (rootRef.current !== null) onPopupKey(event, rootRef.current);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div class={`popup place-${place}`} ref={rootRef}>
      <Header place={place} site={site} isOn={isOn(view)} onSwitch={onSwitch} window={shown?.window} />
      <div class="popup-middle">
        <Page view={view} asked={asked} place={place} onSwitch={onSwitch} />
      </div>
      <footer class="popup-footer meta">
        {view?.state === 'read' ? sayCount(say, 'popup_footer', view.articles) : say('popup_footer_plain')}
      </footer>
    </div>
  );
}

function isOn(view: PageView | undefined): boolean {
  return view === undefined || view.state !== 'not-read' || view.reason !== 'off';
}

type PageProps = {
  readonly view: PageView | undefined;
  readonly asked: Asked<PageView>;
  readonly place: Place;
  readonly onSwitch: (isOn: boolean) => void;
};

function Page({ view, asked, place, onSwitch }: PageProps) {
  const name = view?.state === 'read' ? `${view.tab} ${view.title}` : undefined;
  const [last, setLast] = useState(name);
  const of = name ?? last;
  if (of !== last) setLast(of);
  // A page that is read again shows nothing for a moment, and keeps what was unfolded.
  const memory = useMemo(newMemory, [of]);
  if (view === undefined) return <Waiting isSlow={asked.isSlow} problem={asked.problem} again={asked.again} />;
  if (view.state === 'setting-up') return <SettingUp />;
  if (view.state === 'not-read') return <NotReadPage view={view} again={asked.again} onSwitch={onSwitch} />;
  return (
    <CorrectingProvider value={correctingOf(view, asked.again)}>
      <MemoryProvider value={memory}>
        <ReadPage key={name} view={view} place={place} />
      </MemoryProvider>
    </CorrectingProvider>
  );
}
