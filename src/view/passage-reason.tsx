import type { PassageHit } from '#framing';
import { useSay } from './say.tsx';

/** Why a search found a passage, and how far it is an answer: "Shares: ceasefire · 20% · Zelensky · Close, not certain". */
export function PassageReason({ hit }: { readonly hit: PassageHit }) {
  const say = useSay();
  if (hit.isSure === undefined || hit.words.length === 0) return null;
  // Where it is said how the passage stands to the sentence, it is said there.
  const isDoubted = !hit.isSure && hit.relation?.isSure !== false;
  return (
    <p class="meta" data-reason>
      {say('passage_shares', hit.words.join(' · '))}
      {isDoubted && <span> · {say('claim_close')}</span>}
    </p>
  );
}
