import type { Article, ArticleSummary, Fact, Wording } from '#corpus';
import type { Bundle, Claim, Correction, CorrectionKey, Framing, Holder, TermPassages } from '#framing';
import type { ReaderTerm } from '#lexicon';
import type {
  Analysed,
  ArticleCard,
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

/**
 * The reader's database. Each writing function is one transaction: it happens whole or not at all. An article is "on"
 * when the reader neither switched it off nor deleted it; articles are handed out with the reader's changes applied.
 */
export type Store = {
  /** What the bundled corpus in the database is; null before the first seeding, or when a repair asks for a new one. */
  readonly bundle: () => Promise<{ hash: string; version: string } | null>;
  /**
   * Replaces everything bundled, and nothing of the reader's. `mentions` are those in the bundled articles; what is the
   * reader's has to be read again afterwards.
   */
  readonly seed: (bundle: Bundle, mentions: readonly TermPassages[]) => Promise<void>;

  /** All articles but the deleted ones, in the order of their ids. */
  readonly summaries: () => Promise<ArticleSummary[]>;
  /** One article, switched off ones too, and whether the reader changed anything of it or its very text; null when there is none or it is deleted. */
  readonly article: (
    id: string,
  ) => Promise<{ article: Article; framings: Framing[]; changed: boolean; rewritten: boolean } | null>;
  /** Adds or replaces an article of the reader's; rejects when its id is that of a bundled one. */
  readonly save: (article: Article, framings: readonly Framing[], mentions: readonly TermPassages[]) => Promise<void>;
  /**
   * Keeps what `article` changes of the bundled article of that id (title, source, date, link, text). Where the text is
   * another than before, `analysed` is what was read in it, and stands in for the editor's framings; rejects without it.
   */
  readonly override: (id: string, article: Article, analysed?: Analysed) => Promise<void>;
  /** Puts a bundled article back as it came, switched on. */
  readonly revert: (id: string) => Promise<void>;
  /** Takes an article out, to the bin; rejects when there is none. */
  readonly remove: (id: string) => Promise<void>;
  /** Brings an article back from the bin; rejects when it is not there. */
  readonly undelete: (id: string) => Promise<void>;
  /** What was deleted, latest first. */
  readonly bin: () => Promise<BinnedArticle[]>;
  readonly switchArticle: (id: string, on: boolean) => Promise<void>;

  /** Framings of these claims in articles that are on, as they were read, without corrections; one range read for each claim. */
  readonly framingsOf: (claims: readonly string[]) => Promise<Framing[]>;
  /** Articles that are on, of these ids or all. */
  readonly cards: (ids?: readonly string[]) => Promise<ArticleCard[]>;
  /** Which passages of which articles that are on hold a term. */
  readonly postingsOf: (term: string) => Promise<TermPassages[]>;
  /** In how many articles that are on each term stands, of how many. */
  readonly articleCounts: (terms: readonly string[]) => Promise<{ terms: Record<string, number>; of: number }>;
  /** Every passage of the articles that are on. */
  readonly passages: () => Promise<StoredPassage[]>;

  /** The known claims: the bundled ones, and behind them the reader's own that are on. */
  readonly claims: () => Promise<Claim[]>;
  readonly holders: () => Promise<Holder[]>;
  readonly facts: () => Promise<Fact[]>;
  readonly wording: () => Promise<Wording[]>;

  /** The reader's own claims, in the order in which they were made; those that are off too. */
  readonly ownClaims: () => Promise<OwnClaim[]>;
  /** Adds or replaces one; the articles have to be read again afterwards. */
  readonly saveOwnClaim: (own: OwnClaim) => Promise<void>;
  /** Takes one out; its framings are no longer handed out with the claims, and are gone once the articles are read again. */
  readonly removeOwnClaim: (id: string) => Promise<void>;

  /** What the reader corrected of what was read, in the order in which it was. */
  readonly corrections: () => Promise<Correction[]>;
  /** Keeps a correction, in the place of an earlier one of the same claim, words and holder. */
  readonly correct: (correction: Correction) => Promise<void>;
  /** Takes a correction back; there need be none. */
  readonly uncorrect: (key: CorrectionKey) => Promise<void>;

  /** The reader's own terms, in the order in which they were added. */
  readonly terms: () => Promise<ReaderTerm[]>;
  readonly saveTerm: (term: ReaderTerm) => Promise<void>;
  /** Takes a term of the reader's and its mentions out. */
  readonly removeTerm: (id: string) => Promise<void>;

  /** How far reading all articles again is; null when it was never ordered. */
  readonly readingState: () => Promise<ReadingState | null>;
  /** Has all articles read again from the first one on, in the place of an order that is under way. */
  readonly orderReading: (stamp: string) => Promise<void>;
  /** The next article to be read again; null when all are. */
  readonly nextToRead: () => Promise<ToRead | null>;
  /**
   * Keeps what was read (null: what there is stays) and moves on, in one transaction. Does nothing when a later order
   * or an edit came between: then the same article is the next one once more.
   */
  readonly keepRead: (of: ToRead, found: ReadAgain | null) => Promise<void>;

  /** A setting as it was last set; undefined when it never was. */
  readonly setting: (key: string) => Promise<Json | undefined>;
  readonly setSetting: (key: string, value: Json) => Promise<void>;

  /** Everything of the reader's, as a backup holds it. */
  readonly records: () => Promise<ReaderRecord[]>;
  /** How each of these records stands to what is stored. */
  readonly weigh: (records: readonly ReaderRecord[]) => Promise<Standing[]>;
  /** Takes records in, in one transaction, and answers how each stood before; `taken` ones are left out. */
  readonly restore: (records: readonly ReaderRecord[], mode: RestoreMode) => Promise<Standing[]>;

  /** Gives the connection back; the next call opens a new one. */
  readonly close: () => void;
};
