import type { Bundle, ClaimFile, KindFile, ProposalFile, RelationFile, WordingFile, WeightFile } from '#framing';
import type { CompiledLexicon, Term } from '#lexicon';
import type { WordFile } from '#search';
import { browser } from './browser.ts';

/** Reads a file of the extension itself; the content security policy allows no other address. */
async function packaged<T>(path: string): Promise<T> {
  const response = await fetch(browser.runtime.getURL(path));
  return (await response.json()) as T;
}

/** The version of the extension. */
export const version = (): string => browser.runtime.getManifest().version;

/** The bundled corpus, checked when the extension was built. */
export const packagedBundle = (): Promise<Bundle> => packaged('corpus/bundle.json');

/** The hash of the bundled corpus alone: what each wake of the worker compares. */
export const packagedStamp = (): Promise<{ hash: string }> => packaged('corpus/stamp.json');

/** The known claims with the rules by which they are read. */
export const packagedClaims = (): Promise<ClaimFile> => packaged('claims/claims.json');

/** What own claims are proposed from. */
export const packagedProposal = (): Promise<ProposalFile> => packaged('claims/proposal.json');

/** The words by which the relation of a passage to any sentence is read. */
export const packagedRelation = (): Promise<RelationFile> => packaged('claims/relation.json');

/** The weights by which sentences are weighed beside the rules. */
export const packagedWeights = (): Promise<WeightFile> => packaged('claims/weights.json');

/** Kinds of words, as the weights were trained with. */
export const packagedKinds = (): Promise<KindFile> => packaged('claims/kinds.json');

/** The bundled terms, as the engine knows them. */
export const packagedTerms = (): Promise<{ terms: readonly Term[] }> => packaged('lexicon/terms.json');

/** The bundled lexicon in the form in which it is searched. */
export const packagedLexicon = (): Promise<CompiledLexicon> => packaged('lexicon/compiled.json');

/** What search knows of words. */
export const packagedWords = (): Promise<WordFile> => packaged('search/words.json');

/** What is called by different names, and the names. */
export const packagedWording = (): Promise<WordingFile> => packaged('wording/wording.json');
