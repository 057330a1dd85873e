import type { BlockKind, Reading } from '#framing';
import { type Browser, until } from './browser.ts';

/** A sentence with claims as the extension keeps it; offsets into its block. */
export type KeptSentence = {
  readonly start: number;
  readonly end: number;
  readonly readings: readonly Reading[];
};

/** A block of a page as the extension keeps it. */
export type KeptBlock = {
  readonly kind: BlockKind;
  readonly text: string;
  readonly sentences: readonly KeptSentence[];
};

type Api = { storage: { session: { get: (key: string) => Promise<Record<string, unknown>> } } };
type Kept = { readonly frames: Readonly<Record<string, { readonly blocks: Readonly<Record<string, KeptBlock>> }>> };

/** Opens one of our own pages and hands out what the extension read in tabs, once so many blocks of a page were told. */
export async function openRecords(browser: Browser): Promise<{
  readonly of: (tab: number, blocks: number) => Promise<KeptBlock[]>;
  readonly close: () => Promise<void>;
}> {
  const own = await browser.openOwn('options.html#/doctor');
  const kept = (tab: number) =>
    own.run(async (key) => {
      const api = globalThis as unknown as Record<'browser' | 'chrome', Api | undefined>;
      return (await (api.browser ?? api.chrome)?.storage.session.get(key))?.[key];
    }, `page:${tab}`) as Promise<Kept | undefined>;
  return {
    of: (tab, blocks) =>
      until(`${blocks} blocks that were read`, async () => {
        const found = Object.entries((await kept(tab))?.frames['0']?.blocks ?? {});
        if (found.length < blocks) return null;
        return found.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, block]) => block);
      }),
    close: () => own.close(),
  };
}
