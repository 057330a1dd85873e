/**
 * One turn of the reader on a page: everything that lives from one beginning to the next, so that starting over cannot
 * leave half of the old one behind. A turn joins the parts: reading finds blocks, the painter draws those that are near
 * the view, telling brings them to the background, the watch hears of changes, the card opens where the pointer rests.
 */
import { createFinder } from '#matching';
import type { Answer, ClaimMark } from '#messaging';
import { type Changes, createChangeWatch } from './changes.ts';
import { isDesigned, pageRoot } from './dom.ts';
import { type PageFacts, pageFacts } from './facts.ts';
import { startHovering } from './hovering.ts';
import { createJumping, type Jumping } from './jumping.ts';
import { guardKeys } from './keys.ts';
import { createKnown, type Known, type ReadBlock } from './known.ts';
import { createLooking } from './looking.ts';
import { createFindIn } from './mentions.ts';
import { createNear, type Near } from './near.ts';
import { ours } from './ours.ts';
import type { Painter } from './painter.ts';
import { choosePainter } from './painters.ts';
import { createPainting } from './painting.ts';
import { placeAt } from './pointing.ts';
import type { ReaderPorts } from './ports.ts';
import { createReading, type Reading } from './reading.ts';
import { createTelling, type Telling } from './telling.ts';

/** A turn that has begun. */
export type Turn = Jumping & {
  /** Reads the page; ends when all of it was read and told. */
  readonly read: () => Promise<void>;
  readonly leave: () => void;
};

/** What a turn asks for besides the background: a beginning anew. */
export type TurnPorts = ReaderPorts & { readonly again: () => void };

type Opening = Answer<'page.begin'>;

/** The parts to which a block comes and from which it goes. */
type Parts = { readonly painter: Painter; readonly near: Near; readonly telling: Telling };

const isAtHand = ({ painter, near }: Parts, block: ReadBlock) => !painter.isLocal || near.isNear(block);

function meet(parts: Parts, block: ReadBlock): void {
  if (block.isShown) parts.telling.tell(block);
  if (block.mentions.length === 0) return;
  if (block.isShown && !parts.painter.isLocal) parts.painter.paint(block);
  else parts.near.watch(block);
}

function part(parts: Parts, block: ReadBlock): void {
  parts.painter.unpaint(block);
  parts.near.unwatch(block);
  parts.telling.forget(block);
}

/** Draws the sentences that put a claim which others put differently. */
function strengthen(parts: Parts, told: readonly ReadBlock[], marks: readonly ClaimMark[]): void {
  const strong = marks.filter(({ differently }) => differently > 0);
  for (const block of told) {
    const before = block.strong.length;
    block.strong = strong.filter((mark) => mark.block === block.id);
    if (before + block.strong.length > 0 && isAtHand(parts, block)) parts.painter.paint(block);
  }
}

/** Hidden blocks that appear are told late; all are drawn only while they are near. */
function nearOf(known: Known, painter: Painter, appear: (block: ReadBlock) => void): Near {
  const painting = createPainting(painter.paint);
  const near = createNear({
    known,
    come: painting.put,
    go: (block) => {
      painting.take(block);
      if (painter.isLocal) painter.unpaint(block);
    },
    appear: (block) => {
      block.isShown = true;
      appear(block);
    },
  });
  return {
    ...near,
    unwatch: (block) => {
      painting.take(block);
      near.unwatch(block);
    },
    stop: () => {
      painting.stop();
      near.stop();
    },
  };
}

function tellingOf(reading: Reading, ports: TurnPorts, hear: Parameters<typeof createTelling>[0]['hear']): Telling {
  let facts: PageFacts | undefined;
  return createTelling({
    send: async (report) => {
      try {
        return await ports.report(report);
      } catch {
        // The marks stay thin; the popup says that there is no answer.
        return { marks: [] };
      }
    },
    facts: () => (facts ??= pageFacts(reading.headline())),
    cost: reading.cost,
    hear,
  });
}

/** Pointing, keys and jumps: everything that opens the card. */
function cardOf(reading: Reading, painter: Painter, ports: TurnPorts): Jumping & { stop: () => void } {
  const looking = createLooking({ script: () => ports.script('card'), card: ports.card });
  const open = (place: Parameters<typeof looking.open>[0], takesFocus: boolean) => {
    if (ports.isAlive()) void looking.open(place, takesFocus);
  };
  const stops = [
    guardKeys(looking.close),
    startHovering({
      placeAt: (x, y) => placeAt(reading.known, x, y, reading.roots()),
      open,
      close: looking.close,
      opened: looking.place,
      isPinned: looking.isPinned,
    }),
    looking.close,
  ];
  return {
    ...createJumping({ known: reading.known, flash: painter.flash, open: (place) => open(place, true) }),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

/** Begins a turn; null where neither way of painting can be had. */
export async function startTurn({ settings, terms }: Opening, ports: TurnPorts): Promise<Turn | null> {
  const lexicons = [ours('framelightLexicon'), terms ?? undefined].filter((lexicon) => lexicon !== undefined);
  const known = createKnown();
  const root = pageRoot();
  const isEditor = isDesigned();
  let all: Promise<void> = Promise.resolve();

  const watch = createChangeWatch(follow, ports.again);
  const wrapping = { move: known.move, unseen: watch.unseen };
  const painter = await choosePainter(settings.marks, () => ports.script('elements'), wrapping);
  if (painter === null) return null;
  const near = nearOf(known, painter, (block) => {
    telling.tell(block);
    void telling.flush();
  });
  const reading = createReading(known, {
    findIn: createFindIn(createFinder(lexicons), settings.countries),
    came: (block) => meet(parts, block),
    went: (block) => part(parts, block),
    moved: (block) => isAtHand(parts, block) && painter.paint(block),
  });
  const telling = tellingOf(reading, ports, (told, marks) => strengthen(parts, told, marks));
  const parts: Parts = { painter, near, telling };
  const card = cardOf(reading, painter, ports);

  async function follow(changes: Changes): Promise<number> {
    await all;
    // Rewritten as a whole, or made an editor: our listeners are gone, or nothing may be marked any more.
    if (!ports.isAlive() || pageRoot() !== root || isDesigned() !== isEditor) {
      ports.again();
      return 0;
    }
    if (isEditor) return 0;
    const took = await reading.follow(changes);
    watchRoots();
    painter?.mend();
    near.look();
    void telling.flush();
    return took;
  }
  function watchRoots() {
    for (const shadow of reading.roots()) watch.watch(shadow);
  }

  return {
    jump: card.jump,
    step: card.step,
    read: async () => {
      watch.watch(document);
      if (!isEditor) all = reading.readAll();
      await all;
      watchRoots();
      await telling.flush();
    },
    leave: () => {
      card.stop();
      watch.stop();
      painter.clear();
      near.stop();
      reading.stop();
    },
  };
}
