import type { TakenOut } from '#framing';
import { useEffect, useRef } from 'preact/hooks';
import { useCorrecting } from './correcting.tsx';
import { useSay } from './say.tsx';
import { SourceName } from './source-name.tsx';
import { holderName } from './words.ts';

type TakenListProps = {
  /** Whether an entry belongs here: to this claim, or to none that is shown. */
  readonly holds: (taken: TakenOut) => boolean;
  /** Names the claim of each entry, where they are not under it. */
  readonly isNamed?: boolean;
};

const nameOfKey = ({ key }: TakenOut) => JSON.stringify(key);

/** What the reader took out, each with the way back; what was just taken out has its own under the focus. */
export function TakenList({ holds, isNamed = false }: TakenListProps) {
  const say = useSay();
  const correcting = useCorrecting();
  const entries = correcting?.taken.filter(holds) ?? [];
  const lastRef = useLatest(entries);
  if (correcting === undefined || entries.length === 0) return null;
  const goBack = (button: Element, { key }: TakenOut) => {
    // The entry goes, and the focus with it.
    (button.closest('.claim') ?? document).querySelector<HTMLElement>('.claim-head')?.focus();
    correcting.undo(key);
  };
  return (
    <ul class="taken meta" ref={lastRef}>
      {entries.map((taken) => (
        <li key={nameOfKey(taken)} data-taken={nameOfKey(taken)}>
          {isNamed && `${taken.claim.text}: `}
          {say('claim_taken')} · {holderName(say, taken)},{' '}
          {taken.source === null ? say('claim_this_page') : <SourceName source={taken.source} />}{' '}
          <button type="button" class="link-button" onClick={(event) => goBack(event.currentTarget, taken)}>
            {say('claim_undo')}
            <span class="unseen"> {taken.text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Moves the focus to the way back of an entry that came while the list was in sight. */
function useLatest(entries: readonly TakenOut[]) {
  const listRef = useRef<HTMLUListElement>(null);
  const knownRef = useRef<ReadonlySet<string> | undefined>(undefined);
  const names = entries.map(nameOfKey);
  useEffect(() => {
    const known = knownRef.current;
    knownRef.current = new Set(names);
    const fresh = known === undefined ? undefined : names.find((name) => !known.has(name));
    if (fresh === undefined) return;
    const item = [...(listRef.current?.children ?? [])].find((one) => one.getAttribute('data-taken') === fresh);
    item?.querySelector('button')?.focus();
  });
  return listRef;
}
