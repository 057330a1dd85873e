import type { RowArticle } from '#framing';
import { sayCount, useSay } from './say.tsx';
import { SourceName } from './source-name.tsx';

type CopiesProps = { readonly copies: readonly RowArticle[]; readonly openArticle: (id: string) => void };

/** Where else the same text stands: each copy can be opened. */
export function Copies({ copies, openArticle }: CopiesProps) {
  const say = useSay();
  if (copies.length === 0) return null;
  return (
    <p class="copies meta">
      {sayCount(say, 'row_copies', copies.length)}{' '}
      {copies.map(({ id, source, title }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <button
            type="button"
            class="link-button source-link"
            title={title}
            data-copy={id}
            onClick={() => openArticle(id)}
          >
            <SourceName source={source} />
          </button>
        </span>
      ))}
    </p>
  );
}
