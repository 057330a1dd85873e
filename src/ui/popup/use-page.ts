import { useEffect, useRef } from 'preact/hooks';
import type { PageView } from '#messaging';
import { type Asked, useAsk } from '../shared/use-ask.ts';
import type { ShownTab } from './use-tab.ts';

/** Milliseconds between looks at a page that may still change. */
const pause = 1_000;

/** How often to look again on its own: for ever while setting up, a while after a page was opened, then not until it changes. */
function mostLooks(view: PageView): number {
  if (view.state === 'setting-up') return Infinity;
  if (view.state === 'read') return 4;
  if (view.reason === 'starting') return 60;
  return view.reason === 'not-news' || view.reason === 'withheld' ? 8 : 0;
}

/** What is known of the page in a tab, asked again when the page changes and gently while more may come. */
export function usePage(shown: ShownTab | undefined): Asked<PageView> {
  const isThere = shown?.tab !== undefined;
  const asked = useAsk('page.view', isThere ? { tab: shown.tab } : null);
  const { value, again } = asked;
  const looksRef = useRef(0);
  const turn = shown?.turn ?? 0;
  useEffect(() => {
    looksRef.current = 0;
    if (turn > 1) again();
  }, [turn, again]);
  useEffect(() => {
    if (value === undefined || looksRef.current >= mostLooks(value)) return undefined;
    const timer = setTimeout(() => {
      looksRef.current += 1;
      again();
    }, pause);
    return () => clearTimeout(timer);
  }, [value, again]);
  return asked;
}
