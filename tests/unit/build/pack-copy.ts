import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of the real pack. */
export const publicDir = 'assets/public';

/** A copy of the real pack that a test may break, and the text of the error that the build then stops with. */
export type PackCopy = {
  readonly dir: string;
  /** Changes the JSON of a file in place. */
  readonly edit: (file: string, change: (content: never) => unknown) => Promise<void>;
  readonly write: (file: string, text: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export async function copyPack(): Promise<PackCopy> {
  const dir = await mkdtemp(join(tmpdir(), 'framelight-pack-'));
  for (const folder of ['corpus', 'claims', 'lexicon', 'wording', 'search', 'schema']) {
    await cp(join(publicDir, folder), join(dir, folder), { recursive: true });
  }
  const write = (file: string, text: string) => writeFile(join(dir, file), text);
  return {
    dir,
    write,
    edit: async (file, change) => {
      const content: unknown = JSON.parse(await readFile(join(dir, file), 'utf8'));
      change(content as never);
      await write(file, JSON.stringify(content));
    },
    remove: (file) => rm(join(dir, file)),
    clear: () => rm(dir, { recursive: true }),
  };
}
