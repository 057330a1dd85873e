import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneLine, readHtml, type ReadingTools } from './page-reading.ts';
import { sentences } from '#text';

/** Microseconds that a sentence takes, warm: half of them less than the median, one of a hundred more than p99. */
export type Speed = { readonly sentences: number; readonly median: number; readonly p99: number };

/** Times over a folder of news pages: all sentences, and those in which the lexicon finds nothing. */
export type Speeds = { readonly pages: number; readonly all: Speed; readonly withoutHit: Speed };

type Page = { readonly headline: string; readonly sentences: readonly string[] };

const tries = 5;

function least(work: () => unknown): number {
  let best = Infinity;
  for (let turn = 0; turn < tries; turn += 1) {
    const from = performance.now();
    work();
    best = Math.min(best, performance.now() - from);
  }
  return best * 1_000;
}

/** The texts of a folder and those below it: pages as HTML, or a headline on the first line of a plain text. */
async function pagesIn(directory: string, tools: ReadingTools): Promise<Page[]> {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).toSorted();
  const pages: Page[] = [];
  for (const file of files) {
    if (/\.html?$/.test(file)) pages.push(await readHtml(readFileSync(join(directory, file), 'utf8'), tools));
    else if (file.endsWith('.txt')) {
      const text = readFileSync(join(directory, file), 'utf8');
      const spoken = sentences(text).map(({ start, end }) => oneLine(text.slice(start, end)));
      pages.push({ headline: spoken[0] ?? '', sentences: spoken });
    }
  }
  return pages;
}

function speedOf(times: readonly number[]): Speed {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { sentences: times.length, median: at(0.5), p99: at(0.99) };
}

/** Reads every sentence under its headline a few times over and keeps the least; the headline's own share is taken off. */
export async function measureSpeed(directory: string, tools: ReadingTools): Promise<Speeds> {
  const pages = await pagesIn(directory, tools);
  const { engine, finder } = tools;
  const measured = () =>
    pages.flatMap(({ headline, sentences: spoken }) => {
      const own = least(() => engine.readSentence('', { headline }));
      return spoken.map((text) => ({
        hasHit: finder.find(text).length > 0,
        time: Math.max(0, least(() => engine.readSentence(text, { headline })) - own),
      }));
    });
  measured();
  const times = measured();
  return {
    pages: pages.length,
    all: speedOf(times.map(({ time }) => time)),
    withoutHit: speedOf(times.filter(({ hasHit }) => !hasHit).map(({ time }) => time)),
  };
}

/** The times as lines of text. */
export function speedLines(directory: string, { pages, all, withoutHit }: Speeds): string[] {
  const said = ({ sentences: count, median, p99 }: Speed) =>
    `${count} sentences, median ${median.toFixed(1)} µs, p99 ${p99.toFixed(1)} µs`;
  return [`${directory}: ${pages} pages, warm: ${said(all)}`, `  without a hit of the lexicon: ${said(withoutHit)}`];
}
