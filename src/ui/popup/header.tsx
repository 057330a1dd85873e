import { hasPanel, openPanel } from '#messaging';
import { useSay } from '#view';
import { goToOptions, type Place } from './desk.ts';

type HeaderProps = {
  readonly place: Place;
  /** Host name of the page; null where there is nothing to switch. */
  readonly site: string | null;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly window: number | undefined;
};

/** The name, the switch for this site, and the ways to side panel and options. */
export function Header({ place, site, isOn, onSwitch, window }: HeaderProps) {
  const say = useSay();
  return (
    <header class="popup-header">
      <h1>{say('ext_name')}</h1>
      {site !== null && (
        <label class="switch meta" title={site}>
          <span>
            {say('popup_site')}
            <span class="unseen">: {say('popup_site_on', site)}</span>
          </span>
          <input type="checkbox" checked={isOn} onChange={(event) => onSwitch(event.currentTarget.checked)} />
        </label>
      )}
      {place !== 'panel' && window !== undefined && hasPanel() && (
        <button
          type="button"
          class="icon-button"
          aria-label={say('popup_panel')}
          title={say('popup_panel')}
          onClick={() => {
            const opening = openPanel(window);
            if (place === 'popup') void opening.then(() => globalThis.close()).catch(() => undefined);
          }}
        >
          <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 3h12v10H2zM9.5 3v10" />
          </svg>
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={say('popup_options')}
        title={say('popup_options')}
        onClick={() => void goToOptions('#/corpus', place)}
      >
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2 5h6M12 5h2M2 11h2M8 11h6" />
          <circle cx="10" cy="5" r="2" />
          <circle cx="6" cy="11" r="2" />
        </svg>
      </button>
    </header>
  );
}
