import { useEffect, useState } from 'preact/hooks';
import { ask } from '#messaging';

/** What became of reading a page because the reader asked for it. */
export type ReadingState = 'idle' | 'reading' | 'failed' | 'nothing';

/** Milliseconds between looks at a page that is being read. */
const pause = 500;
/** So many looks without a page that was read mean that there is nothing on it. */
const mostLooks = 16;

/**
 * Has a tab's page read, and looks (`again`) until it is shown as read or nothing came of it. It is asked for at once, not
 * after the next frame: a popup may be closed right after the click.
 */
export function useReading(tab: number | null, again: () => void): { state: ReadingState; read: () => void } {
  const [state, setState] = useState<ReadingState>('idle');
  const [asked, setAsked] = useState<{ readonly answer: Promise<unknown> }>();
  useEffect(() => {
    if (state !== 'reading') return undefined;
    let isOn = true;
    let looks = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      if (!isOn) return;
      again();
      looks += 1;
      timer = setTimeout(looks < mostLooks ? look : () => setState('nothing'), pause);
    };
    asked?.answer.then(look, () => {
      if (isOn) setState('failed');
      again();
    });
    return () => {
      isOn = false;
      clearTimeout(timer);
    };
  }, [state, asked, again]);
  const read = () => {
    if (tab === null || state === 'reading') return;
    setAsked({ answer: ask('page.read', { tab }) });
    setState('reading');
  };
  return { state, read };
}
