import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of labelled sentences that weights are trained on, a file for each hand that wrote them. */
export const hands = 'tests/fixtures/sentences/dev';

/** SHA-256 of what weights are trained with, to notice weights that are older than the rules. */
export function trainedOn(): string {
  const hash = createHash('sha256');
  const files = readdirSync(hands).toSorted();
  const paths = ['claims.json', 'kinds.json'].map((file) => join('assets/public/claims', file));
  for (const path of [...paths, ...files.map((file) => join(hands, file))]) hash.update(readFileSync(path));
  return hash.digest('hex');
}
