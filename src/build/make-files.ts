import type { Bundle } from '#framing';
import { compile } from '#lexicon';
import { crossCheck } from './cross-checks.ts';
import { joinBundle } from './join-bundle.ts';
import type { PackFiles } from './pack-files.ts';
import { refuse } from './problem.ts';
import { readPack } from './read-pack.ts';

/** A file that the build makes: its path in the extension, and what stands in it. */
export type MadeFile = { readonly path: string; readonly contents: string };

/** Reads, checks and joins the pack under the public folder; throws one Error that lists every problem by file and place. */
export async function checkBundle(publicDir: string): Promise<{ bundle: Bundle; files: PackFiles }> {
  const files = await readPack(publicDir);
  refuse(crossCheck(files));
  return { bundle: joinBundle(files), files };
}

/**
 * The files that the extension reads and no one writes by hand. `lexicon.js` is run in a page: it sets one global, and its
 * last value is undefined because Firefox sends the last value of an injected script back.
 */
export async function makeFiles(publicDir: string): Promise<MadeFile[]> {
  const { bundle, files } = await checkBundle(publicDir);
  const lexicon = JSON.stringify(compile(files.lexicon.content.terms));
  return [
    { path: 'corpus/bundle.json', contents: JSON.stringify(bundle) },
    { path: 'corpus/stamp.json', contents: JSON.stringify({ hash: bundle.hash }) },
    { path: 'lexicon/compiled.json', contents: lexicon },
    { path: 'lexicon.js', contents: `globalThis.framelightLexicon=${lexicon};undefined` },
  ];
}
