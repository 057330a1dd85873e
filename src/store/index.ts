export { openStore } from './open.ts';
export type {
  Analysed,
  ArticleCard,
  ArticleChange,
  BinnedArticle,
  Json,
  OwnClaim,
  ReaderRecord,
  RestoreMode,
  Standing,
  StoredPassage,
} from './rows.ts';
export type { Store } from './store.ts';
