import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Comparison, TakenOut } from '#framing';
import { type ComparisonActs, ComparisonView, TakenList, useCorrecting, useLatestTaken } from '#view';

type ClaimsPanelProps = {
  readonly claims: readonly Comparison[];
  /** Ids of claims in the order to show them; one that the page no longer puts keeps the place of its way back. */
  readonly order: readonly string[];
  /** Claim of the mention that was clicked last on the page. */
  readonly clicked: string | null;
  /** True while searching, when claims stay folded so that everything found is in sight. */
  readonly isSearch: boolean;
  readonly acts: ComparisonActs;
};

/** The claims of the page, one open at a time: the one clicked last on the page, else the one with most contrast. */
export function ClaimsPanel({ claims, order, clicked, isSearch, acts }: ClaimsPanelProps) {
  const [chosen, setChosen] = useState<string | null>();
  const [found, setFound] = useState<string | null>(null);
  const [first] = useState(() => claims[0]?.claim.id);
  const byPage = claims.some(({ claim }) => claim.id === clicked) ? clicked : (first ?? claims[0]?.claim.id);
  const open = isSearch ? found : chosen === undefined ? byPage : chosen;
  const setOpen = isSearch ? setFound : setChosen;
  const listRef = useRef<HTMLUListElement>(null);
  const shown = new Map(claims.map((one) => [one.claim.id, one]));
  const isElsewhere = ({ key }: TakenOut) => !shown.has(key.claim);
  useLatestTaken(listRef, isElsewhere);
  const isAsked = clicked !== null && clicked === open && chosen === undefined && !isSearch;
  useLayoutEffect(() => {
    if (isAsked) showFirst(listRef.current?.querySelector('.claim-open') ?? null);
  }, [clicked, isAsked]);
  return (
    <>
      <ul class="claims" ref={listRef}>
        {order.map((id) => {
          const comparison = shown.get(id);
          if (comparison === undefined) return isSearch ? null : <GoneClaim key={id} id={id} />;
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
      {!isSearch && <TakenList holds={(taken) => isElsewhere(taken) && !order.includes(taken.key.claim)} isNamed />}
    </>
  );
}

/** Where a claim stood whose sentences were all taken out. */
function GoneClaim({ id }: { readonly id: string }) {
  const taken = useCorrecting()?.taken ?? [];
  const isOurs = ({ key }: TakenOut) => key.claim === id;
  if (!taken.some(isOurs)) return null;
  return (
    <li class="claim-gone">
      <TakenList holds={isOurs} isNamed />
    </li>
  );
}

/** Scrolls the list so that the claim stands at its top; nothing else moves. */
function showFirst(claim: Element | null): void {
  const list = claim?.closest('.popup-list');
  if (claim === null || list === null || list === undefined) return;
  list.scrollTop += claim.getBoundingClientRect().top - list.getBoundingClientRect().top;
}
