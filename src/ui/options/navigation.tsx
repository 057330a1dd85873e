import { useSay } from '#view';
import { hrefOf, type Place, places } from './routes.ts';

/** The places of the options page. */
export function Navigation({ place }: { readonly place: Place }) {
  const say = useSay();
  return (
    <header>
      <p class="name">{say('ext_name')}</p>
      <nav aria-label={say('options_places')}>
        <ul>
          {places.map((one) => (
            <li key={one}>
              <a href={hrefOf(one)} aria-current={one === place ? 'page' : undefined}>
                {say(`options_${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
