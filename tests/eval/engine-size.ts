import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Kilobytes of gzip: the engine's code with all that it imports, the claims with their rules, the kinds of words, the weights, and all together. */
export type EngineSize = Readonly<Record<'code' | 'claims' | 'kinds' | 'weights' | 'together', number>>;

const kilobytes = (parts: readonly Uint8Array[]) =>
  Math.round((gzipSync(Buffer.concat(parts), { level: 9 }).length / 1024) * 10) / 10;

/** Weighs what the background takes up to judge sentences: its code minified, its data as packed JSON. */
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
  const packed = (file: string) =>
    Buffer.from(JSON.stringify(JSON.parse(readFileSync(join(root, 'assets/public/claims', file), 'utf8'))));
  const [claims, kinds, weights] = [packed('claims.json'), packed('kinds.json'), packed('weights.json')];
  return {
    code: kilobytes(code),
    claims: kilobytes([claims]),
    kinds: kilobytes([kinds]),
    weights: kilobytes([weights]),
    together: kilobytes([...code, claims, kinds, weights]),
  };
}
