import { useSay } from '#view';
import { useAnswer, useDeed, useDesk } from './desk.ts';
import { Answered } from './answered.tsx';
import { Switch } from './field.tsx';
import type { MarkMode } from '#messaging';

const modes: readonly MarkMode[] = ['light', 'elements'];

/** How mentions are painted on a page, and whether countries are. */
export function MarkSettings() {
  const say = useSay();
  const { ask } = useDesk();
  const settings = useAnswer('settings.read', {});
  const { isBusy, act } = useDeed();
  const change = (changed: Parameters<typeof ask<'settings.change'>>[1]) =>
    void act(async () => {
      await ask('settings.change', changed);
      return { text: say('options_setting_kept') };
    });
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{say('options_marks')}</h2>
      <Answered asked={settings}>
        {({ marks, countries }) => (
          <>
            <HowMarked marks={marks} isBusy={isBusy} choose={(mode) => change({ marks: mode })} />
            <Switch isOn={countries} disabled={isBusy} onChange={(on) => change({ countries: on })}>
              {say('options_countries')}
            </Switch>
            <p class="quiet">{say('options_countries_note')}</p>
          </>
        )}
      </Answered>
    </section>
  );
}

type HowProps = {
  readonly marks: MarkMode;
  readonly isBusy: boolean;
  readonly choose: (mode: MarkMode) => void;
};

function HowMarked({ marks, isBusy, choose }: HowProps) {
  const say = useSay();
  return (
    <fieldset class="modes" disabled={isBusy}>
      <legend>{say('options_marks_how')}</legend>
      {modes.map((mode) => (
        <div key={mode}>
          <label class="choice">
            <input
              type="radio"
              name="marks"
              value={mode}
              checked={mode === marks}
              aria-describedby={`marks-${mode}`}
              onChange={() => choose(mode)}
            />
            {say(`options_marks_${mode}`)}
          </label>
          <p id={`marks-${mode}`} class="quiet">
            {say(`options_marks_${mode}_note`)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
