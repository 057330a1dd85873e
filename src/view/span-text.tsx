import type { Span } from '#text';

type Piece = { readonly start: number; readonly text: string; readonly isMarked: boolean };

function cut(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (start: number, end: number, isMarked: boolean) => {
    if (end > start) pieces.push({ start, text: text.slice(start, end), isMarked });
  };
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  return pieces;
}

/** A text with its spans in `<mark>`, where they are known exactly; of two that overlap the first stays. */
export function SpanText({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  return (
    <>{cut(text, spans).map((piece) => (piece.isMarked ? <mark key={piece.start}>{piece.text}</mark> : piece.text))}</>
  );
}
