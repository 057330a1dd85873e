import type { PackFiles } from './pack-files.ts';
import { refuse } from './problem.ts';
import { readerOf } from './valid-json.ts';

function isWhole<T extends object>(parts: T): parts is T & { readonly [K in keyof T]-?: NonNullable<T[K]> } {
  return Object.values(parts).every((part) => part !== undefined);
}

/** Reads the source files of the pack under the public folder; throws one Error that lists all that is wrong with them. */
export async function readPack(publicDir: string): Promise<PackFiles> {
  const problems: string[] = [];
  const read = readerOf(publicDir, problems);
  const corpus = await read('corpus/corpus.json', 'corpus');
  const claims = await read('claims/claims.json', 'claims');
  const proposal = await read('claims/proposal.json', 'proposal');
  const relation = await read('claims/relation.json', 'relation');
  const kinds = await read('claims/kinds.json', 'kinds');
  const weights = await read('claims/weights.json', 'weights');
  const lexicon = await read('lexicon/terms.json', 'lexicon');
  const wording = await read('wording/wording.json', 'wording');
  const words = await read('search/words.json', 'search-words');
  const articles = [];
  for (const path of corpus?.content.articles ?? []) {
    const article = await read(`corpus/${path}`, 'article');
    if (article !== undefined) articles.push(article);
  }
  refuse(problems);
  const pack = { corpus, articles, claims, proposal, relation, kinds, weights, lexicon, wording, words };
  if (!isWhole(pack)) throw new Error('The pack is incomplete.');
  return pack;
}
