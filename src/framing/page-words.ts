/** The words of a page, as far as they were read, ready to be asked whether something is named there. */
import { amountsIn } from '#matching';
import { fold, stem, tokens } from '#text';

/** Shorter words say too little of what a text is on. */
const shortest = 4;

/** The share of a thing's longer words that have to stand together in one paragraph for the page to have said it. */
const enough = 0.6;

const stemsOf = (text: string) =>
  new Set(
    tokens(text)
      .map(({ word }) => word)
      .filter((word) => word.length >= shortest)
      .map(stem),
  );

const plain = (text: string) =>
  ` ${fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The longer words of two texts that are the same but for their endings. */
export function sharedStems(one: string, other: string): string[] {
  const there = stemsOf(other);
  return [...stemsOf(one)].filter((word) => there.has(word));
}

const amountKey = ({ unit, amount }: { unit: string; amount: number | string }) => `${unit} ${amount}`;

/** What a page says in its paragraphs. */
export class PageWords {
  private readonly paragraphs: readonly ReadonlySet<string>[];
  private readonly text: string;
  private readonly amounts: ReadonlySet<string>;

  constructor(paragraphs: readonly string[]) {
    this.paragraphs = paragraphs.map(stemsOf);
    this.text = paragraphs.map(plain).join('|');
    this.amounts = new Set(paragraphs.flatMap((paragraph) => amountsIn(paragraph).map(amountKey)));
  }

  /** Whether one paragraph holds most of the longer words of a text; true of a text that has none. */
  says(text: string): boolean {
    const wanted = [...stemsOf(text)];
    const least = wanted.length * enough;
    return this.paragraphs.some((words) => wanted.filter((word) => words.has(word)).length >= least);
  }

  /** Whether a name stands on the page, word for word but for case and accents. */
  names(name: string): boolean {
    return this.text.includes(plain(name.replace(/^the\s/i, '')));
  }

  /** The shares, numbers of people and sums in a text that the page gives nowhere, however it writes them, by what they amount to. */
  amountsMissing(text: string): Map<string, string> {
    return new Map(
      amountsIn(text)
        .filter((amount) => !this.amounts.has(amountKey(amount)))
        .map((amount) => [amountKey(amount), text.slice(amount.start, amount.end)]),
    );
  }
}
