import type { Stance } from '#framing';
import { useSay } from './say.tsx';
import { StanceShape } from './shape.tsx';
import { stanceName } from './words.ts';

/** A stance as shape and words: "◆ Says otherwise"; said of another side, "● ⇄ Turned round". */
export function StanceChip({ stance, isTurned }: { readonly stance: Stance; readonly isTurned?: boolean }) {
  const say = useSay();
  return (
    <span class={`chip stance-${stance}`}>
      <StanceShape stance={stance} />
      {isTurned === true && <StanceShape stance="turned" />}
      {isTurned === true ? say('stance_turned') : stanceName(say, stance)}
    </span>
  );
}
