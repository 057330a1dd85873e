import type { PageOrder } from '#messaging';
import type { Span } from '#text';
import { inOrder, type Known, type Place, type ReadBlock } from './known.ts';
import { rangeOf } from './pieces.ts';

type Jump = Extract<PageOrder, { order: 'jump' }>;
type Step = Extract<PageOrder, { order: 'step' }>;

/** What jumping does to the page. */
export type JumpingPorts = {
  readonly known: Known;
  readonly flash: (block: ReadBlock, span: Span) => void;
  readonly open: (place: Place) => void;
};

/** Brings places of the page into view. */
export type Jumping = {
  readonly jump: (to: Jump) => boolean;
  /** Goes to the next or the one before, round the end; answers which of how many, from 1, and 0 of 0 when there is none. */
  readonly step: (by: Step) => { at: number; of: number };
};

function scrollTo(block: ReadBlock, span: Span): boolean {
  const range = rangeOf(block.run, span);
  const element = range?.startContainer.parentElement ?? null;
  if (range === null || element === null) return false;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  // A block that is higher than the view has its middle there, not the words.
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
  return true;
}

/** Steps begin before the first mention of a term, or of all. */
export function createJumping({ known, flash, open }: JumpingPorts): Jumping {
  let stood: { term: string | null; place: Place } | null = null;

  const go = (block: ReadBlock, span: Span): boolean => {
    if (!scrollTo(block, span)) return false;
    flash(block, span);
    return true;
  };

  return {
    jump: ({ block: id, start, end }) => {
      const block = known.get(id);
      if (block === undefined || !block.isShown || !go(block, { start, end })) return false;
      const mention = block.mentions.find((one) => one.isPainted && one.start < end && start < one.end);
      if (mention !== undefined) open({ block, mention });
      return true;
    },
    step: ({ term, by }) => {
      const blocks = inOrder(known.every().filter(({ isShown }) => isShown));
      const places = blocks.flatMap((block) =>
        block.mentions
          .filter((mention) => (term === null ? mention.isPainted : mention.term === term))
          .map((mention) => ({ block, mention })),
      );
      if (places.length === 0) return { at: 0, of: 0 };
      const last = stood?.term === term ? places.findIndex(({ mention }) => mention === stood?.place.mention) : -1;
      const first = by === 1 ? 0 : places.length - 1;
      const at = last < 0 ? first : (last + by + places.length) % places.length;
      const place = places[at];
      if (place === undefined) return { at: 0, of: 0 };
      stood = { term, place };
      go(place.block, place.mention);
      open(place);
      return { at: at + 1, of: places.length };
    },
  };
}
