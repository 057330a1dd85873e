/** Where in a query a word stands: in what it says, or in the line that names who posted it and when. */
export type Zone = 'body' | 'signature';

/** A stretch of a query. */
export type Stretch = { readonly text: string; readonly zone: Zone };

const address = /(?:https?:\/\/|pic\.twitter\.com\/|www\.)[^\s—]+/giu;

/** "— Name (@name) 14 January 2020": how a quoted post names its author. */
const signature =
  /(?:^|\s|(?<=\S))[—–-]{1,2}\s+([^—()]{0,80})\(@(\w{1,40})\)([^\S\n]{0,3}\p{L}{3,12} \d{1,2}, \d{4})?/gu;

/** A tag or a name as networks write them, taken apart: "#AustralianFires" is two words, "@joe_doe" too. */
function apart(tag: string): string {
  return tag
    .replaceAll('_', ' ')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replaceAll(/(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .replaceAll(/(?<=\p{L})(?=\d)/gu, ' ');
}

/** A query without addresses, its tags taken apart, the author's line by itself. */
export function stretchesOf(query: string): Stretch[] {
  const signatures: string[] = [];
  const body = query
    .replaceAll(address, ' ')
    .replaceAll(signature, (_line, name: string, account: string, date: string | undefined) => {
      signatures.push(`${name}. ${apart(account)}. ${date ?? ''}`);
      return ' . ';
    })
    .replaceAll(/[#@](\w+)/gu, (_tag, name: string) => ` ${apart(name)} `);
  return [{ text: body, zone: 'body' }, ...signatures.map((text): Stretch => ({ text, zone: 'signature' }))];
}
