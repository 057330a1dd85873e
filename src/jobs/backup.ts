import type { ReaderRecord, Store } from '#store';
import { type Caps, caps, roomFor } from './caps.ts';
import { gzip } from './gzip.ts';
import { sha256 } from './hash.ts';
import { countLines, linesOf } from './lines.ts';
import type { BackupFile, LineKind, Tell } from './protocol.ts';
import { newestSchema } from './shapes.ts';

/** Puts everything of the reader's into one file, named by today's date. */
export async function backUp(store: Store, tell: Tell): Promise<BackupFile> {
  tell('gathering', 0, 0);
  const records = await store.records();
  tell('packing', 0, records.length);
  const { file, counts, isPacked } = await write(records, caps);
  const today = new Date().toISOString().slice(0, 10);
  return { job: 'backup', name: `framelight-${today}.jsonl${isPacked ? '.gz' : ''}`, file, counts };
}

/** Records as a backup file: packed, or plain where the packed one would break the caps that reading has. */
export async function write(records: readonly ReaderRecord[], limits: Caps) {
  const kinds: LineKind[] = [];
  const pieces: string[] = [];
  for (const record of records) {
    for (const [at, line] of linesOf(record).entries()) {
      kinds.push(at === 0 ? record.kind : 'more');
      pieces.push('\n', line);
    }
  }
  const counts = countLines(kinds);
  const hash = await sha256(new Uint8Array(await new Blob(pieces.slice(1)).arrayBuffer()));
  const first = JSON.stringify({ schema: newestSchema, kind: 'backup', counts, hash });
  const plain = new Blob([first, ...pieces, '\n'], { type: 'application/x-ndjson' });
  const packed = await gzip(plain);
  const isPacked = plain.size <= roomFor(packed.size, limits);
  return { file: isPacked ? packed : plain, counts, isPacked };
}
