import { elementBefore, isProse } from './before.ts';
import type { Known } from './known.ts';
import { isEditable, isShown } from './shown.ts';
import type { Run } from './walk.ts';

/** "He turned the proposal down." says of whom only together with what stands before; longer text names its own. */
const longest = 400;

/**
 * Whether a paragraph without a mention is read because of the one before it, `last` where that is known: only right after
 * one with a mention. Further on as much is read wrongly as rightly.
 */
export function isFollowing(known: Pick<Known, 'of'>, run: Run, last: Element | undefined): boolean {
  if (run.text.length > longest || !isProse(run.text)) return false;
  const element = last ?? elementBefore(run);
  const before = element === null ? undefined : known.of(element).at(-1);
  if (before === undefined || !before.isShown || before.mentions.length === 0) return false;
  return isShown(run.element) && !isEditable(run.element);
}
