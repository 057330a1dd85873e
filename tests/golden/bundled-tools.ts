import type { ReadingTools } from '../eval/page-reading.ts';
import { bundledEngine, claimFile } from '../unit/framing/bundled-engine.ts';
import { finder } from '../unit/matching/bundled-finder.ts';

/** What pages are read with, as it is shipped, and the claims that people label. */
export function bundledTools(): ReadingTools & { readonly judged: ReadonlySet<string> } {
  const judged = new Set(claimFile.claims.filter((claim) => claim.judged).map(({ id }) => id));
  return { engine: bundledEngine(), finder, judged };
}
