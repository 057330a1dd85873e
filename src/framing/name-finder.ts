import { compile, type Term } from '#lexicon';
import { createFinder, type Finder } from '#matching';
import type { Span } from '#text';
import type { Concept } from './wording-file.ts';

/** A name of a concept found in a text: both by their place in the file. */
export type NameFound = Span & { readonly concept: Concept; readonly label: string };

const idOf = (concept: number, variant: number) => `${concept}/${variant}`;

function termsOf({ variants = [], except = [] }: Concept, at: number): Term[] {
  return variants.map(({ label, forms }, variant) => ({
    id: idOf(at, variant),
    // Every kind is found alike; this one is written without capitals too.
    kind: 'ceasefire',
    label,
    forms: { en: forms },
    ...(variant === 0 && except.length > 0 ? { except } : {}),
  }));
}

/** Finds what a text calls the concepts of a file, by the same search that finds mentions. */
export class NameFinder {
  readonly concepts: readonly Concept[];
  private readonly finder: Finder;
  private readonly names: ReadonlyMap<string, Pick<NameFound, 'concept' | 'label'>>;

  constructor(concepts: readonly Concept[]) {
    this.concepts = concepts;
    this.finder = createFinder([compile(concepts.flatMap(termsOf))]);
    this.names = new Map(
      concepts.flatMap((concept, at) =>
        (concept.variants ?? []).map(({ label }, variant) => [idOf(at, variant), { concept, label }] as const),
      ),
    );
  }

  find(text: string): NameFound[] {
    return this.finder.find(text).flatMap(({ term, start, end }) => {
      const name = this.names.get(term);
      return name === undefined ? [] : [{ ...name, start, end }];
    });
  }
}
