import type { ComponentChildren } from 'preact';
import type { NotRead, PageView } from '#messaging';
import { useSay } from '#view';
import { type ReadingState, useReading } from './use-reading.ts';

type NotReadView = Extract<PageView, { state: 'not-read' }>;
type NotReadPageProps = {
  readonly view: NotReadView;
  readonly again: () => void;
  readonly onSwitch: (isOn: boolean) => void;
};

/** Reasons that the reader can overcome by asking for this page. */
const readable: ReadonlySet<NotRead> = new Set<NotRead>(['not-news', 'withheld']);

/** What is said once the reader asked for the page. */
const sentences: Readonly<Record<Exclude<ReadingState, 'idle'>, string>> = {
  reading: 'popup_reading',
  failed: 'popup_read_failed',
  nothing: 'popup_read_nothing',
};

/** Why the page is not read, in words, and what can be done about it. */
export function NotReadPage({ view, again, onSwitch }: NotReadPageProps) {
  const say = useSay();
  const { reason, tab, site } = view;
  const { state, read } = useReading(tab, again);
  return (
    <div class="state" data-not-read={reason}>
      <p>{say(`popup_not_read_${reason.replaceAll('-', '_')}`, site ?? '')}</p>
      {readable.has(reason) && tab !== null && (
        <>
          {/* Not disabled while it reads: it would lose the focus. */}
          <button type="button" class="button" aria-disabled={state === 'reading'} onClick={read}>
            {say(reason === 'not-news' ? 'popup_read_anyway' : 'popup_read_once')}
          </button>
          <output>{state !== 'idle' && say(sentences[state])}</output>
        </>
      )}
      {reason === 'off' && (
        <button type="button" class="button" onClick={() => onSwitch(true)}>
          {say('popup_turn_on')}
        </button>
      )}
    </div>
  );
}

/** Shown while the corpus is being laid out for the first time; the page asks again by itself. */
export function SettingUp() {
  const say = useSay();
  return (
    <div class="state" data-setting-up="">
      <p>{say('popup_setting_up')}</p>
    </div>
  );
}

/** Nothing at first, then that it is looked up, then what went wrong and a way to try again. */
export function Waiting({
  isSlow,
  problem,
  again,
}: {
  readonly isSlow: boolean;
  readonly problem: string | undefined;
  readonly again: () => void;
}) {
  const say = useSay();
  if (problem === undefined) return isSlow ? <State>{say('popup_waiting')}</State> : null;
  return (
    <State>
      {problem === '' ? say('popup_no_answer') : problem}{' '}
      <button type="button" class="button" onClick={again}>
        {say('popup_try_again')}
      </button>
    </State>
  );
}

function State({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="state">
      <p>{children}</p>
    </div>
  );
}
