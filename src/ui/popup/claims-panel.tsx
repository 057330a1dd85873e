import { useState } from 'preact/hooks';
import type { Comparison } from '#framing';
import { type ComparisonActs, ComparisonView } from '#view';

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
  return (
    <ul class="claims">
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
  );
}
