import type { Framing, PageSentence } from '#framing';
import { ask, type Input } from '#messaging';
import type { Correcting } from '#view';
import type { ReadView } from './head-sentence.ts';

type Corrected = Input<'correction.make'>['of'];

/** Names to the background what is corrected. */
function placeOf(tab: number, of: PageSentence | Framing): Corrected {
  if ('article' in of) return { article: of.article, framing: of.id };
  const { frame, block, start, reading } = of;
  const { claim, holder, sideFamily } = reading;
  return { tab, frame, block, start, claim, holder: holder?.id ?? null, side: sideFamily ?? null };
}

/** How the comparisons of a page are corrected; `again` asks for the page once more. */
export function correctingOf({ tab, taken }: ReadView, again: () => void): Correcting {
  return {
    taken,
    takeOut: (of) => void ask('correction.make', { of: placeOf(tab, of), stance: null }).then(again, again),
    undo: (key) => void ask('correction.undo', key).then(again, again),
  };
}
