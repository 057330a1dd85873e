export type { Claim, Cue, CueRole, Framing, Holder, Reading, Stance, Voice } from './framing.ts';
export type { BlockKind, Comparison, PageSentence, PassageHit, Row, RowArticle } from './comparison.ts';
export type { Bundle, TermPassages } from './bundle.ts';
