import type { Answer, Input } from '#messaging';
import type { Place } from './known.ts';
import { type CardHere, ours } from './ours.ts';
import { rangeOf } from './pieces.ts';
import { rectOf } from './pointing.ts';

/** What the card needs of the background. */
export type LookingPorts = {
  readonly script: () => Promise<unknown>;
  readonly card: (input: Input<'page.card'>) => Promise<Answer<'page.card'>>;
};

/** Opens the card at a mention; its script comes into the page with the first one. */
export type Looking = {
  readonly open: (place: Place, takesFocus: boolean) => Promise<void>;
  readonly close: () => void;
  readonly place: () => Place | null;
  /** True when the card was asked for by a click or a jump: it stays until it is closed. */
  readonly isPinned: () => boolean;
};

const wordsAt = ({ block, mention }: Place): string => rangeOf(block.run, mention)?.toString() ?? '';

/** Nothing is open at first. */
export function createLooking({ script, card }: LookingPorts): Looking {
  let current: Place | null = null;
  let isPinned = false;

  const cardHere = async (): Promise<CardHere | undefined> => {
    if (ours('framelightCard') === undefined) await script();
    return ours('framelightCard');
  };

  return {
    open: async (place, takesFocus) => {
      if (current?.mention === place.mention && !takesFocus) return;
      current = place;
      isPinned = takesFocus;
      const { block, mention } = place;
      const { term, start, end } = mention;
      try {
        const [here, view] = await Promise.all([cardHere(), card({ block: block.id, start, end, term })]);
        if (current !== place) return;
        const closed = () => {
          if (current === place) current = null;
        };
        const label = view.term.label === '' ? wordsAt(place) : view.term.label;
        const named = { ...view, term: { ...view.term, label } };
        here?.show({ view: named, where: () => rectOf(place), takesFocus, closed });
      } catch {
        // Nobody answers: a card without content would say less than none.
        if (current === place) current = null;
      }
    },
    close: () => {
      current = null;
      ours('framelightCard')?.hide();
    },
    place: () => current,
    isPinned: () => current !== null && isPinned,
  };
}
