export type { ComparisonActs } from './acts.ts';
export { ComparisonView } from './comparison-view.tsx';
export { comparisonMarkdown } from './markdown.ts';
export { MarkedWords } from './marked-words.tsx';
export { createSay, type LookUp, type Say, sayCount, SayProvider, useSay, type Word } from './say.tsx';
export { SpanText } from './span-text.tsx';
export { StanceShape } from './shape.tsx';
export { StanceChip } from './stance-chip.tsx';
export { shortText, StanceStrip, stripText } from './stance-strip.tsx';
export {
  ageName,
  dateName,
  holderName,
  passageNote,
  rowSentence,
  sourceName,
  stanceName,
  stances,
  timeName,
  voiceName,
} from './words.ts';
export { WordingList } from './wording-list.tsx';
