import { useState } from 'preact/hooks';
import type { Comparison } from '#framing';
import { type ComparisonActs, ComparisonView } from '#view';

type ClaimsPanelProps = {
  readonly claims: readonly Comparison[];
  /** Claim of the mention that was clicked last on the page. */
  readonly clicked: string | null;
  readonly acts: ComparisonActs;
};

/** The claims of the page, one open at a time: the one clicked last on the page, else the one with most contrast. */
export function ClaimsPanel({ claims, clicked, acts }: ClaimsPanelProps) {
  const [chosen, setChosen] = useState<string | null>();
  const [first] = useState(() => claims[0]?.claim.id);
  const byPage = claims.some(({ claim }) => claim.id === clicked) ? clicked : (first ?? claims[0]?.claim.id);
  const open = chosen === undefined ? byPage : chosen;
  return (
    <ul class="claims">
      {claims.map((comparison) => {
        const { id } = comparison.claim;
        return (
          <ComparisonView
            key={id}
            comparison={comparison}
            isOpen={id === open}
            onToggle={() => setChosen(id === open ? null : id)}
            acts={acts}
          />
        );
      })}
    </ul>
  );
}
