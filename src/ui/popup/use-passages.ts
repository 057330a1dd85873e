import { useEffect, useState } from 'preact/hooks';
import type { PassageHit } from '#framing';
import { ask } from '#messaging';

/** Passages by term; null where the look-up failed, nothing where it was not made yet. */
export type PassagesByTerm = ReadonlyMap<string, readonly PassageHit[] | null>;

/** How long the first look-up waits, so that the page is drawn before, in milliseconds. */
const headStart = 300;

/** The corpus passages of terms, looked up one after another; the opened term goes first. */
export function usePassages(terms: readonly string[], opened: string | undefined): PassagesByTerm {
  const [known, setKnown] = useState<PassagesByTerm>(new Map());
  const isMissing = (term: string) => !known.has(term);
  const next = opened !== undefined && isMissing(opened) ? opened : terms.find(isMissing);
  const isFirst = known.size === 0 && next !== opened;
  useEffect(() => {
    if (next === undefined) return undefined;
    let isOn = true;
    const keep = (hits: readonly PassageHit[] | null) => {
      if (isOn) setKnown((last) => new Map(last).set(next, hits));
    };
    const timer = setTimeout(
      () => void ask('mention.passages', { term: next }).then(keep, () => keep(null)),
      isFirst ? headStart : 0,
    );
    return () => {
      isOn = false;
      clearTimeout(timer);
    };
  }, [next, isFirst]);
  return known;
}
