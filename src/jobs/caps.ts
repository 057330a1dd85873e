/** How large things may be; each cap has its own sentence. Sizes in bytes. */
export type Caps = {
  /** One line of a backup. */
  readonly line: number;
  /** Levels of arrays and objects in a line. */
  readonly depth: number;
  /** A title or another short text. */
  readonly title: number;
  /** What a compressed file may unpack to; a file that is not compressed has no such cap. */
  readonly unpacked: number;
  /** What a compressed file may unpack to for each byte of its own, after the first `free` bytes. */
  readonly ratio: number;
  readonly free: number;
};

export const caps: Caps = {
  line: 5_000_000,
  depth: 64,
  title: 200_000,
  unpacked: 512 * 1_048_576,
  ratio: 200,
  free: 1_048_576,
};

/** The most that a compressed file of this size may unpack to. */
export function roomFor(packed: number, limits: Caps): number {
  return Math.min(limits.unpacked, Math.max(limits.free, packed * limits.ratio));
}
