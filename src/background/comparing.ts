import { compare, type Compared, type Comparison, type Framing, type PageSentence, type TakenOut } from '#framing';
import { joinSketches } from '#corpus';
import type { Store } from '#store';
import { corrected } from './corrected.ts';
import type { ReadFrame, ReadTab } from './pages.ts';

function sentencesOf(frame: ReadFrame): PageSentence[] {
  return Object.entries(frame.blocks).flatMap(([block, read]) =>
    read.sentences.flatMap(({ start, end, text, readings }) =>
      readings.map((reading) => ({
        frame: frame.frame,
        block: Number(block),
        kind: read.kind,
        start,
        end,
        text,
        reading,
      })),
    ),
  );
}

const isoDate = (text: string | null) => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? null;

/** The frames of a tab, the top one first. */
export function framesOf(read: ReadTab): readonly ReadFrame[] {
  return Object.values(read.frames).toSorted((a, b) => a.frame - b.frame);
}

/** The day on which the page of a tab says that it was published; null when it says none. */
export const dateOf = (read: ReadTab): string | null => isoDate(framesOf(read)[0]?.published ?? null);

/** What is compared for a page, as the reader corrected it, and what they took out. */
export type ComparedTab = Compared & { readonly taken: readonly TakenOut[] };

/** In a larger corpus only those articles stand beside a page that take up one of its claims: who is silent is no news there. */
const smallCorpus = 300;

/** The articles that stand beside a page: those with these framings, the ones asked for, and in a small corpus all. */
async function articlesBeside(store: Store, framings: readonly Framing[], asked: readonly string[]) {
  const { of } = await store.articleCounts([]);
  return of <= smallCorpus
    ? store.cards()
    : store.cards([...new Set([...framings.map(({ article }) => article), ...asked])]);
}

/** What all frames of a tab put, and what the corpus holds on the same claims; the frames give one answer. `asked`: articles that count whatever they take up. */
export async function comparedOf(store: Store, read: ReadTab, asked: readonly string[] = []): Promise<ComparedTab> {
  const frames = framesOf(read);
  const top = frames[0];
  const sentences = frames.flatMap(sentencesOf);
  const ids = [...new Set(sentences.map(({ reading }) => reading.claim))];
  const [claims, framings] = await Promise.all([store.claims(), store.framingsOf(ids)]);
  const articles = await articlesBeside(store, framings, asked);
  return {
    claims,
    articles,
    ...(await corrected(store, { claims, sentences, framings, articles })),
    page: {
      date: dateOf(read),
      link: top?.link ?? top?.url ?? null,
      title: top?.title ?? '',
      sketch: frames.map(({ sketch }) => sketch).reduce(joinSketches, []),
    },
  };
}

/** Compares what all frames of a tab put with what the corpus holds on the same claims. */
export async function compareTab(store: Store, read: ReadTab): Promise<Comparison[]> {
  const hasClaims = framesOf(read).some(({ blocks }) =>
    Object.values(blocks).some(({ sentences }) => sentences.length > 0),
  );
  return hasClaims ? compare(await comparedOf(store, read)) : [];
}
