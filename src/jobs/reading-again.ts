import type { Article } from '#corpus';
import { analyse, type Engine, type Framing } from '#framing';
import type { Finder } from '#matching';
import type { Analysed, ReadAgain, Store, ToRead } from '#store';

/** What articles are read with; `isOwn` tells the reader's own claims from the bundled ones. */
export type ReadingTools = {
  readonly engine: Engine;
  readonly finder: Finder;
  readonly isOwn: (claim: string) => boolean;
};

/** What editors say of a bundled article as it came. */
type Edited = { readonly article: Article; readonly editors: readonly Framing[] };

/** Reads an article of the reader's. */
export function readOwn(article: Article, { engine, finder }: ReadingTools): Analysed {
  const { framings, postings } = analyse(article, engine, finder);
  return { framings, mentions: postings };
}

/** Reads a bundled article as it came: its editors' framings stand, and the engine reads the reader's own claims in it. */
export function readBundled({ article, editors }: Edited, tools: ReadingTools): Analysed {
  const { framings, mentions } = readOwn(article, tools);
  return { framings: [...editors, ...framings.filter(({ claim }) => tools.isOwn(claim))], mentions };
}

/**
 * Reads a bundled article in the reader's words: an editor's framing stays with a passage that stayed word for word, the
 * engine reads the others, and the reader's own claims everywhere.
 */
export function readRewritten({ article, editors }: Edited, rewritten: Article, tools: ReadingTools): Analysed {
  const old = article.passages.map(({ text }) => text);
  const now = rewritten.passages.map(({ text }) => text);
  const kept = editors.flatMap((framing) => {
    const passage = now.indexOf(old[framing.passage] ?? '');
    return passage < 0 ? [] : [{ ...framing, passage }];
  });
  const { framings, mentions } = readOwn(rewritten, tools);
  const read = framings.filter(({ passage, claim }) => tools.isOwn(claim) || !old.includes(now[passage] ?? ''));
  return { framings: [...kept, ...read], mentions };
}

function readAll(next: ToRead, tools: ReadingTools): ReadAgain | null {
  const { article, rewritten } = next;
  try {
    if (article.origin === 'reader') return { base: readOwn(article, tools), rewritten: null };
    return {
      base: readBundled(next, tools),
      rewritten: rewritten === null ? null : readRewritten(next, rewritten, tools),
    };
  } catch {
    // One article that cannot be read keeps what it has, and holds no other up.
    return null;
  }
}

/** Reads one article again and keeps it; false when there is none left. May be stopped anywhere and called again. */
export async function readNext(store: Store, tools: () => Promise<ReadingTools>): Promise<boolean> {
  const next = await store.nextToRead();
  if (next === null) return false;
  await store.keepRead(next, readAll(next, await tools()));
  return true;
}
