export { openStore } from './open.ts';
export type {
  Analysed,
  ArticleCard,
  ArticleChange,
  BinnedArticle,
  Json,
  OwnClaim,
  ReadAgain,
  ReaderRecord,
  ReadingState,
  RestoreMode,
  Standing,
  StoredPassage,
  ToRead,
} from './rows.ts';
export { writtenBy } from './rows.ts';
export type { Store } from './store.ts';
