import { useSay } from '#view';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Notice, useDeed } from './desk.ts';
import type { Route } from './routes.ts';

/** How long a notice stays that offers no way back, in milliseconds. */
const shownFor = 10_000;
/** How often the reader may go elsewhere until a way back is put away. */
const moves = 2;

/**
 * The last thing done. Without a way back it is gone once the reader goes elsewhere; one with a way back stays for
 * the first move, since deleting an article is itself one.
 */
export function useNotice({ place, article, framing }: Route): {
  readonly notice: Notice | undefined;
  readonly notify: (notice: Notice) => void;
  readonly drop: () => void;
} {
  const [notice, setNotice] = useState<Notice>();
  const movesRef = useRef(0);
  const notify = useCallback((next: Notice) => {
    movesRef.current = 0;
    setNotice(next);
  }, []);
  const drop = useCallback(() => setNotice(undefined), []);
  useEffect(() => {
    movesRef.current += 1;
    setNotice((held) => (held?.undo !== undefined && movesRef.current < moves ? held : undefined));
  }, [place, article, framing]);
  return { notice, notify, drop };
}

type NoticesProps = {
  readonly notice: Notice | undefined;
  readonly drop: () => void;
  /** Gives the focus a place when what held it is gone. */
  readonly rest: () => void;
};

/** The last thing done, announced and kept in sight until it is put away, is old, or something else is done. */
export function Notices({ notice, drop, rest }: NoticesProps) {
  const say = useSay();
  const placeRef = useRef<HTMLElement>(null);
  const close = () => {
    drop();
    rest();
  };
  useEffect(() => {
    if (notice === undefined || notice.undo !== undefined || notice.failed === true) return undefined;
    const timer = setInterval(() => {
      // Not from under the pointer or the focus of a reader who is about to use it.
      const place = placeRef.current;
      if (place?.matches(':hover') !== true && place?.contains(document.activeElement) !== true) drop();
    }, shownFor);
    return () => clearInterval(timer);
  }, [notice, drop]);
  return (
    <section class="notices" ref={placeRef} aria-label={say('options_notices')}>
      <output class={notice?.failed ? 'problem' : ''}>{notice?.text}</output>
      {notice !== undefined && <NoticeActions notice={notice} close={close} rest={rest} />}
    </section>
  );
}

type ActionsProps = { readonly notice: Notice; readonly close: () => void; readonly rest: () => void };

function NoticeActions({ notice, close, rest }: ActionsProps) {
  const say = useSay();
  const { isBusy, act } = useDeed();
  const undoRef = useRef<HTMLButtonElement>(null);
  // What was pressed goes with its row or form, and the focus with it.
  useEffect(() => {
    if (undoRef.current !== null) undoRef.current.focus();
    else if (document.activeElement === document.body) rest();
  }, [notice, rest]);
  const { undo, link } = notice;
  return (
    <p class="actions">
      {link !== undefined && <a href={link.href}>{link.text}</a>}
      {undo !== undefined && (
        <button
          type="button"
          ref={undoRef}
          disabled={isBusy}
          onClick={() => void act(async () => ({ text: await undo() }))}
        >
          {say('options_undo')}
        </button>
      )}
      <button type="button" class="plain" onClick={close}>
        {say('options_close')}
      </button>
    </p>
  );
}
