import type { Cue, CueRole } from '#framing';

/** A piece of a text; `role` is null between cues. */
export type CuePiece = { readonly start: number; readonly text: string; readonly role: CueRole | null };

/** Cuts a text at its cues; where two overlap the one that starts first stays. */
export function cuePieces(text: string, cues: readonly Cue[]): CuePiece[] {
  const pieces: CuePiece[] = [];
  let at = 0;
  for (const cue of cues.toSorted((a, b) => a.start - b.start)) {
    if (cue.start < at || cue.end <= cue.start || cue.end > text.length) continue;
    if (cue.start > at) pieces.push({ start: at, text: text.slice(at, cue.start), role: null });
    pieces.push({ start: cue.start, text: text.slice(cue.start, cue.end), role: cue.role });
    at = cue.end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), role: null });
  return pieces;
}

/** A sentence with the words that decided its reading underlined, each role in its own line. */
export function CueText({ text, cues }: { readonly text: string; readonly cues: readonly Cue[] }) {
  return (
    <>
      {cuePieces(text, cues).map(({ start, text: words, role }) =>
        role === null ? (
          words
        ) : (
          <span key={start} class={`cue cue-${role}`}>
            {words}
          </span>
        ),
      )}
    </>
  );
}
