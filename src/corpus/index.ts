export type {
  Article,
  ArticleSummary,
  Basis,
  Fact,
  FactValue,
  Passage,
  Precision,
  Published,
  Source,
  TitleBasis,
  Wording,
} from './article.ts';
export type { ArticleDraft } from './draft.ts';
export type { ArticleResult } from './reader-article.ts';
export { nameOf } from './hash.ts';
export { changeArticle, readerArticle } from './reader-article.ts';
export { published } from './published.ts';
export { areCopies, joinSketches, resemblance, sketch } from './sketch.ts';
