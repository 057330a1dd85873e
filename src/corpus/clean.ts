const lineEnds = /\r\n?|[\f\v\u0085\u2028\u2029]/g;
const controls = /[^\P{Cc}\t\n]/gu;
// Embeddings, overrides and isolates make text read in another order than it is stored; the byte order mark is no text.
const reordering = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** A text that is safe to keep and to draw as text: one kind of line end, no control or reordering characters, no half characters. */
export function clean(text: string): string {
  return text.toWellFormed().replace(lineEnds, '\n').replace(controls, '').replace(reordering, '');
}

/** A cleaned text on one line, white space run together; "" when nothing of it can be seen. */
export function cleanLine(text: string): string {
  const line = clean(text).replace(/\s+/g, ' ').trim();
  return /[^\s\p{Cf}]/u.test(line) ? line : '';
}
