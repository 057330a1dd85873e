export type { ComparisonActs } from './acts.ts';
export { claimText } from './claim-text.ts';
export { ComparisonView } from './comparison-view.tsx';
export { comparisonMarkdown } from './markdown.ts';
export { type Correcting, CorrectingProvider, useCorrecting } from './correcting.tsx';
export { CueList } from './cue-list.tsx';
export { CueText } from './cue-text.tsx';
export { isOtherLanguage } from './other-language.ts';
export { MemoryProvider, newMemory } from './memory.tsx';
export { MarkedWords } from './marked-words.tsx';
export { differentRows } from './order.ts';
export { PassageReason } from './passage-reason.tsx';
export { PassageStance } from './passage-stance.tsx';
export { createSay, type LookUp, type Say, sayCount, SayProvider, useSay, type Word } from './say.tsx';
export { SpanText } from './span-text.tsx';
export { ReadingDetail } from './reading-detail.tsx';
export { StanceShape } from './shape.tsx';
export { StanceChip } from './stance-chip.tsx';
export { shortText, StanceStrip, stripText } from './stance-strip.tsx';
export {
  ageName,
  dateName,
  handName,
  holderName,
  isReadersText,
  passageNote,
  rowSentence,
  sourceName,
  stanceName,
  stances,
  timeName,
  voiceName,
} from './words.ts';
export { TakenList, useLatestTaken } from './taken-list.tsx';
export { WordingList } from './wording-list.tsx';
