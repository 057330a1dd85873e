import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, Stance } from '#framing';
import { Window } from 'happy-dom';

/** A sentence that a page is expected to put a claim in; `sentence` is how it begins, `in` a selector of its block. */
export type ExpectedSentence = {
  readonly in: string;
  readonly sentence: string;
  readonly stance: Stance;
  readonly holder?: string | null;
  readonly side?: string;
};

/** What is expected of a fixture page; `noClaim` are selectors of blocks that put nothing. */
export type Expected = {
  readonly claims: readonly {
    readonly claim: string;
    readonly stance: Stance;
    readonly sentences: readonly ExpectedSentence[];
  }[];
  readonly noClaim?: readonly string[];
};

/** A reading on a fixture page. */
export type PageReading = {
  readonly in: string;
  readonly claim: string;
  readonly stance: Stance;
  readonly holder: string | null;
  readonly side: string | null;
  readonly sentence: string;
};

const oneLine = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** Reads a fixture page as the extension would: headline and paragraphs, white space as a browser shows it. */
export function readFixture(path: string, engine: Engine): PageReading[] {
  const window = new Window();
  window.document.write(readFileSync(path, 'utf8'));
  const elements = [...window.document.querySelectorAll('article h1, article h2, article p')];
  const headline = oneLine(window.document.querySelector('h1')?.textContent ?? '');
  const blocks = elements.map((element, block) => ({
    block,
    kind: element.tagName === 'H1' ? ('headline' as const) : ('text' as const),
    text: oneLine(element.textContent),
  }));
  const names = elements.map((element) => (element.id === '' ? element.tagName.toLowerCase() : `#${element.id}`));
  return engine.readPage({ headline, blocks }).flatMap(({ block, text, readings }) =>
    readings.map(({ claim, stance, holder, side }) => ({
      in: names[block] ?? '',
      claim,
      stance,
      holder: holder?.id ?? null,
      side: side ?? null,
      sentence: text,
    })),
  );
}

/** The expectations of a fixture page. */
export const expectedOf = (directory: string): Expected =>
  JSON.parse(readFileSync(join(directory, 'expected.json'), 'utf8')) as Expected;

/** How a fixture page was read: readings of expected claims that are right, missing or wrong. */
export type PageFigures = {
  readonly page: string;
  readonly found: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
};

function isAsExpected(reading: PageReading, claim: string, expected: ExpectedSentence): boolean {
  return (
    reading.claim === claim &&
    reading.stance === expected.stance &&
    reading.in === expected.in &&
    reading.sentence.startsWith(expected.sentence) &&
    (expected.holder === undefined || reading.holder === expected.holder) &&
    (expected.side === undefined || reading.side === expected.side)
  );
}

/** Compares what was read on one page with what is expected of it. */
export function comparePage(
  page: string,
  read: readonly PageReading[],
  { claims, noClaim = [] }: Expected,
): PageFigures {
  const all = claims.flatMap(({ claim, sentences }) => sentences.map((sentence) => ({ claim, sentence })));
  const missed = all.filter(({ claim, sentence }) => !read.some((reading) => isAsExpected(reading, claim, sentence)));
  const wrong = read.filter(
    (reading) =>
      noClaim.includes(reading.in) ||
      all.some(
        ({ claim, sentence }) =>
          claim === reading.claim &&
          sentence.in === reading.in &&
          sentence.stance !== reading.stance &&
          reading.sentence.startsWith(sentence.sentence),
      ),
  );
  return {
    page,
    found: all.length - missed.length,
    missed: missed.map(({ claim, sentence }) => `  missed ${claim} ${sentence.stance}: ${sentence.sentence}`),
    wrong: wrong.map(({ claim, stance, sentence }) => `  wrong  ${claim} ${stance}: ${sentence}`),
  };
}

/** Reads and compares all fixture pages that say what is expected of claims. */
export function measurePages(directory: string, engine: Engine): PageFigures[] {
  const pages = readdirSync(directory).toSorted();
  return pages.map((page) => {
    const folder = join(directory, page);
    return comparePage(page, readFixture(join(folder, 'source.html'), engine), expectedOf(folder));
  });
}
