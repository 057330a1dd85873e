import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Row, TakenOut } from '#framing';
import type { ComparisonActs } from './acts.ts';
import { FramingRow, type FramingRowProps } from './framing-row.tsx';
import { dayOf, ordered, type RowOrder } from './order.ts';
import { rowName } from './listed.ts';
import { sayCount, useSay } from './say.tsx';
import { TakenLine } from './taken-list.tsx';
import { type Sought, useSought } from './use-sought.ts';

type RowGroupProps = {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What was taken out of them, and stands among them with its way back. */
  readonly gone: ReadonlyMap<string, TakenOut>;
  readonly order: RowOrder;
  readonly isTurned?: boolean;
  /** Folded groups open at their title. */
  readonly isFolded: boolean;
  readonly acts: ComparisonActs;
  readonly sought: Sought | undefined;
  /** Stands at the end of the title's line. */
  readonly children?: ComponentChildren;
};

/** Rows that are shown before "Show 3 more". */
const shownFirst = 4;

/** The rows of one group of a claim under their title. All are in the document, so that nothing depends on what is unfolded. */
export function RowGroup({ title, rows, gone, order, isTurned = false, isFolded, children, ...shared }: RowGroupProps) {
  const { acts, sought } = shared;
  const say = useSay();
  const [isOpen, setOpen] = useState(!isFolded);
  const [areAll, setAll] = useState(false);
  const rootRef = useSought({
    sought,
    isHere: rows.some(({ framing }) => framing.id === sought?.framing),
    isOpen: isOpen && (areAll || rows.length <= shownFirst),
    open: () => {
      setOpen(true);
      setAll(true);
    },
  });
  if (rows.length === 0) return null;
  const sorted = ordered(rows, order);
  const firstUndated = sorted.findIndex((row) => dayOf(row) === '');
  const more = areAll ? 0 : rows.length - shownFirst;
  return (
    <section class="group" ref={rootRef}>
      <div class="group-head">
        <h4>
          {isFolded ? (
            <button type="button" class="group-title" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {title} <span class="count">{rows.filter((row) => !gone.has(rowName(row))).length}</span>
            </button>
          ) : (
            <span class="group-title">{title}</span>
          )}
        </h4>
        {children}
      </div>
      <div hidden={!isOpen}>
        <ul>
          {sorted.map((row, place) => (
            <RowOrGone
              key={rowName(row)}
              taken={gone.get(rowName(row))}
              row={row}
              isTurned={isTurned}
              acts={acts}
              isHidden={more > 0 && place >= shownFirst}
              isFirstUndated={place > 0 && place === firstUndated}
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

type RowOrGoneProps = FramingRowProps & { readonly taken: TakenOut | undefined };

function RowOrGone({ taken, ...row }: RowOrGoneProps) {
  return taken === undefined ? <FramingRow {...row} /> : <TakenLine taken={taken} />;
}
