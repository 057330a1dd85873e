import type { NamedRecord, RestoreMode, RestorePreview } from '#jobs';
import { sayCount, useSay } from '#view';
import { useState } from 'preact/hooks';
import { countsOf } from './backup.tsx';
import { LineProblems } from './job-progress.tsx';

/** A file that was chosen, and what bringing it back would do. */
export type Chosen = { readonly file: File; readonly preview: RestorePreview };

type PreviewProps = {
  readonly chosen: Chosen;
  readonly isBusy: boolean;
  readonly restore: (mode: RestoreMode) => void;
  readonly cancel: () => void;
};

const standings = ['new', 'same', 'differing'] as const;
const modes: readonly RestoreMode[] = ['keep-mine', 'take-backup'];

/** What the file holds and would change, with the choice of whose stays where both have something. */
export function Preview({ chosen: { file, preview }, isBusy, restore, cancel }: PreviewProps) {
  const say = useSay();
  const [mode, setMode] = useState<RestoreMode>('keep-mine');
  const isIdle = preview.new === 0 && preview.differing === 0;
  return (
    <div class="notice">
      <h3>{say('options_preview', file.name)}</h3>
      <output>{say('options_preview_holds', countsOf(preview.counts, say))}</output>
      <ul class="plain-list">
        {standings
          .filter((standing) => preview[standing] > 0)
          .map((standing) => (
            <li key={standing}>
              {sayCount(say, `options_preview_${standing}`, preview[standing])}
              {standing !== 'same' && <Named records={preview.named[standing]} of={preview[standing]} />}
            </li>
          ))}
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

/** The first records by name, and how many more there are. */
function Named({ records, of }: { readonly records: readonly NamedRecord[]; readonly of: number }) {
  const say = useSay();
  const more = of - records.length;
  return (
    <ul class="named">
      {records.map(({ kind, name }) => (
        <li key={`${kind} ${name}`}>
          {kind === 'setting' ? '' : name} <span class="quiet">{say(`options_record_${kind}`)}</span>
        </li>
      ))}
      {more > 0 && <li class="quiet">{sayCount(say, 'options_preview_more', more)}</li>}
    </ul>
  );
}
