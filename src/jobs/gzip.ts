/**
 * Packing and unpacking through the browser's own gzip. The native stream refuses a file of several members and says
 * only that something failed, so members are found by their first bytes and unpacked one after the other, into no more
 * room than the caps allow.
 */
import { type Caps, roomFor } from './caps.ts';
import { Refusal } from './refusal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** How often a member may turn out to end later than at the next first bytes of one. */
const mostMisses = 32;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** One gzip member. */
export function gzip(file: Blob): Promise<Blob> {
  return new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** Everything that a gzip file of one or more members holds. Refuses what is damaged, cut short or larger than allowed. */
export async function gunzip(bytes: Bytes, caps: Caps): Promise<Bytes> {
  const room = roomFor(bytes.length, caps);
  const parts: Bytes[] = [];
  let [start, used, misses] = [0, 0, 0];
  for (const end of memberEnds(bytes)) {
    const part = await inflate(bytes.subarray(start, end), room - used);
    if (part === 'too-large') throw tooLarge(bytes.length, caps);
    if (part === 'damaged') {
      misses += 1;
      if (misses > mostMisses) break;
    } else {
      parts.push(part);
      used += part.length;
      start = end;
    }
  }
  if (start < bytes.length) throw new Refusal('restore_damaged');
  return join(parts);
}

/** Where a member may end: before what looks like the first bytes of another, and at the end of the file. */
function* memberEnds(bytes: Bytes): Generator<number> {
  for (let at = bytes.indexOf(0x1f, 1); at !== -1; at = bytes.indexOf(0x1f, at + 1)) {
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3] ?? 0xff) < 0x20) yield at;
  }
  yield bytes.length;
}

async function inflate(member: Bytes, room: number): Promise<Bytes | 'damaged' | 'too-large'> {
  const reader = new Blob([member]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Bytes[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > room) {
        await reader.cancel().catch(() => undefined);
        return 'too-large';
      }
      chunks.push(next.value);
    }
  } catch {
    return 'damaged';
  }
  return join(chunks);
}

function tooLarge(packed: number, caps: Caps): Refusal {
  if (packed * caps.ratio < caps.unpacked) return new Refusal('restore_bomb');
  return new Refusal('restore_too_large', Math.floor(caps.unpacked / 1_048_576));
}

/** These bytes one after the other. */
export function join(parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
