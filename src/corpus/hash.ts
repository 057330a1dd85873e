function mixed(hash: number, unit: number): number {
  const part = Math.imul(unit, 0xcc9e2d51);
  const joined = hash ^ Math.imul((part << 15) | (part >>> 17), 0x1b873593);
  return Math.imul((joined << 13) | (joined >>> 19), 5) + 0xe6546b64;
}

function finished(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

/** A 32-bit hash of whole numbers, from 0 up: MurmurHash3 (Appleby 2011) over 32-bit blocks. Not against forgery. */
export function hashNumbers(numbers: Iterable<number>, seed = 0): number {
  let hash = seed;
  let count = 0;
  for (const number of numbers) {
    hash = mixed(hash, number);
    count += 1;
  }
  return finished(hash ^ count);
}

/** The same over the UTF-16 units of a text. */
export function hashText(text: string, seed = 0): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = mixed(hash, text.charCodeAt(at));
  return finished(hash ^ text.length);
}

/** 128 bits of a text as 32 hexadecimal digits: a name for it by its content. */
export function nameOf(text: string): string {
  return [1, 2, 3, 4].map((seed) => hashText(text, seed).toString(16).padStart(8, '0')).join('');
}
