export type { Claim, Cue, CueRole, Framing, Holder, Reading, Stance, Voice } from './framing.ts';
export type {
  BlockKind,
  Comparison,
  Missing,
  PageSentence,
  PassageHit,
  PassageRelation,
  Row,
  RowArticle,
} from './comparison.ts';
export type { Bundle, TermPassages } from './bundle.ts';
export type { ClaimFile, ClaimRule, RuledClaim } from './claim-file.ts';
export {
  type Correction,
  type CorrectionKey,
  correctFramings,
  correctionKey,
  correctReadings,
  correctSentences,
  findingCorrections,
  type FindCorrection,
  type TakenOut,
} from './corrections.ts';
export { analyse, type Analysis } from './analyse.ts';
export { compare, type Compared } from './compare.ts';
export type { ComparedArticle, ComparedPage } from './others.ts';
export {
  createEngine,
  type Engine,
  type EngineParts,
  type PageText,
  type PageTexts,
  type ReadSentence,
  type Surroundings,
  type TrainingEngine,
} from './engine.ts';
export {
  type ArticleNumber,
  compareFigures,
  type ComparedFigures,
  type FigureComparison,
  type PageNumber,
} from './figures.ts';
export { type KnownActor, type LeftOutParts, type PageSaid, withMissing } from './missing.ts';
export { otherArticles } from './others.ts';
export { postingsOf } from './postings.ts';
export { textOf } from './standing.ts';
export { searchClaims, type SearchTools } from './search-claims.ts';
export { rarenessIn, type Rareness } from './overlap.ts';
export { createRelater, type Related, type Relater, type Relation } from './relation.ts';
export { relateByClaims } from './relate-claims.ts';
export { relateHits } from './relate-hits.ts';
export type { RelationFile } from './relation-file.ts';
export type { CuedText } from './relation-text.ts';
export { NameFinder } from './name-finder.ts';
export {
  type ComparedWording,
  compareWording,
  type PageParagraph,
  type PagePlace,
  type WordingComparison,
} from './wording.ts';
export type { Concept, WordingFile } from './wording-file.ts';
export type { KindFile } from './kinds.ts';
export { outputOf, stanceNames, type WeightFile, wholeSentence } from './weights.ts';
export { conceptNames, type PatternFault, type PatternProblem, patternProblems } from './pattern-problems.ts';
export { type ClaimDraft, claimOf, draftOf, type DraftParty, patternsOf } from './own-claim.ts';
export { claimCaps, type DraftFault, type DraftProblem, draftProblems, isReadable } from './own-claim-problems.ts';
export { type KnownConcept, knownConcepts, proposeDraft, type ProposalFile } from './own-claim-proposal.ts';
