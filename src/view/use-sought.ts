import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A row that the reader wants to see; each wish has a number of its own, so that the same row can be sought again. */
export type Sought = { readonly framing: string; readonly turn: number };

/** A group of rows that may be folded. */
type Group = {
  readonly sought: Sought | undefined;
  /** Whether the row sought is one of this group. */
  readonly isHere: boolean;
  /** Whether all rows of the group are shown. */
  readonly isOpen: boolean;
  readonly open: () => void;
};

/** Unfolds a group when one of its rows is sought, and puts the focus on that row once. */
export function useSought({ sought, isHere, isOpen, open }: Group): RefObject<HTMLElement | null> {
  const rootRef = useRef<HTMLElement>(null);
  const [done, setDone] = useState(sought?.turn);
  const wanted = isHere && sought?.turn !== done ? sought : undefined;
  useEffect(() => {
    if (wanted === undefined) return;
    if (!isOpen) {
      open();
      return;
    }
    setDone(wanted.turn);
    rootRef.current?.querySelector<HTMLElement>(`[data-framing="${CSS.escape(wanted.framing)}"]`)?.focus();
  }, [wanted, isOpen, open]);
  return rootRef;
}
