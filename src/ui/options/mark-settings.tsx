import { useSay } from '#view';
import { useAnswer, useDeed, useDesk } from './desk.ts';
import { Answered } from './answered.tsx';
import { Switch } from './field.tsx';

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
            <Switch isOn={countries} disabled={isBusy} onChange={(on) => change({ countries: on })}>
              {say('options_countries')}
            </Switch>
            <p class="quiet">{say('options_countries_note')}</p>
            <Switch
              isOn={marks === 'elements'}
              disabled={isBusy}
              onChange={(on) => change({ marks: on ? 'elements' : 'light' })}
            >
              {say('options_elements')}
            </Switch>
            <p class="quiet">{say('options_elements_note')}</p>
          </>
        )}
      </Answered>
    </section>
  );
}
