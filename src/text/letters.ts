/** What a UTF-16 unit does in a text, as `FOLDED` holds it; every larger value is the folded unit itself. */
export const BREAK = 0;
/** Leaves no trace: soft hyphens, zero-width and direction marks, combining accents. */
export const DROPPED = 1;
/** Stands between two words of one phrase: spaces and hyphens. */
export const JOINT = 2;
/** Folds to more than one unit, see `expansionOf`. */
export const EXPANDS = 3;
/** Every apostrophe folds to this one. */
export const APOSTROPHE = 39;

const expansions = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    Æ: 'ae',
    œ: 'oe',
    Œ: 'oe',
    ﬀ: 'ff',
    ﬁ: 'fi',
    ﬂ: 'fl',
    ﬃ: 'ffi',
    ﬄ: 'ffl',
    ﬅ: 'st',
    ﬆ: 'st',
  }).map(([letter, folded]) => [letter.charCodeAt(0), folded] as const),
);

/** Letters without a canonical decomposition that readers type without their stroke. */
const strokes = { ł: 'l', Ł: 'l', ø: 'o', Ø: 'o', đ: 'd', Đ: 'd', ı: 'i' };

/** Cyrillic letters that are letters of their own, though Unicode takes them apart. */
const whole = 'йўї';

const joints: readonly (readonly [number, number])[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x2d, 0x2d],
  [0xa0, 0xa0],
  [0x2000, 0x200a],
  [0x2010, 0x2013],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x2212, 0x2212],
  [0x3000, 0x3000],
  [0xfe63, 0xfe63],
  [0xff0d, 0xff0d],
];
const dropped: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x61c, 0x61c],
  [0x180b, 0x180e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
];
/** Capitals and letters with accents: Latin, Greek, Cyrillic. */
const decomposing: readonly (readonly [number, number])[] = [
  [0xc0, 0x52f],
  [0x1e00, 0x1eff],
];
/** Letters and digits that fold to themselves unless a rule below says otherwise. */
const letters: readonly (readonly [number, number])[] = [
  [0x30, 0x39],
  [0x61, 0x7a],
  [0x530, 0x1fff],
  [0x2c00, 0x2dff],
  [0x3041, 0xd7ff],
  [0xf900, 0xfdff],
  [0xfe70, 0xfefe],
  [0xff66, 0xffdc],
];

function foldLetter(letter: string): number {
  const lower = letter.toLowerCase();
  return (whole.includes(lower) ? lower : lower.normalize('NFD')).charCodeAt(0);
}

function foldLetters(folded: Uint16Array): void {
  for (const [from, to] of letters) for (let unit = from; unit <= to; unit++) folded[unit] = unit;
  for (const [from, to] of decomposing) {
    for (let unit = from; unit <= to; unit++) folded[unit] = foldLetter(String.fromCharCode(unit));
  }
  for (let letter = 0; letter < 26; letter++) {
    for (const base of [0x41, 0xff21, 0xff41]) folded[base + letter] = 0x61 + letter;
  }
  for (let digit = 0; digit < 10; digit++) folded[0xff10 + digit] = 0x30 + digit;
  for (const [letter, plain] of Object.entries(strokes)) folded[letter.charCodeAt(0)] = plain.charCodeAt(0);
}

function table(): Uint16Array {
  const folded = new Uint16Array(65_536);
  foldLetters(folded);
  for (const sign of [0xd7, 0xf7]) folded[sign] = BREAK;
  folded.fill(BREAK, 0x2b0, 0x300);
  for (const unit of expansions.keys()) folded[unit] = EXPANDS;
  for (const unit of [0x27, 0x2018, 0x2019, 0x201b, 0x2bc, 0x2b9, 0xff07]) folded[unit] = APOSTROPHE;
  for (const [from, to] of joints) folded.fill(JOINT, from, to + 1);
  for (const [from, to] of dropped) folded.fill(DROPPED, from, to + 1);
  return folded;
}

/** For every UTF-16 unit: one of the classes above, or the unit it folds to. */
export const FOLDED = table();

/** What one unit folds to by itself; units that mark, join or expand stay as they are. */
export function foldedUnit(unit: number): number {
  const as = FOLDED[unit] ?? BREAK;
  return as > EXPANDS ? as : unit;
}

/** What a unit of class `EXPANDS` folds to. */
export function expansionOf(unit: number): string {
  return expansions.get(unit) ?? '';
}

/**
 * The letter that a combining mark makes of the folded letter before it, or 0 when the mark is an accent that folding
 * drops: a text in Unicode's decomposed form spells й as и and a breve.
 */
export function composed(letter: number, mark: number): number {
  if (mark === 0x306 && letter === 0x438) return 0x439;
  if (mark === 0x306 && letter === 0x443) return 0x45e;
  return mark === 0x308 && letter === 0x456 ? 0x457 : 0;
}
