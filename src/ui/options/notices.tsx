import { useSay } from '#view';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Notice, useDeed } from './desk.ts';
import type { Route } from './routes.ts';

/** How long a notice stays that offers no way back, in milliseconds. */
const shownFor = 10_000;
/** How long a notice stays that offers a way back, in milliseconds; the bin and the lists keep theirs. */
const undoFor = 20_000;

/** The last thing done, gone once the reader goes elsewhere; a deed that leads elsewhere itself does not count as that. */
export function useNotice({ place, article, framing }: Route): {
  readonly notice: Notice | undefined;
  readonly notify: (notice: Notice) => void;
  readonly drop: () => void;
} {
  const [notice, setNotice] = useState<Notice>();
  const leadsRef = useRef(false);
  const notify = useCallback((next: Notice) => {
    leadsRef.current = next.leads === true;
    setNotice(next);
  }, []);
  const drop = useCallback(() => setNotice(undefined), []);
  useEffect(() => {
    const isOwn = leadsRef.current;
    leadsRef.current = false;
    if (!isOwn) setNotice(undefined);
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
    if (notice === undefined || notice.failed === true) return undefined;
    const hasUndo = notice.undo !== undefined;
    const timer = setInterval(
      () => {
        const place = placeRef.current;
        const isFocused = place?.contains(document.activeElement) === true;
        // Not from under the pointer or the focus of a reader who is about to use it; the way back takes the focus by itself.
        if (!hasUndo && (isFocused || place?.matches(':hover') === true)) return;
        drop();
        if (isFocused) rest();
      },
      hasUndo ? undoFor : shownFor,
    );
    return () => clearInterval(timer);
  }, [notice, drop, rest]);
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
