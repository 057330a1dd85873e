import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Kilobytes of gzip: the engine's code with all that it imports, the claims with their rules, and both together. */
export type EngineSize = { readonly code: number; readonly claims: number; readonly together: number };

const kilobytes = (parts: readonly Uint8Array[]) =>
  Math.round((gzipSync(Buffer.concat(parts), { level: 9 }).length / 1024) * 10) / 10;

/** Weighs what the background takes up to judge sentences, as it is shipped: minified, and the claims as packed JSON. */
export async function engineSize(root: string): Promise<EngineSize> {
  const { outputFiles } = await build({
    stdin: { contents: `export { createEngine } from '#framing';`, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
  });
  const code = outputFiles.map(({ contents }) => contents);
  const file = readFileSync(join(root, 'assets/public/claims/claims.json'), 'utf8');
  const claims = Buffer.from(JSON.stringify(JSON.parse(file)));
  return { code: kilobytes(code), claims: kilobytes([claims]), together: kilobytes([...code, claims]) };
}
