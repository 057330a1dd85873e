import type { RestoreMode, RestoreOutcome, RestorePreview } from '#jobs';
import { sayCount, useSay } from '#view';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { countsOf } from './backup.tsx';
import { useDesk } from './desk.ts';
import { Field } from './field.tsx';
import { JobProgress, LineProblems, useJob } from './job-progress.tsx';

type Chosen = { readonly file: File; readonly preview: RestorePreview };

/** Brings a backup back: what it would do is shown first, and nothing is written before the reader says so. */
export function Restore() {
  const say = useSay();
  const { ask, refresh } = useDesk();
  const { state, start } = useJob();
  const fieldRef = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [outcome, setOutcome] = useState<RestoreOutcome>();
  const isBusy = state.progress !== undefined;
  const look = async (file: File | undefined) => {
    setChosen(undefined);
    setOutcome(undefined);
    if (file === undefined) return;
    const preview = await start({ job: 'preview', file });
    if (preview !== undefined) setChosen({ file, preview });
  };
  const putAway = () => {
    setChosen(undefined);
    if (fieldRef.current !== null) fieldRef.current.value = '';
    fieldRef.current?.focus();
  };
  const restore = async ({ file }: Chosen, mode: RestoreMode) => {
    const done = await start({ job: 'restore', file, mode });
    if (done === undefined) return;
    setOutcome(done);
    putAway();
    // The background still holds what it read before.
    await ask('store.changed', {}).catch(() => null);
    refresh();
  };
  return (
    <section aria-labelledby="restore">
      <h2 id="restore">{say('options_restore')}</h2>
      <p>{say('options_restore_note')}</p>
      <FileField fieldRef={fieldRef} isBusy={isBusy} choose={(file) => void look(file)} />
      <JobProgress state={state} />
      {chosen !== undefined && (
        <Preview
          key={chosen.file.name}
          chosen={chosen}
          isBusy={isBusy}
          restore={(mode) => void restore(chosen, mode)}
          cancel={putAway}
        />
      )}
      <output class={outcome === undefined ? '' : 'notice'}>
        {outcome !== undefined && say('options_restored', outcome.written, outcome.left)}
      </output>
      {outcome !== undefined && <LineProblems problems={outcome.problems} unusable={outcome.unusable} />}
    </section>
  );
}

type FileFieldProps = {
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  readonly isBusy: boolean;
  readonly choose: (file: File | undefined) => void;
};

function FileField({ fieldRef, isBusy, choose }: FileFieldProps) {
  const say = useSay();
  return (
    <Field label={say('options_restore_file')} hint={say('options_restore_hint')}>
      {(tied) => (
        <input
          {...tied}
          ref={fieldRef}
          type="file"
          accept=".gz,.jsonl"
          disabled={isBusy}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
      )}
    </Field>
  );
}

type PreviewProps = {
  readonly chosen: Chosen;
  readonly isBusy: boolean;
  readonly restore: (mode: RestoreMode) => void;
  readonly cancel: () => void;
};

const modes: readonly RestoreMode[] = ['keep-mine', 'take-backup'];

function Preview({ chosen: { file, preview }, isBusy, restore, cancel }: PreviewProps) {
  const say = useSay();
  const [mode, setMode] = useState<RestoreMode>('keep-mine');
  const isIdle = preview.new === 0 && preview.differing === 0;
  return (
    <div class="notice">
      <h3>{say('options_preview', file.name)}</h3>
      <output>{say('options_preview_holds', countsOf(preview.counts, say))}</output>
      <ul class="plain-list">
        <li>{sayCount(say, 'options_preview_new', preview.new)}</li>
        <li>{sayCount(say, 'options_preview_same', preview.same)}</li>
        <li>{sayCount(say, 'options_preview_differing', preview.differing)}</li>
      </ul>
      <LineProblems problems={preview.problems} unusable={preview.unusable} />
      {preview.differing > 0 && (
        <fieldset class="choices">
          <legend>{say('options_mode')}</legend>
          {modes.map((one) => (
            <label key={one} class="choice">
              <input type="radio" name="mode" checked={one === mode} onChange={() => setMode(one)} />
              {say(one === 'keep-mine' ? 'options_mode_keep' : 'options_mode_take')}
            </label>
          ))}
        </fieldset>
      )}
      {isIdle && <p>{say('options_preview_idle')}</p>}
      <p class="actions">
        {!isIdle && (
          <button type="button" class="main" disabled={isBusy} onClick={() => restore(mode)}>
            {say('options_restore_now')}
          </button>
        )}
        <button type="button" disabled={isBusy} onClick={cancel}>
          {say(isIdle ? 'options_close' : 'options_cancel')}
        </button>
      </p>
    </div>
  );
}
