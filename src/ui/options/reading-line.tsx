import { useSay } from '#view';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from './desk.ts';

/** Milliseconds between two looks at how far it is. */
const pause = 1_000;

/** How far reading all articles again is; nothing when all are read. What was listed meanwhile is asked for again at the end. */
export function ReadingLine() {
  const say = useSay();
  const { ask, version, refresh } = useDesk();
  const [state, setState] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const wasReadingRef = useRef(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async () => {
      // No answer says nothing: the background may just be starting again.
      const now = await ask('reading.state', {}).catch(() => undefined);
      if (isOver) return;
      if (now !== undefined) setState(now);
      if (now === null && wasReadingRef.current) refresh();
      if (now !== undefined) wasReadingRef.current = now !== null;
      if (wasReadingRef.current) timer = setTimeout(() => void look(), pause);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [ask, version, refresh]);
  if (state === null) return null;
  return (
    <p class="quiet" data-reading>
      {say('options_reading', state.done, state.of)}
    </p>
  );
}
