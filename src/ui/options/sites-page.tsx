import { useSay } from '#view';
import { useState } from 'preact/hooks';
import { Answered } from './answered.tsx';
import { useAnswer, useDeed, useDesk, type Notice } from './desk.ts';
import { Field } from './field.tsx';
import { siteName } from './site-name.ts';

/** The sites on which Framelight is switched off. */
export function SitesPage() {
  const say = useSay();
  const sites = useAnswer('site.list', {});
  const set = useSiteSwitch();
  return (
    <>
      <h1 tabIndex={-1}>{say('options_sites')}</h1>
      <p>{say('options_sites_lead')}</p>
      <SiteForm turnOff={(site) => set(site, false)} />
      <h2>{say('options_sites_off')}</h2>
      <Answered asked={sites}>
        {(off) => (
          <>
            {off.length === 0 && <p data-empty>{say('options_sites_empty')}</p>}
            <ul class="rows">
              {off.map((site) => (
                <SiteRow key={site} site={site} turnOn={() => set(site, true)} />
              ))}
            </ul>
          </>
        )}
      </Answered>
    </>
  );
}

/** Switches Framelight on or off for a site and says so, with the way back. */
function useSiteSwitch(): (site: string, on: boolean) => Promise<Notice> {
  const say = useSay();
  const { ask } = useDesk();
  return async (site, on) => {
    await ask('site.set', { site, on });
    const undo = async () => {
      await ask('site.set', { site, on: !on });
      return say(on ? 'options_site_off' : 'options_site_on', site);
    };
    return { text: say(on ? 'options_site_on' : 'options_site_off', site), undo };
  };
}

function SiteRow({ site, turnOn }: { readonly site: string; readonly turnOn: () => Promise<Notice> }) {
  const say = useSay();
  const { isBusy, act } = useDeed();
  return (
    <li class="row" data-site={site}>
      <p>{site}</p>
      <div class="actions">
        <button type="button" disabled={isBusy} onClick={() => void act(turnOn)}>
          {say('options_turn_on')}
          <span class="unseen"> {site}</span>
        </button>
      </div>
    </li>
  );
}

function SiteForm({ turnOff }: { readonly turnOff: (site: string) => Promise<Notice> }) {
  const say = useSay();
  const { isBusy, act } = useDeed();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    const site = siteName(typed);
    setWrong(site === undefined);
    if (site !== undefined && (await act(() => turnOff(site)))) setTyped('');
  };
  return (
    <form class="form line" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={say('options_field_site')}
        hint={say('options_hint_site')}
        problem={isWrong ? say('options_problem_site') : undefined}
      >
        {(tied) => (
          <input {...tied} type="text" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
        )}
      </Field>
      <button type="submit" disabled={isBusy}>
        {say('options_turn_off')}
      </button>
    </form>
  );
}
