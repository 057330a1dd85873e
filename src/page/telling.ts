import type { ClaimMark, Input, PageCost } from '#messaging';
import { textBefore } from './before.ts';
import type { PageFacts } from './facts.ts';
import type { ReadBlock } from './known.ts';

const mostInMessage = 40;
const mostText = 60_000;
const mostGone = 2_000;
/** So much of the lead goes with the messages after its own. */
const mostLead = 1_000;
/** So many blocks of one page are told; what comes after is painted, and compared with nothing. */
const mostTold = 600;

type Report = Input<'page.report'>;

/** What telling needs: the way to the background, what the page says of itself, and where the answer goes. */
export type TellingPorts = {
  readonly send: (report: Report) => Promise<{ marks: readonly ClaimMark[] }>;
  readonly facts: () => PageFacts;
  readonly cost: () => PageCost;
  readonly hear: (told: readonly ReadBlock[], marks: readonly ClaimMark[]) => void;
};

/** Tells the background what was read: in messages of a bounded size, one after the other. */
export type Telling = {
  readonly tell: (block: ReadBlock) => void;
  readonly forget: (block: ReadBlock) => void;
  /** Sends everything that waits; a first message goes out even when there is nothing to tell. */
  readonly flush: () => Promise<void>;
};

/** A block as it is told, with what stands between it and the one before it in the message. */
function asReported({ id, kind, run, mentions }: ReadBlock, told: ReadBlock | undefined): Report['blocks'][number] {
  const before = kind === 'headline' ? '' : textBefore(run, told?.run);
  return {
    block: id,
    kind,
    text: run.text,
    mentions: mentions.map(({ term, start, end }) => ({ term, start, end })),
    ...(before === '' ? {} : { before }),
  };
}

function leadWith(known: string, blocks: readonly ReadBlock[]): string {
  const leads = blocks.filter(({ kind }) => kind === 'lead').map(({ run }) => run.text);
  return [known, ...leads].join('\n\n').trim().slice(0, mostLead);
}

/** Starts a page over: the first message tells the background to forget what it knew of this document. */
export function createTelling(ports: TellingPorts): Telling {
  const told = new Set<number>();
  let waiting: ReadBlock[] = [];
  let gone: number[] = [];
  let lead = '';
  let isFresh = true;
  let sending: Promise<void> | null = null;

  const take = (): ReadBlock[] => {
    let length = 0;
    let count = 0;
    while (count < Math.min(mostInMessage, waiting.length)) {
      length += waiting[count]?.run.text.length ?? 0;
      if (count > 0 && length > mostText) break;
      count += 1;
    }
    return waiting.splice(0, count);
  };

  const sendAll = async () => {
    while (isFresh || waiting.length > 0 || gone.length > 0) {
      const blocks = take();
      const fresh = isFresh;
      isFresh = false;
      const report = { fresh, ...ports.facts(), cost: ports.cost(), gone: gone.splice(0, mostGone) };
      const withLead = lead === '' || blocks.length === 0 ? report : { ...report, lead };
      lead = leadWith(lead, blocks);
      const reported = blocks.map((block, at) => asReported(block, blocks[at - 1]));
      const { marks } = await ports.send({ ...withLead, blocks: reported });
      ports.hear(blocks, marks);
    }
  };

  return {
    tell: (block) => {
      if (told.has(block.id) || told.size >= mostTold) return;
      told.add(block.id);
      waiting.push(block);
    },
    forget: (block) => {
      if (!told.has(block.id)) return;
      const before = waiting.length;
      waiting = waiting.filter((other) => other !== block);
      if (waiting.length === before) gone.push(block.id);
    },
    flush: () => {
      sending ??= sendAll().finally(() => {
        sending = null;
      });
      return sending;
    },
  };
}
