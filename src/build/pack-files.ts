import type { Article, Fact, Passage, Wording } from '#corpus';
import type {
  ClaimFile,
  Framing,
  Holder,
  ProposalFile,
  RelationFile,
  WordingFile,
  WeightFile,
  KindFile,
} from '#framing';
import type { Term } from '#lexicon';
import type { WordFile } from '#search';

/** `corpus/corpus.json`: what the articles share, and where they are. */
export type CorpusFile = {
  readonly id: string;
  readonly version: string;
  readonly articles: readonly string[];
  readonly holders: readonly Holder[];
  readonly sides: readonly { readonly name: string; readonly family: string }[];
  readonly facts: readonly Fact[];
  readonly wording: readonly Wording[];
};

/** A framing as an editor writes it: the holder by id, the side by name. */
export type WrittenFraming = Pick<Framing, 'claim' | 'stance' | 'voice' | 'side' | 'hedge' | 'condition' | 'quotes'> & {
  readonly holder: string;
  readonly gist: string;
  readonly paragraph: number;
  readonly passage: number;
};

/** `corpus/articles/<id>.json`: one article as a digest, with its framings. */
export type ArticleFile = Pick<
  Article,
  'id' | 'title' | 'titleBasis' | 'titleNote' | 'source' | 'published' | 'publishedNote' | 'genre' | 'sketch'
> & {
  readonly digest: readonly Passage[];
  readonly framings: readonly WrittenFraming[];
};

/** `lexicon/terms.json`. */
export type LexiconFile = { readonly version: string; readonly terms: readonly Term[] };

/** A file with its path under the public folder. */
export type Placed<Content> = { readonly file: string; readonly content: Content };

/** All source files of the bundled pack, each valid by its own schema. */
export type PackFiles = {
  readonly corpus: Placed<CorpusFile>;
  readonly articles: readonly Placed<ArticleFile>[];
  readonly claims: Placed<ClaimFile>;
  readonly proposal: Placed<ProposalFile>;
  readonly relation: Placed<RelationFile>;
  readonly words: Placed<WordFile>;
  readonly lexicon: Placed<LexiconFile>;
  readonly kinds: Placed<KindFile>;
  readonly weights: Placed<WeightFile>;
  readonly wording: Placed<WordingFile>;
};

/** What stands in a file, by the name of its schema. */
export type PackContents = {
  readonly corpus: CorpusFile;
  readonly article: ArticleFile;
  readonly claims: ClaimFile;
  readonly proposal: ProposalFile;
  readonly relation: RelationFile;
  readonly 'search-words': WordFile;
  readonly lexicon: LexiconFile;
  readonly kinds: KindFile;
  readonly weights: WeightFile;
  readonly wording: WordingFile;
};
