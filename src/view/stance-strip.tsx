import type { Comparison } from '#framing';
import { countStances, differentRows, marksByDate } from './order.ts';
import { type Say, sayCount, useSay } from './say.tsx';
import { StanceShape } from './shape.tsx';
import { stanceName } from './words.ts';

/** The small picture of a claim in words: "7 others, by date: 3 say so, 1 says otherwise. Your page: Says so." */
export function stripText(say: Say, comparison: Comparison): string {
  const marks = marksByDate(comparison);
  const page = stanceName(say, comparison.stance);
  if (marks.length === 0) return say('strip_text_none', page);
  const parts = [...countStances(marks)].map(([kind, count]) => sayCount(say, `short_${kind}`, count));
  return sayCount(say, 'strip_text', marks.length, new Intl.ListFormat(say.language).format(parts), page);
}

/** Who says so, otherwise, on a condition or leaves it open, at a glance: one shape a row by date, then the page's own. */
export function StanceStrip({ comparison }: { readonly comparison: Comparison }) {
  const say = useSay();
  const marks = marksByDate(comparison);
  const firstUndated = marks.findIndex(({ isDated }) => !isDated);
  return (
    <span class="strip">
      <span class="unseen">{stripText(say, comparison)}</span>
      <span class="strip-marks" aria-hidden="true">
        {marks.map(({ id, stance, isTurned }, place) => (
          <span key={id} class={place === firstUndated && place > 0 ? 'strip-mark strip-undated' : 'strip-mark'}>
            <StanceShape stance={stance} />
            {isTurned && <StanceShape stance="turned" />}
          </span>
        ))}
        <span class="strip-page meta">
          {say('strip_yours')} <StanceShape stance={comparison.stance} />
        </span>
      </span>
    </span>
  );
}

/** The contrast of a claim in a few words: "2 put it differently", those that turn it round included, if they are certain. */
export function shortText(say: Say, comparison: Comparison): string {
  const apart = differentRows(comparison).length;
  if (apart > 0) return sayCount(say, 'short_differently', apart);
  const { differently, turned, same } = comparison;
  if (differently.length + turned.length > 0) return say('claim_close');
  return same.length === 0 ? say('short_none') : sayCount(say, 'short_same', same.length);
}
