export { createSay, type LookUp, type Say, sayCount, SayProvider, useSay, type Word } from './say.tsx';
export { StanceShape } from './shape.tsx';
export { StanceChip } from './stance-chip.tsx';
export {
  ageName,
  dateName,
  holderName,
  passageNote,
  rowSentence,
  sourceName,
  stanceName,
  stances,
  voiceName,
} from './words.ts';
