import type { Span } from '#text';

/** How a passage stands to a claim as worded; always the holder's stance, never the outlet's. */
export type Stance = 'agree' | 'disagree' | 'conditional' | 'discuss';

/** Who speaks: the article itself, somebody it reports, its headline alone, or a source without a name. */
export type Voice = 'own' | 'reported' | 'headline';

/** Whose position it is. `family` groups holders that stand together (russia, ukraine, west, world, analysts, author, unnamed). */
export type Holder = { readonly id: string; readonly name: string; readonly family: string };

/** What words of a sentence decided: the topic, the stance, who holds it, a condition, a hedge. */
export type CueRole = 'topic' | 'stance' | 'negation' | 'holder' | 'attribution' | 'condition' | 'hedge' | 'side';

/** Words that decided a judgement, at their place in the sentence or passage. */
export type Cue = Span & { readonly role: CueRole };

/** A proposition on which sources may differ. `short` fits a list; `judged` is false where evaluation files do not label it. */
export type Claim = { readonly id: string; readonly text: string; readonly short: string; readonly judged: boolean };

/** One passage's way of putting a claim. `by` tells an editor's entry from one that the engine read. */
export type Framing = {
  readonly id: string;
  readonly article: string;
  readonly claim: string;
  readonly stance: Stance;
  readonly holder: Holder | null;
  readonly voice: Voice;
  /** Of whom it is said, where the same stance can mean opposites; compared by `sideFamily`. */
  readonly side?: string;
  readonly sideFamily?: string;
  readonly hedge?: string;
  readonly condition?: string;
  /** When it was said, in the words of the passage: "on Tuesday", "in March 2022". */
  readonly time?: string;
  /** In our own words; null when only the passage itself is at hand. */
  readonly gist: string | null;
  /** Words of the original, a few at a time. */
  readonly quotes: readonly string[];
  /** Paragraph of the original, from 1; null when not known. */
  readonly paragraph: number | null;
  /** Index of the passage of the article in which it stands; 0 where it stands in the headline. */
  readonly passage: number;
  /** Set where it stands in no passage but in the title, of which the cues then are. */
  readonly inHeadline?: true;
  /** Cues in that passage, or in the title, when the engine read it. */
  readonly cues: readonly Cue[];
  readonly by: 'editor' | 'engine';
  /** Set where the engine was not certain; shown as "Close, not certain". */
  readonly unsure?: true;
  /** The stance that was read, where the reader set the one that stands. */
  readonly hand?: Stance;
};

/** What the engine reads in one sentence of a page about one claim. All spans are offsets into the sentence. */
export type Reading = {
  readonly claim: string;
  readonly stance: Stance;
  readonly holder: Holder | null;
  readonly voice: Voice;
  readonly side?: string;
  readonly sideFamily?: string;
  readonly hedge?: string;
  readonly condition?: Span;
  /** When it was said, where the sentence tells: "on Tuesday", "in March 2022". */
  readonly time?: Span;
  readonly cues: readonly Cue[];
  /** False where the engine is not certain; shown as "Close, not certain". */
  readonly sure: boolean;
  /** The stance that was read, where the reader set the one that stands. */
  readonly hand?: Stance;
};
