/** How many UTF-16 units the segmenter is given at once. */
const window = 2_000;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The segmenter looks ahead as far as the next letter, stop or line, and no farther (rule SB8 of UAX #29). */
const sight = /[\p{L}\p{Sentence_Terminal}\n\r\u0085\u2028\u2029]/u;

function lastInSight(text: string): number {
  for (let at = text.length - 1; at >= 0; at -= 1) if (sight.test(text.charAt(at))) return at;
  return -1;
}

/** The ends in a part of a text that what follows it cannot change, from the part's begin. */
function endsOfPart(part: string, isLast: boolean, most: number): number[] {
  const certain = isLast ? part.length : lastInSight(part);
  const ends: number[] = [];
  for (const { index, segment } of segmenter.segment(part)) {
    const end = index + segment.length;
    if (end > certain || ends.length === most) break;
    ends.push(end);
  }
  return ends;
}

/**
 * Where `Intl.Segmenter` would end the sentences of a text. One step of it costs as much as the text before it is long
 * (V8), so a long text is handed over in parts, each from an end that was proposed: there the rules of UAX #29 begin anew.
 */
export function* proposedEnds(text: string): Generator<number> {
  let length = window;
  for (let start = 0; start < text.length;) {
    const part = text.slice(start, start + length);
    const isLast = start + length >= text.length;
    const ends = endsOfPart(part, isLast, length === window ? Infinity : 1);
    for (const end of ends) yield start + end;
    start += ends.at(-1) ?? 0;
    // A sentence longer than the part: looked for in one twice as long, and then in short ones again.
    length = ends.length === 0 ? length * 2 : window;
  }
}
