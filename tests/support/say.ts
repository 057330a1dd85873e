import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '..', '..', 'assets', 'public', '_locales', 'en', 'messages.json');
const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;

/** A string of the interface as a reader is shown it, so that no test repeats its words. */
export function say(name: string, ...words: readonly (string | number)[]): string {
  const message = messages[name]?.message;
  if (message === undefined) throw new Error(`The interface has no string ${name}.`);
  return message.replaceAll(/\$(\d)/g, (_, place: string) => String(words[Number(place) - 1] ?? ''));
}
