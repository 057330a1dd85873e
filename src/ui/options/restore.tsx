import type { RestoreMode, RestoreOutcome } from '#jobs';
import { useSay } from '#view';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useDesk } from './desk.ts';
import { Field } from './field.tsx';
import { JobProgress, LineProblems, useJob } from './job-progress.tsx';
import { type Chosen, Preview } from './restore-preview.tsx';

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
