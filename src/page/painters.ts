import type { MarkMode } from '#messaging';
import { createLightPainter, hasHighlights } from './light.ts';
import { ours } from './ours.ts';
import type { Painter } from './painter.ts';
import { createElementPainter, type Wrapping } from './wrapping.ts';

/** The painter that the reader asked for; elements too where the browser has no highlights. Null when neither can be had. */
export async function choosePainter(
  marks: MarkMode,
  loadElements: () => Promise<unknown>,
  wrapping: Wrapping,
): Promise<Painter | null> {
  if (marks === 'light' && hasHighlights()) return createLightPainter();
  if (ours('framelightElements') === undefined) await loadElements();
  const elements = ours('framelightElements');
  return elements === undefined ? null : createElementPainter(elements, wrapping);
}
