/**
 * Words of a query that no text holds: run together ("fakenews", "cornflakes"), or spelled otherwise than the texts have
 * them ("Malinger" for "Mallinger"). Both are looked for among the words of the collection only.
 */
/** All words that texts hold, unstemmed, with the numbers of their stems. */
export type WordForms = ReadonlyMap<string, number>;

const shortestPart = 3;
const mostParts = 4;
const shortestSpelled = 6;
const longest = 40;

const shortestOf = (parts: readonly string[]) => Math.min(...parts.map(({ length }) => length));

/** Of two splits of the same letters the one of fewer words, then the one whose shortest word is longer. */
function better(one: readonly string[] | undefined, other: readonly string[]): readonly string[] {
  if (one === undefined || other.length < one.length) return other;
  return other.length === one.length && shortestOf(other) > shortestOf(one) ? other : one;
}

/** The words that a run-together word is made of, all of them words of the collection, or nothing. */
export function splitWord(word: string, wordForms: WordForms): readonly string[] | undefined {
  if (!/^[a-z]+$/.test(word) || word.length < 2 * shortestPart || word.length > longest) return undefined;
  // The best split of the first letters of the word, by how many they are.
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = shortestPart; end <= word.length; end += 1) {
    for (let start = 0; start <= end - shortestPart; start += 1) {
      const before = best[start];
      const part = word.slice(start, end);
      if (before !== undefined && before.length < mostParts && wordForms.has(part))
        best[end] = better(best[end], [...before, part]);
    }
  }
  const parts = best[word.length];
  return parts === undefined || parts.length < 2 ? undefined : parts;
}

const mostBegun = 8;

/** The words that begin with what is still being typed, by the numbers of their stems; the shortest first. */
export function begunBy(typed: string, wordForms: WordForms): number[] {
  if (typed.length < shortestPart || typed.length > longest) return [];
  const begun = [...wordForms].filter(([word]) => word.startsWith(typed));
  const numbers = begun.toSorted(([a], [b]) => a.length - b.length).map(([, number]) => number);
  return [...new Set(numbers)].slice(0, mostBegun);
}

function shortened(word: string): string[] {
  return [word, ...Array.from(word, (_letter, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** Finds words by a spelling that is one letter off. */
export type FindSpelling = (word: string) => readonly number[];

/** A finder of misspelled words, by deletions of one letter on both sides (Garbe's symmetric delete). Made at first need. */
export function spellingsIn(wordForms: WordForms): FindSpelling {
  let table: Map<string, string[]> | undefined;
  const made = () => {
    const byShort = new Map<string, string[]>();
    for (const word of wordForms.keys()) {
      if (word.length < shortestSpelled || word.length > longest || !/^\p{L}+$/u.test(word)) continue;
      for (const short of shortened(word)) {
        const words = byShort.get(short);
        if (words === undefined) byShort.set(short, [word]);
        else words.push(word);
      }
    }
    return byShort;
  };
  return (word) => {
    if (word.length < shortestSpelled || word.length > longest || !/^\p{L}+$/u.test(word)) return [];
    table ??= made();
    const near = shortened(word).flatMap((short) => table?.get(short) ?? []);
    const found = near.filter((other) => other !== word && other[0] === word[0]);
    return [...new Set(found.map((other) => wordForms.get(other) ?? -1))];
  };
}
