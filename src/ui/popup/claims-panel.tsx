import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Comparison } from '#framing';
import { type ComparisonActs, ComparisonView, TakenList } from '#view';

type ClaimsPanelProps = {
  readonly claims: readonly Comparison[];
  /** Claim of the mention that was clicked last on the page. */
  readonly clicked: string | null;
  /** True while searching, when claims stay folded so that everything found is in sight. */
  readonly isSearch: boolean;
  readonly acts: ComparisonActs;
};

/** The claims of the page, one open at a time: the one clicked last on the page, else the one with most contrast. */
export function ClaimsPanel({ claims, clicked, isSearch, acts }: ClaimsPanelProps) {
  const [chosen, setChosen] = useState<string | null>();
  const [found, setFound] = useState<string | null>(null);
  const [first] = useState(() => claims[0]?.claim.id);
  const byPage = claims.some(({ claim }) => claim.id === clicked) ? clicked : (first ?? claims[0]?.claim.id);
  const open = isSearch ? found : chosen === undefined ? byPage : chosen;
  const setOpen = isSearch ? setFound : setChosen;
  const listRef = useRef<HTMLUListElement>(null);
  const isAsked = clicked !== null && clicked === open && chosen === undefined && !isSearch;
  useLayoutEffect(() => {
    if (isAsked) showFirst(listRef.current?.querySelector('.claim-open') ?? null);
  }, [clicked, isAsked]);
  return (
    <>
      <ul class="claims" ref={listRef}>
        {claims.map((comparison) => {
          const { id } = comparison.claim;
          return (
            <ComparisonView
              key={id}
              comparison={comparison}
              isOpen={id === open}
              onToggle={() => setOpen(id === open ? null : id)}
              acts={acts}
            />
          );
        })}
      </ul>
      {!isSearch && <TakenList holds={({ key }) => claims.every(({ claim }) => claim.id !== key.claim)} isNamed />}
    </>
  );
}

/** Scrolls the list so that the claim stands at its top; nothing else moves. */
function showFirst(claim: Element | null): void {
  const list = claim?.closest('.popup-list');
  if (claim === null || list === null || list === undefined) return;
  list.scrollTop += claim.getBoundingClientRect().top - list.getBoundingClientRect().top;
}
