import type { PageOrder } from '#messaging';
import { all, listen } from './dom.ts';
import { pageFacts } from './facts.ts';
import { pageAddress, type ReaderHere } from './ours.ts';
import type { ReaderPorts } from './ports.ts';
import { startTurn, type Turn } from './turn.ts';

/** Raised when a reader of before must make way for one of now in the same document. */
export const readerVersion = 1;

/** At the first start of all the background is still filling its database; it is asked so often. */
const mostAttempts = 4;
/** A page that changes too fast to follow is begun again no sooner than after so many milliseconds. */
const breath = 3_000;

/** A reader with what our other scripts see of it. */
export type Reader = ReaderHere & { readonly begin: () => Promise<void> };

/** Marks that an earlier script of ours left when the extension was updated under it. */
function removeStaleMarks(): void {
  for (const mark of all('mark[data-framelight]')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

async function askPatiently<T>(ask: () => Promise<T>, isWorthIt: () => boolean): Promise<T | null> {
  for (let attempt = 0; attempt < mostAttempts && isWorthIt(); attempt += 1) {
    try {
      return await ask();
    } catch {
      // Asked again.
    }
  }
  return null;
}

/** Turns of one document, one at a time. */
function createTurns(ports: ReaderPorts) {
  let turn: Turn | null = null;
  let count = 0;
  let address: string | null = null;
  let isAwaited = false;

  const end = () => {
    count += 1;
    turn?.leave();
    turn = null;
  };
  const leave = () => {
    end();
    address = null;
  };
  const begin = async (): Promise<void> => {
    end();
    address = pageAddress();
    const mine = count;
    const isMine = () => mine === count && ports.isAlive();
    const opening = await askPatiently(ports.begin, isMine);
    if (opening === null || !isMine()) return;
    removeStaleMarks();
    const begun = await startTurn(opening, { ...ports, again: beginLater });
    if (begun === null) return;
    if (!isMine()) {
      begun.leave();
      return;
    }
    turn = begun;
    await begun.read();
  };
  const beginLater = () => {
    if (!ports.isAlive()) leave();
    if (isAwaited || address === null) return;
    isAwaited = true;
    end();
    setTimeout(() => {
      isAwaited = false;
      if (address !== null) void begin();
    }, breath);
  };

  return { begin, leave, address: () => address, turn: () => turn };
}

/** The reader of one document: begins, starts over, obeys, and leaves no trace when it goes. */
export function createReader(ports: ReaderPorts): Reader {
  const turns = createTurns(ports);
  const { begin, leave, address } = turns;
  const beginAgain = () => {
    if (address() !== null) void begin();
  };

  const obey = (order: PageOrder): unknown => {
    switch (order.order) {
      case 'jump':
        return turns.turn()?.jump(order) ?? false;
      case 'step':
        return turns.turn()?.step(order) ?? { at: 0, of: 0 };
      case 'here':
        return address() !== null;
      case 'again':
        beginAgain();
        return true;
      case 'leave':
        leave();
        return true;
      default:
        return null;
    }
  };

  ports.onOrder(obey);
  listen(window, 'pageshow', ({ persisted }: PageTransitionEvent) => {
    if (persisted) beginAgain();
  });

  return {
    version: readerVersion,
    begin,
    address,
    again: () => void begin(),
    leave: () => {
      leave();
      // What was told of the page before does not hold for this one.
      const cost = { ms: 0, nodes: 0, mentions: 0 };
      ports.report({ fresh: true, ...pageFacts(null), cost, blocks: [], gone: [] }).catch(() => null);
    },
  };
}
