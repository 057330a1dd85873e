import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stance } from '#framing';
import { oneLine, type ReadPage, readHtml, type ReadingTools } from './page-reading.ts';
import type { Label, Labelled, Predicted } from './sentences.ts';

/** A sentence of a page with the claims that it puts; without a holder the author or somebody unnamed holds it. */
export type ExpectedSentence = { readonly sentence: string; readonly labels: readonly Label[] };

/** A place where the engine and the labels part: the sentence by its opening words. */
export type Flaw = {
  readonly sentence: string;
  readonly claim: string;
  readonly stance: Stance;
  readonly holder?: string;
  /** Whom the engine takes for the holder, where only that differs; null for nobody. */
  readonly read?: string | null;
};

/** The flaws that a page is known to have: labels not read yet, readings too much, and those read of another holder. */
export type Flaws = {
  readonly notYet: readonly Flaw[];
  readonly tooMuch: readonly Flaw[];
  readonly otherHolder: readonly Flaw[];
};

/** What a person expects of a fixture page. A page that nobody has gone over yet is not `checked`. */
export type Expected = Partial<Flaws> & {
  readonly about: string;
  readonly genre: string;
  /** By whom the page was written: pages of a hand were written and labelled without a look at the rules. */
  readonly hand?: number;
  readonly published: string | null;
  readonly checked: boolean;
  readonly sentences: readonly ExpectedSentence[];
};

/** A page with its labels and what was read, sentence by sentence, in the form of labelled sentences. */
export type ComparedPage = {
  readonly page: string;
  readonly expected: Expected;
  /** Expected sentences at which the page's text was not cut. */
  readonly uncut: readonly string[];
  readonly items: readonly Labelled[];
  readonly predicted: readonly Predicted[];
};

/** The expectations of a fixture page. */
export const expectedOf = (directory: string): Expected =>
  JSON.parse(readFileSync(join(directory, 'expected.json'), 'utf8')) as Expected;

/** The readings of a page by sentence, as labels. */
export function labelsRead({ read }: ReadPage): ExpectedSentence[] {
  return read.map(({ text, readings }) => ({
    sentence: oneLine(text),
    labels: readings.map(({ claim, stance, holder }) =>
      holder === null ? { claim, stance } : { claim, stance, holder: holder.id },
    ),
  }));
}

/**
 * Puts what was read beside what is expected; readings in other text of the page count as sentences without labels. The
 * hands labelled the claims that are `judged`, and what is read of others on their pages is left out.
 */
export function comparePage(
  page: string,
  read: ReadPage,
  expected: Expected,
  judged: ReadonlySet<string>,
): ComparedPage {
  const isLabelled = ({ claim }: Label) => expected.hand === undefined || judged.has(claim);
  const left = labelsRead(read).map(({ sentence, labels }) => ({ sentence, labels: labels.filter(isLabelled) }));
  const take = (sentence: string) => {
    const at = left.findIndex((one) => one.sentence === sentence);
    return at < 0 ? [] : (left.splice(at, 1)[0]?.labels ?? []);
  };
  const inPage = expected.sentences.map(({ sentence, labels }) => ({ sentence, labels, read: take(sentence) }));
  const elsewhere = left.map(({ sentence, labels }) => ({ sentence, labels: [], read: labels }));
  const all = [...inPage, ...elsewhere.filter(({ read: found }) => found.length > 0)];
  const cut = new Set(read.sentences);
  return {
    page,
    expected,
    uncut: expected.sentences.flatMap(({ sentence }) => (cut.has(sentence) ? [] : [sentence])),
    items: all.map(({ sentence, labels }, at) => ({ id: `${page}:${at}`, text: sentence, labels })),
    predicted: all.map((item, at) => ({ id: `${page}:${at}`, text: item.sentence, labels: item.read })),
  };
}

const longestOpening = 64;

/** The opening words by which a flaw names its sentence. */
const opening = (sentence: string) =>
  sentence.length <= longestOpening ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', longestOpening))} …`;

const flawOf = (sentence: string, { claim, stance, holder }: Label): Flaw => ({
  sentence: opening(sentence),
  claim,
  stance,
  ...(holder === undefined ? {} : { holder }),
});

/** Takes out of a list the first label that is like another one. */
function takeLike(labels: Label[], isLike: (label: Label) => boolean): Label | undefined {
  const at = labels.findIndex(isLike);
  return at < 0 ? undefined : labels.splice(at, 1)[0];
}

function flawsOf({ text, labels }: Labelled, read: readonly Label[]): Flaws {
  const left = [...read];
  const isSame = (a: Label) => (b: Label) => a.claim === b.claim && a.stance === b.stance;
  const unlike = labels.filter(
    (label) => takeLike(left, (other) => isSame(label)(other) && other.holder === label.holder) === undefined,
  );
  const paired = unlike.map((label) => ({ label, other: takeLike(left, isSame(label)) }));
  return {
    notYet: paired.flatMap(({ label, other }) => (other === undefined ? [flawOf(text, label)] : [])),
    tooMuch: left.map((label) => flawOf(text, label)),
    otherHolder: paired.flatMap(({ label, other }) =>
      other === undefined ? [] : [{ ...flawOf(text, label), read: other.holder ?? null }],
    ),
  };
}

/** Every place of a page where the engine and the labels part. */
export function flawsIn({ items, predicted }: Pick<ComparedPage, 'items' | 'predicted'>): Flaws {
  const each = items.map((item, at) => flawsOf(item, predicted[at]?.labels ?? []));
  return {
    notYet: each.flatMap(({ notYet }) => notYet),
    tooMuch: each.flatMap(({ tooMuch }) => tooMuch),
    otherHolder: each.flatMap(({ otherHolder }) => otherHolder),
  };
}

/** The names of all cases of a folder. */
export const casesIn = (directory: string): string[] =>
  readdirSync(directory)
    .filter((name) => existsSync(join(directory, name, 'expected.json')))
    .toSorted();

/** Reads one fixture page and puts it beside its expectations. */
export async function readCase(
  directory: string,
  page: string,
  tools: ReadingTools & { readonly judged: ReadonlySet<string> },
): Promise<ComparedPage> {
  const folder = join(directory, page);
  const read = await readHtml(readFileSync(join(folder, 'source.html'), 'utf8'), tools);
  return comparePage(page, read, expectedOf(folder), tools.judged);
}
