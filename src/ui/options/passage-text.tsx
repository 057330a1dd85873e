import type { Framing } from '#framing';
import { CueText, MarkedWords } from '#view';

type PassageTextProps = { readonly text: string; readonly shown: Framing | undefined };

/** A passage, with the words that a framing was read from where one of its framings is to be shown in it. */
export function PassageText({ text, shown }: PassageTextProps) {
  if (shown === undefined) return <>{text}</>;
  if (shown.cues.length > 0) return <CueText text={text} cues={shown.cues} />;
  return <MarkedWords text={text} words={shown.quotes} />;
}

/** True when there is something of a framing to show in its passage: cues, or quoted words that stand there. */
export function canShow({ cues, quotes }: Framing, text: string): boolean {
  const folded = text.toLowerCase();
  return cues.length > 0 || quotes.some((quote) => folded.includes(quote.toLowerCase()));
}
