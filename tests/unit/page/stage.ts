import { vi } from 'vitest';
import { compile, type Term } from '#lexicon';
import type { Answer, ClaimMark, Input, PageOrder, Settings } from '#messaging';
import { createReader, type Reader } from '../../../src/page/reader.ts';
import type { ReaderPorts } from '../../../src/page/ports.ts';
import { leaveOurs } from '../../../src/page/ours.ts';
import { startElements } from '../../../src/page/elements/index.ts';

const term = (id: string, kind: Term['kind'], ...forms: string[]): Term => ({
  id,
  kind,
  label: id,
  forms: { en: forms },
});

/** happy-dom's own window: the test runner puts its global in that place, which takes no listeners as an event target does. */
function realWindow(): unknown {
  const own = Object.getOwnPropertySymbols(Object.getPrototypeOf(document) as object);
  const symbol = own.find((one) => one.description === 'window');
  return symbol === undefined ? globalThis : (document as unknown as Record<symbol, unknown>)[symbol];
}
Object.assign(globalThis, { window: realWindow() });

/** The terms of these tests. */
export const terms: readonly Term[] = [
  term('putin', 'figure', 'Putin', 'Vladimir Putin'),
  term('zelensky', 'figure', 'Zelensky', 'Volodymyr Zelensky'),
  term('ceasefire', 'ceasefire', 'ceasefire'),
  term('peace-talks', 'ceasefire', 'peace talks'),
  term('russia', 'country', 'Russia'),
];

/** Puts a page into the document. */
export function showPage(body: string, head = ''): void {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
}

/**
 * happy-dom lays nothing out, so its observer never reports. This one takes everything for near, except what is hidden;
 * that only what is near is drawn, only the browser suite can show.
 */
export class EverythingNear {
  private readonly hear: IntersectionObserverCallback;
  constructor(hear: IntersectionObserverCallback) {
    this.hear = hear;
  }
  observe(target: Element): void {
    queueMicrotask(() => {
      const entry = { target, isIntersecting: true, boundingClientRect: new DOMRect(0, 0, 100, 20) };
      this.hear([entry as unknown as IntersectionObserverEntry], this as unknown as IntersectionObserver);
    });
  }
  unobserve(): void {}
  disconnect(): void {}
}

type Report = Input<'page.report'>;

/** A reader on the document, with a background that only takes notes. */
export type Stage = {
  readonly reader: Reader;
  readonly reports: Report[];
  readonly asked: string[];
  readonly settings: { marks: Settings['marks']; countries: boolean };
  readonly order: (order: PageOrder) => unknown;
  /** Set to false: the extension was updated under us. */
  alive: boolean;
  marks: (report: Report) => ClaimMark[];
};

/** Makes a reader; `begin` of it starts. */
export function makeStage(): Stage {
  vi.stubGlobal('IntersectionObserver', EverythingNear);
  leaveOurs('framelightLexicon', compile(terms));
  let obey: (order: PageOrder) => unknown = () => undefined;
  const stage = { reports: [] as Report[], asked: [] as string[], alive: true, marks: () => [] as ClaimMark[] };
  const settings = { marks: 'elements' as Settings['marks'], countries: false };
  const ports: ReaderPorts = {
    begin: async () => ({ settings, terms: null }),
    report: async (report) => {
      stage.reports.push(report);
      return { marks: made.marks(report) };
    },
    card: async ({ term: id }): Promise<Answer<'page.card'>> => {
      stage.asked.push(`card ${id}`);
      return { term: { id, label: id, kind: 'figure' }, articles: 0, of: 0, claims: [] };
    },
    script: async (script) => {
      stage.asked.push(script);
      if (script === 'elements') startElements();
    },
    onOrder: (hear) => {
      obey = hear;
    },
    isAlive: () => made.alive,
  };
  const made: Stage = Object.assign(stage, {
    settings,
    reader: createReader(ports),
    order: (order: PageOrder) => obey(order),
  });
  return made;
}

/** The marks that stand in the page. */
export const markedWords = (): string[] =>
  [...document.querySelectorAll('mark[data-framelight]')].map((mark) => mark.textContent ?? '');
