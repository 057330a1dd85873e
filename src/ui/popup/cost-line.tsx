import type { PageCost } from '#messaging';
import { sayCount, useSay } from '#view';

type CostLineProps = { readonly cost: PageCost; readonly mentions: number };

/** What reading the page cost, in whole milliseconds, and how many mentions it found. */
export function CostLine({ cost, mentions }: CostLineProps) {
  const say = useSay();
  return (
    <p class="cost-line meta">
      {say('popup_cost', Math.round(cost.ms), cost.nodes, sayCount(say, 'popup_mentions', mentions))}
    </p>
  );
}
