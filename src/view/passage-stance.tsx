import type { PassageRelation } from '#framing';
import { useSay } from './say.tsx';
import { StanceChip } from './stance-chip.tsx';

/** How a passage stands to the sentence that found it: "◆ Says otherwise · Close, not certain · “denied”". */
export function PassageStance({ relation }: { readonly relation: PassageRelation }) {
  const say = useSay();
  const words = relation.words.map((word) => say('passage_said', word));
  return (
    <p class="meta">
      <StanceChip stance={relation.stance} />
      {[...(relation.isSure ? [] : [say('claim_close')]), ...words].map((part) => (
        <span key={part}> · {part}</span>
      ))}
    </p>
  );
}
