import {
  type Bundle,
  createRelater,
  type Engine,
  type EngineParts,
  type KnownActor,
  NameFinder,
  type Relater,
  type RuledClaim,
} from '#framing';
import type { ReadingTools } from '#jobs';
import { compile, type Term } from '#lexicon';
import { createFinder, type Finder } from '#matching';
import { createVocabulary, type Vocabulary } from '#search';
import type { Store } from '#store';
import { engineWith } from './engine.ts';
import { once } from './once.ts';
import {
  packagedBundle,
  packagedClaims,
  packagedKinds,
  packagedLexicon,
  packagedRelation,
  packagedTerms,
  packagedWeights,
  packagedWording,
  packagedWords,
} from './packaged.ts';

/** What pages and articles are read with, each opened once and only when asked for. */
export type Reading = {
  /** Reads the bundled claims and those of the reader's that are on. */
  readonly engine: () => Promise<Engine>;
  /** Finds the bundled terms and the reader's own. */
  readonly finder: () => Promise<Finder>;
  /** The bundled terms as they were written. */
  readonly terms: () => Promise<readonly Term[]>;
  /** The bundled corpus as it came, whatever the reader changed of it. */
  readonly bundle: () => Promise<Bundle>;
  /** Finds what things are called. */
  readonly names: () => Promise<NameFinder>;
  /** Those who can hold a position, as the engine knows them. */
  readonly actors: () => Promise<readonly KnownActor[]>;
  /** Relates passages to any sentence. */
  readonly relater: () => Promise<Relater>;
  /** What search knows of words. */
  readonly vocabulary: () => Promise<Vocabulary>;
  /** What articles are read with. */
  readonly tools: () => Promise<ReadingTools>;
  /** What the engine is made of, with the bundled claims alone. */
  readonly parts: () => Promise<EngineParts>;
  /** The reader's claims that are on. */
  readonly ownClaims: () => Promise<readonly RuledClaim[]>;
  /** The reader's claims or terms changed: the next engine and finder know them. */
  readonly forget: () => void;
};

/** Opens what reads, with the claims and terms of the reader's that the database holds. */
export function openReading(database: () => Promise<Store>): Reading {
  const ownClaims = async () => (await (await database()).ownClaims()).flatMap(({ claim, on }) => (on ? [claim] : []));
  const bundle = once(packagedBundle);
  const lexicon = once(packagedLexicon);
  const rules = once(packagedClaims);
  const weights = once(packagedWeights);
  const kinds = once(packagedKinds);
  const names = once(async () => new NameFinder((await packagedWording()).concepts));
  const relater = once(async () => createRelater(await packagedRelation()));
  const vocabulary = once(async () => createVocabulary(await packagedWords()));
  const terms = once(async () => (await packagedTerms()).terms);
  const finder = once(async () => {
    const store = await database();
    return createFinder([await lexicon.get(), compile(await store.terms())]);
  });
  const parts = async (): Promise<EngineParts> => {
    const all = [rules.get(), terms.get(), bundle.get(), weights.get(), kinds.get()] as const;
    const [claims, known, { holders }, weighed, kinship] = await Promise.all(all);
    return { claims, terms: known, holders, weights: weighed, kinds: kinship };
  };
  const engine = once(async () => engineWith(await parts(), await ownClaims()));
  return {
    engine: engine.get,
    finder: finder.get,
    terms: terms.get,
    bundle: bundle.get,
    names: names.get,
    relater: relater.get,
    vocabulary: vocabulary.get,
    actors: async () => (await rules.get()).actors,
    parts,
    ownClaims,
    tools: async () => {
      const [reader, found, own] = await Promise.all([engine.get(), finder.get(), ownClaims()]);
      const ids = new Set(own.map(({ id }) => id));
      return { engine: reader, finder: found, isOwn: (claim) => ids.has(claim) };
    },
    forget: () => {
      engine.forget();
      finder.forget();
    },
  };
}
