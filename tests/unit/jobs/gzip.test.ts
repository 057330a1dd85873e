import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Caps, caps } from '../../../src/jobs/caps.ts';
import { gunzip, isGzip, join } from '../../../src/jobs/gzip.ts';

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const packed = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));
const noise = (size: number) => {
  const bytes = new Uint8Array(size);
  let state = 1;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
};

/** The size of what was unpacked, or why it was not. */
function outcome(bytes: Uint8Array<ArrayBuffer>, limits: Caps): Promise<unknown> {
  return gunzip(bytes, limits).then(
    (opened) => opened.length,
    (error: { problem?: string }) => error.problem,
  );
}

describe('unpacking', () => {
  test('reads one member', async () => {
    const bytes = packed(bytesOf('one line\n'));
    expect(isGzip(bytes)).toBe(true);
    expect(await gunzip(bytes, caps)).toEqual(bytesOf('one line\n'));
  });

  test('reads several members one after the other', async () => {
    const members = ['first ', 'second ', 'third'].map((text) => packed(bytesOf(text)));
    expect(await gunzip(join(members), caps)).toEqual(bytesOf('first second third'));
  });

  test('is not misled by what looks like the first bytes of a member', async () => {
    const misleading = join([Uint8Array.of(0x1f, 0x8b, 8, 0), noise(500), Uint8Array.of(0x1f, 0x8b, 8, 0), noise(9)]);
    const stored = new Uint8Array(gzipSync(misleading, { level: 0 }));
    expect(await gunzip(join([stored, stored]), caps)).toEqual(join([misleading, misleading]));
  });

  test.each([1, 5, 12, 200])('refuses a file that lacks its last %i bytes', async (missing) => {
    const whole = packed(noise(5_000));
    await expect(gunzip(whole.slice(0, whole.length - missing), caps)).rejects.toMatchObject({
      problem: 'restore_damaged',
    });
  });

  test('refuses a file with a bit turned', async () => {
    const bytes = packed(bytesOf('a line that is long enough to be damaged in its middle'.repeat(20)));
    bytes[bytes.length - 6] = (bytes.at(-6) ?? 0) ^ 1;
    await expect(gunzip(bytes, caps)).rejects.toMatchObject({ problem: 'restore_damaged' });
  });

  test('gives up on a file full of false beginnings', async () => {
    const misleading = join(Array.from({ length: 5_000 }, () => Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3)));
    await expect(gunzip(misleading, caps)).rejects.toMatchObject({ problem: 'restore_damaged' });
  });
});

describe('the caps of unpacking', () => {
  const limits = { ...caps, unpacked: 100_000, free: 50_000, ratio: 200 };

  test.each([
    [99_999, true],
    [100_000, true],
    [100_001, false],
  ])('of %i bytes against a cap of 100,000', async (size, isOpened) => {
    expect(await outcome(packed(noise(size)), limits)).toBe(isOpened ? size : 'restore_too_large');
  });

  test.each([
    [50_000, true],
    [50_001, false],
  ])('of %i bytes that pack a thousandfold, of which 50,000 are free', async (size, isOpened) => {
    expect(await outcome(packed(new Uint8Array(size)), limits)).toBe(isOpened ? size : 'restore_bomb');
  });

  test('count all members together', async () => {
    const member = packed(noise(60_000));
    await expect(gunzip(join([member, member]), limits)).rejects.toMatchObject({ problem: 'restore_too_large' });
  });

  test('hold a bomb of 64 MB at the ratio', async () => {
    const bomb = packed(new Uint8Array(64 * 1_048_576));
    await expect(gunzip(bomb, caps)).rejects.toMatchObject({ problem: 'restore_bomb' });
  });
});
