import { sketch } from '#corpus';
import { type Comparison, correctReadings, type Engine, type FindCorrection, findingCorrections } from '#framing';
import { compile } from '#lexicon';
import type { Finder } from '#matching';
import type { CardView, ClaimMark, Input } from '#messaging';
import type { Handlers, Sender } from '#messaging/host';
import { showBadge } from '../badge.ts';
import { browser } from '../browser.ts';
import { cardClaim } from '../card.ts';
import { compareTab } from '../comparing.ts';
import { differentRows } from '../different.ts';
import { injectReader, injectScript } from '../injection.ts';
import { isOwnTerm } from '../own-terms.ts';
import { isOtherLanguage } from '../language.ts';
import { keepReport, type ReadBlock, readTab, rememberOpened } from '../pages.ts';
import { readSettings, siteOf, sitesOff } from '../settings.ts';
import type { Shelf } from '../shelf.ts';

type PageRequests = Pick<
  Handlers,
  'page.found' | 'page.begin' | 'page.script' | 'page.report' | 'page.card' | 'page.more'
>;
type Report = Input<'page.report'>;

const tabOf = (sender: Sender) => sender.tab?.id ?? -1;

function countTerms(mentions: Report['blocks'][number]['mentions']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { term } of mentions) counts[term] = (counts[term] ?? 0) + 1;
  return counts;
}

function readBlocks(report: Report, engine: Engine, finder: Finder): Record<string, ReadBlock> {
  const sentences = engine.readPage({ ...report, headline: report.title });
  const entries = report.blocks.map(({ block, kind, text, mentions }) => {
    const numbers = mentions.filter(({ term }) => finder.term(term)?.kind === 'number');
    const read: ReadBlock = {
      kind,
      text,
      mentions: countTerms(mentions),
      numbers: numbers.map(({ term, start, end }) => ({ term, text: text.slice(start, end) })),
      sentences: sentences
        .filter((sentence) => sentence.block === block)
        .map(({ start, end, text: words, readings }) => ({ start, end, text: words, readings })),
    };
    return [String(block), read] as const;
  });
  return Object.fromEntries(entries);
}

function marksOf(
  blocks: Readonly<Record<string, ReadBlock>>,
  comparisons: readonly Comparison[],
  find: FindCorrection,
): ClaimMark[] {
  const different = new Map(comparisons.map((comparison) => [comparison.claim.id, differentRows(comparison).length]));
  return Object.entries(blocks).flatMap(([block, { sentences }]) =>
    sentences.map(({ start, end, text, readings }) => ({
      block: Number(block),
      start,
      end,
      differently: Math.max(0, ...correctReadings(readings, text, find).map(({ claim }) => different.get(claim) ?? 0)),
    })),
  );
}

async function takeReport(shelf: Shelf, report: Report, sender: Sender): Promise<{ marks: ClaimMark[] }> {
  const [store, engine, finder] = await Promise.all([shelf.store(), shelf.engine(), shelf.finder()]);
  const { title, language, published, link, cost, fresh, gone } = report;
  const blocks = readBlocks(report, engine, finder);
  const read = await keepReport(sender, {
    facts: { title, language, published, link, cost },
    fresh,
    gone,
    blocks,
    sketch: sketch(report.blocks.map(({ text }) => text).join('\n')),
  });
  const comparisons = await compareTab(store, read);
  await showBadge(tabOf(sender), comparisons);
  return { marks: marksOf(blocks, comparisons, findingCorrections(await store.corrections())) };
}

async function showCard(shelf: Shelf, input: Input<'page.card'>, sender: Sender): Promise<CardView> {
  const all = [shelf.store(), shelf.finder(), shelf.bundle(), shelf.actors()] as const;
  const [store, finder, bundle, actors] = await Promise.all(all);
  const read = await readTab(tabOf(sender));
  const term = finder.term(input.term);
  if (term === undefined) throw new Error('This term is not known.');
  const [counts, comparisons] = await Promise.all([store.articleCounts([term.id]), compareTab(store, read)]);
  const frame = read.frames[sender.frameId ?? 0];
  const block = frame?.blocks[input.block];
  const sentence = block?.sentences.find(({ start, end }) => start <= input.start && input.end <= end);
  const find = findingCorrections(await store.corrections());
  const readings = correctReadings(sentence?.readings ?? [], sentence?.text ?? '', find);
  // The page can read the card: a claim of the reader's is none of its business.
  const ids = new Set(
    readings.map(({ claim }) => claim).filter((id) => bundle.claims.some((claim) => claim.id === id)),
  );
  const claims = comparisons.filter(({ claim }) => ids.has(claim.id));
  const [first] = claims;
  if (first !== undefined) await rememberOpened(tabOf(sender), first.claim.id);
  return {
    // The page can read the card: a term of the reader's shows there as the page has it.
    term: { id: term.id, label: isOwnTerm(term.id) ? '' : term.label, kind: term.kind },
    articles: counts.terms[term.id] ?? 0,
    isOtherLanguage: isOtherLanguage(frame),
    of: counts.of,
    claims: claims.map((comparison) => cardClaim(comparison, readings, { bundle, actors })),
  };
}

/** Opens the popup; in a small window of its own where the browser allows it only to a click on the icon. */
async function openMore(sender: Sender): Promise<{ opened: 'popup' | 'window' }> {
  try {
    await browser.action.openPopup(sender.tab?.windowId === undefined ? {} : { windowId: sender.tab.windowId });
    return { opened: 'popup' };
  } catch {
    const url = browser.runtime.getURL(`popup.html?tab=${tabOf(sender)}`);
    await browser.windows.create({ url, type: 'popup', width: 440, height: 660 });
    return { opened: 'window' };
  }
}

/** What the scripts in pages may ask for. */
export function pageRequests(shelf: Shelf): PageRequests {
  return {
    'page.found': async (_input, sender) => {
      const site = siteOf(sender.tab?.url ?? sender.url);
      if (site === null || (await sitesOff(await shelf.store())).includes(site)) return { read: false };
      await injectReader(sender);
      return { read: true };
    },
    'page.begin': async () => {
      const store = await shelf.store();
      const [settings, terms] = await Promise.all([readSettings(store), store.terms()]);
      return { settings, terms: terms.length === 0 ? null : compile(terms) };
    },
    'page.script': async ({ script }, sender) => {
      await injectScript(sender, script);
      return null;
    },
    'page.report': (report, sender) => takeReport(shelf, report, sender),
    'page.card': (input, sender) => showCard(shelf, input, sender),
    'page.more': (_input, sender) => openMore(sender),
  };
}
