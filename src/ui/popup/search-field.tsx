import { useSay } from '#view';

type SearchFieldProps = { readonly query: string; readonly onQuery: (query: string) => void };

/** The field that looks through this page and the corpus; "/" comes here, Escape empties it. */
export function SearchField({ query, onQuery }: SearchFieldProps) {
  const say = useSay();
  return (
    <search class="popup-search">
      <input
        type="search"
        class="input"
        placeholder={say('popup_search')}
        aria-label={say('popup_search')}
        aria-keyshortcuts="/"
        maxLength={2_000}
        value={query}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          // Else the browser closes the popup.
          event.preventDefault();
          onQuery('');
        }}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
    </search>
  );
}
