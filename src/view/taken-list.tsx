import type { TakenOut } from '#framing';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { claimText } from './claim-text.ts';
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

/** What the reader took out, each with the way back. */
export function TakenList({ holds, isNamed = false }: TakenListProps) {
  const entries = useCorrecting()?.taken.filter(holds) ?? [];
  if (entries.length === 0) return null;
  return (
    <ul class="taken">
      {entries.map((taken) => (
        <TakenLine key={nameOfKey(taken)} taken={taken} isNamed={isNamed} />
      ))}
    </ul>
  );
}

/** One thing that the reader took out, with the way back; it may stand where the thing stood. */
export function TakenLine({ taken, isNamed = false }: { readonly taken: TakenOut; readonly isNamed?: boolean }) {
  const say = useSay();
  const correcting = useCorrecting();
  const goBack = (button: Element) => {
    // The line goes, and the focus with it.
    const near = button.closest('.claim') ?? button.closest('.claim-gone')?.previousElementSibling ?? document;
    near.querySelector<HTMLElement>('.claim-head')?.focus();
    correcting?.undo(taken.key);
  };
  return (
    <li class="taken-line meta" data-taken={nameOfKey(taken)}>
      {isNamed && `${claimText(taken.claim)}: `}
      {say('claim_taken')} · {holderName(say, taken)},{' '}
      {taken.source === null ? say('claim_this_page') : <SourceName source={taken.source} />}{' '}
      <button type="button" class="link-button" onClick={(event) => goBack(event.currentTarget)}>
        {say('claim_undo')}
        <span class="unseen"> {taken.text}</span>
      </button>
    </li>
  );
}

/** Moves the focus to the way back of an entry that came while the root was in sight. */
export function useLatestTaken(rootRef: RefObject<HTMLElement | null>, holds: TakenListProps['holds']): void {
  const knownRef = useRef<ReadonlySet<string> | undefined>(undefined);
  const names = (useCorrecting()?.taken ?? []).filter(holds).map(nameOfKey);
  useEffect(() => {
    const known = knownRef.current;
    knownRef.current = new Set(names);
    const fresh = known === undefined ? undefined : names.find((name) => !known.has(name));
    if (fresh === undefined) return;
    const lines = [...(rootRef.current?.querySelectorAll('[data-taken]') ?? [])];
    lines
      .find((one) => one.getAttribute('data-taken') === fresh)
      ?.querySelector('button')
      ?.focus();
  });
}
