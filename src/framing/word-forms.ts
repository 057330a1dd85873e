/**
 * The inflected forms of an English word by its regular endings: "counts" as count, counts, counted, counting. Spelling
 * follows the usual rules (final e dropped, y to i, consonants doubled in one short syllable); what the stemmer takes
 * for another word is left out. Irregular forms are not known.
 */
import { stem } from '#text';

const isOneSyllable = (word: string) => /^[^aeiou]*[aeiouy]+[^aeiouy]*$/.test(word);
const endsShort = (word: string) => /[^aeiou][aeiouy][^aeiouwxy]$/.test(word);
const isDoubled = (word: string) => /([bdgmnprt])\1$/.test(word);

/** What "-ed" and "-ing" were put to: "swapp" as swap, "vot" as vote, "visit" as it is. */
function unbent(root: string): string {
  if (isDoubled(root)) return root.slice(0, -1);
  if (root.endsWith('i')) return `${root.slice(0, -1)}y`;
  const hasLostE = /(?:[cvuz]|[^s]s|[^n]g|[^aeiou]l|[^e]at)$/.test(root) || (isOneSyllable(root) && endsShort(root));
  return hasLostE ? `${root}e` : root;
}

/** The word without its ending, where it has a regular one. */
function baseOf(word: string): string {
  const bare = [
    [/ies$/, () => `${word.slice(0, -3)}y`],
    [/(?:ss|sh|ch|x|zz)es$/, () => word.slice(0, -2)],
    [/[^siu]s$/, () => word.slice(0, -1)],
    [/[^e]ed$/, () => unbent(word.slice(0, -2))],
    [/ing$/, () => unbent(word.slice(0, -3))],
  ] as const;
  const base = bare.find(([ending]) => ending.test(word))?.[1]() ?? word;
  return stem(base) === stem(word) ? base : word;
}

/** The letters before "-ed" and "-ing". */
function bent(base: string): string {
  if (/[^eoy]e$/.test(base)) return base.slice(0, -1);
  return isOneSyllable(base) && endsShort(base) ? base + base.slice(-1) : base;
}

function inflected(base: string): string[] {
  const root = bent(base);
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  const plural = /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
  return [base, plural, base.endsWith('ee') ? `${base}d` : `${root}ed`, `${root}ing`];
}

/** The forms of a folded English word, itself among them; a noun in "-ion" has those of its verb behind its own. */
export function formsOf(word: string): string[] {
  // "crisis", "news": an s that is no ending.
  const base = baseOf(word);
  if (base === word && word.endsWith('s')) return [word];
  const root = stem(word);
  if (base === `${root}ion`) return [...new Set([word, base, `${base}s`, ...inflected(root)])];
  const forms = inflected(base).filter((form) => stem(form) === root);
  return [...new Set(forms.includes(word) ? forms : [word, ...forms])];
}
