import { ask, type MarkMode, type Settings } from '#messaging';
import { useSay } from '#view';
import { useState } from 'preact/hooks';

type PageNotesProps = { readonly settings: Settings };

const modes: readonly MarkMode[] = ['light', 'elements'];

/** At the end of the list: how mentions are drawn on the page. */
export function PageNotes({ settings }: PageNotesProps) {
  const say = useSay();
  const [marks, setMarks] = useState(settings.marks);
  const change = (mode: MarkMode) => {
    setMarks(mode);
    ask('settings.change', { marks: mode }).then(
      (now) => setMarks(now.marks),
      () => setMarks(settings.marks),
    );
  };
  return (
    <div class="page-notes meta">
      <fieldset class="choices">
        <legend>{say('marks_title')}</legend>
        {modes.map((mode) => (
          <label key={mode} class="choice">
            <input type="radio" name="marks" value={mode} checked={mode === marks} onChange={() => change(mode)} />
            {say(`marks_${mode}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
