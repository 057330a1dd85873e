import type { NamedRecord, RestoreMode, RestorePreview } from '#jobs';
import { type Say, sayCount, useSay } from '#view';
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

const standings = ['new', 'same', 'deleted', 'differing'] as const;

/** What the file holds and would change, with the choice of whose stays where both have something. */
export function Preview({ chosen: { file, preview }, isBusy, restore, cancel }: PreviewProps) {
  const say = useSay();
  const [mode, setMode] = useState<RestoreMode>(preview.deleted > 0 ? 'bring-back' : 'keep-mine');
  const modes = modesFor(preview);
  const isIdle = preview.new === 0 && modes.length === 0;
  const will = willDo(say, preview, mode);
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
      {modes.length > 0 && (
        <fieldset class="choices">
          <legend>{say('options_mode')}</legend>
          {modes.map((one) => (
            <label key={one} class="choice">
              <input type="radio" name="mode" checked={one === mode} onChange={() => setMode(one)} />
              {say(`options_mode_${one.replace('-', '_')}`)}
            </label>
          ))}
        </fieldset>
      )}
      {isIdle && <p>{say('options_preview_idle')}</p>}
      <p class="actions">
        {will !== '' && (
          <button type="button" class="main" disabled={isBusy} onClick={() => restore(mode)}>
            {will}
          </button>
        )}
        <button type="button" disabled={isBusy} onClick={cancel}>
          {say(closing(isIdle, will))}
        </button>
      </p>
    </div>
  );
}

/** The choices where something differs; the reader's deletions are one of their own, so that none wins unseen. */
function modesFor({ deleted, differing }: RestorePreview): RestoreMode[] {
  if (deleted + differing === 0) return [];
  return [
    'keep-mine',
    ...(deleted > 0 ? ['bring-back' as const] : []),
    ...(differing > 0 ? ['take-backup' as const] : []),
  ];
}

/** What the button does, with counts; "" where all would stay as it is. */
function willDo(say: Say, preview: RestorePreview, mode: RestoreMode): string {
  const back = preview.new + (mode === 'keep-mine' ? 0 : preview.deleted);
  const replaced = mode === 'take-backup' ? preview.differing : 0;
  if (back > 0 && replaced > 0) return say('options_restore_both', back, replaced);
  if (back > 0) return say('options_restore_back', back);
  return replaced > 0 ? say('options_restore_replace', replaced) : '';
}

function closing(isIdle: boolean, will: string): string {
  if (isIdle) return 'options_close';
  return will === '' ? 'options_restore_none' : 'options_cancel';
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
