import { BREAK, composed, DROPPED, EXPANDS, expansionOf, FOLDED, JOINT } from './letters.ts';

const quotes = '“”„‟«»＂';
const dash = 0x2d;
const space = 0x20;

function foldMark(unit: number): number {
  if (quotes.includes(String.fromCharCode(unit))) return 0x22;
  return unit > 0xff00 && unit < 0xff5f ? unit - 0xfee0 : unit;
}

function foldJoint(unit: number): number {
  if (unit < space) return unit;
  const isDash =
    unit === dash || (unit > 0x200f && unit < 0x2014) || unit === 0x2212 || unit === 0xfe63 || unit === 0xff0d;
  return isDash ? dash : space;
}

/**
 * A text as it is compared: lower case, without accents, soft hyphens and zero-width marks, one kind of apostrophe,
 * quotation mark, hyphen and space, full-width forms narrow. Of the Cyrillic letters ё becomes е; й, ї and ґ stay.
 * The result may be shorter or longer than the text.
 */
export function fold(text: string): string {
  let folded = '';
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const as = FOLDED[unit] ?? BREAK;
    if (as === DROPPED) {
      const letter = composed(last, unit);
      if (letter > 0) folded = folded.slice(0, -1) + String.fromCharCode(letter);
      last = 0;
    } else if (as === EXPANDS) folded += expansionOf(unit);
    else {
      last = as === BREAK ? foldMark(unit) : as === JOINT ? foldJoint(unit) : as;
      folded += String.fromCharCode(last);
    }
  }
  return folded;
}
