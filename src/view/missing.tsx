import { useId, useState } from 'preact/hooks';
import type { Comparison, Missing, Row } from '#framing';
import { allRows } from './order.ts';
import { FoldTitle } from './fold-title.tsx';
import { type Say, sayCount, useSay } from './say.tsx';
import { SourceName } from './source-name.tsx';
import { holderName, stanceName } from './words.ts';

type MissingListProps = {
  readonly comparison: Comparison;
  /** Shows the row in which a thing stands. */
  readonly show: (framing: string) => void;
};

/** Entries that are shown before "Show 3 more". */
const shownFirst = 6;

/** What others name on a claim and the page nowhere does, folded; each entry leads to the row in which it stands. */
export function MissingList({ comparison, show }: MissingListProps) {
  const say = useSay();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [areAll, setAll] = useState(false);
  const { missing } = comparison;
  const more = areAll ? 0 : missing.length - shownFirst;
  const rows = new Map(allRows(comparison).map((row) => [row.framing.id, row]));
  if (missing.length === 0) return null;
  return (
    <section class="group missing">
      <h4>
        <FoldTitle controls={id} isOpen={isOpen} count={missing.length} onToggle={() => setOpen(!isOpen)}>
          {say('missing_title')}
        </FoldTitle>
      </h4>
      <div id={id} hidden={!isOpen}>
        <ul>
          {missing.slice(0, missing.length - Math.max(0, more)).map((one) => (
            <MissingEntry
              key={`${one.kind} ${one.text}`}
              missing={one}
              row={rows.get(one.framing)}
              isTurned={comparison.turned.some(({ framing }) => framing.id === one.framing)}
              show={show}
            />
          ))}
        </ul>
        {more > 0 && (
          <button type="button" class="link-button" onClick={() => setAll(true)}>
            {sayCount(say, 'claim_more', more)}
          </button>
        )}
      </div>
    </section>
  );
}

type MissingEntryProps = Pick<MissingListProps, 'show'> & {
  readonly missing: Missing;
  readonly row: Row | undefined;
  readonly isTurned: boolean;
};

function MissingEntry({ missing, row, isTurned, show }: MissingEntryProps) {
  const say = useSay();
  const { kind, text, framing } = missing;
  const position = kind === 'holder' && row !== undefined ? positionOf(say, row, isTurned) : '';
  return (
    <li data-missing={kind}>
      <button type="button" class="link-button" title={say('missing_show')} onClick={() => show(framing)}>
        {say(`missing_${kind}`, text)}
        {position}
      </button>
      {row !== undefined && (
        <span class="meta">
          {' '}
          {kind === 'holder' ? '' : `${holderName(say, row.framing)}, `}
          <SourceName source={row.article.source} />
        </span>
      )}
    </li>
  );
}

/** A gist that is longer stands in its row alone. */
const longestGist = 90;

/** Which position it is: " · Says otherwise: wants a truce first". */
function positionOf(say: Say, { framing: { stance, gist } }: Row, isTurned: boolean): string {
  const name = isTurned ? say('stance_turned') : stanceName(say, stance);
  return gist === null || gist.length > longestGist ? ` · ${name}` : ` · ${name}: ${gist}`;
}
