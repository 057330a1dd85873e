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
