import type { PackFiles } from './pack-files.ts';
import { refuse } from './problem.ts';
import { readerOf } from './valid-json.ts';

/** Reads the source files of the pack under the public folder; throws one Error that lists all that is wrong with them. */
export async function readPack(publicDir: string): Promise<PackFiles> {
  const problems: string[] = [];
  const read = readerOf(publicDir, problems);
  const corpus = await read('corpus/corpus.json', 'corpus');
  const claims = await read('claims/claims.json', 'claims');
  const proposal = await read('claims/proposal.json', 'proposal');
  const relation = await read('claims/relation.json', 'relation');
  const lexicon = await read('lexicon/terms.json', 'lexicon');
  const wording = await read('wording/wording.json', 'wording');
  const articles = [];
  for (const path of corpus?.content.articles ?? []) {
    const article = await read(`corpus/${path}`, 'article');
    if (article !== undefined) articles.push(article);
  }
  refuse(problems);
  if (
    corpus === undefined ||
    claims === undefined ||
    proposal === undefined ||
    relation === undefined ||
    lexicon === undefined ||
    wording === undefined
  )
    throw new Error('The pack is incomplete.');
  return { corpus, articles, claims, proposal, relation, lexicon, wording };
}
