import { useSay } from '#view';
import { useEffect, useRef } from 'preact/hooks';
import { type Notice, useDeed } from './desk.ts';

/** The last thing done, announced and kept in sight until it is put away or something else is done. */
export function Notices({ notice, close }: { readonly notice: Notice | undefined; readonly close: () => void }) {
  const say = useSay();
  return (
    <section class="notices" aria-label={say('options_notices')}>
      <output class={notice?.failed ? 'problem' : ''}>{notice?.text}</output>
      {notice !== undefined && <NoticeActions notice={notice} close={close} />}
    </section>
  );
}

function NoticeActions({ notice, close }: { readonly notice: Notice; readonly close: () => void }) {
  const say = useSay();
  const { isBusy, act } = useDeed();
  const firstRef = useRef<HTMLButtonElement>(null);
  const hasUndo = notice.undo !== undefined;
  // What was pressed goes with its row or form, and the focus with it.
  useEffect(() => {
    if (hasUndo || document.activeElement === document.body) firstRef.current?.focus();
  }, [notice, hasUndo]);
  const { undo, link } = notice;
  return (
    <p class="actions">
      {link !== undefined && <a href={link.href}>{link.text}</a>}
      {undo === undefined ? (
        <button type="button" class="plain" ref={firstRef} onClick={close}>
          {say('options_close')}
        </button>
      ) : (
        <>
          <button
            type="button"
            ref={firstRef}
            disabled={isBusy}
            onClick={() => void act(async () => ({ text: await undo() }))}
          >
            {say('options_undo')}
          </button>
          <button type="button" class="plain" onClick={close}>
            {say('options_close')}
          </button>
        </>
      )}
    </p>
  );
}
