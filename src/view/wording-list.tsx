import { useId, useState } from 'preact/hooks';
import type { WordingComparison } from '#framing';
import type { ComparisonActs } from './acts.ts';
import { FoldTitle } from './fold-title.tsx';
import { sayCount, useSay } from './say.tsx';
import { SourceName } from './source-name.tsx';

type WordingListProps = {
  readonly wording: readonly WordingComparison[];
  readonly acts: Pick<ComparisonActs, 'jump' | 'openArticle'>;
};

/** Sources that are shown of one thing before "Show 3 more". */
const shownFirst = 4;

/** How the page and others word the same thing, thing by thing, folded. */
export function WordingList({ wording, acts }: WordingListProps) {
  const say = useSay();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (wording.length === 0) return null;
  return (
    <section class="wording">
      <h3>
        <FoldTitle controls={id} isOpen={isOpen} count={wording.length} onToggle={() => setOpen(!isOpen)}>
          {say('wording_title')}
        </FoldTitle>
      </h3>
      <ul id={id} hidden={!isOpen}>
        {wording.map((one) => (
          <Thing key={one.concept} wording={one} acts={acts} />
        ))}
      </ul>
    </section>
  );
}

type ThingProps = { readonly wording: WordingComparison; readonly acts: WordingListProps['acts'] };

function Thing({ wording: { concept, name, page, others }, acts }: ThingProps) {
  const say = useSay();
  const [areAll, setAll] = useState(false);
  const more = areAll ? 0 : others.length - shownFirst;
  return (
    <li class="wording-thing" data-wording={concept}>
      <h4>{name.charAt(0).toUpperCase() + name.slice(1)}</h4>
      <p class="wording-page">
        <strong>{say('claim_this_page')}</strong>{' '}
        {page.map(({ words, count, place }, at) => (
          <span key={words}>
            {at > 0 && ', '}
            <button type="button" class="link-button words" title={say('claim_jump')} onClick={() => acts.jump(place)}>
              {words}
            </button>
            {count > 1 && <span class="meta"> {sayCount(say, 'wording_times', count)}</span>}
          </span>
        ))}
      </p>
      <ul>
        {others.map(({ article: { id, source }, words, note }, at) => (
          <li key={id} data-article={id} hidden={more > 0 && at >= shownFirst}>
            <button
              type="button"
              class="link-button source-link"
              title={say('row_open')}
              onClick={() => acts.openArticle(id)}
            >
              <SourceName source={source} />
            </button>{' '}
            <span class="words">{words.join(', ')}</span>
            {note !== undefined && <span class="meta"> ({note})</span>}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          {sayCount(say, 'claim_more', more)}
        </button>
      )}
    </li>
  );
}
