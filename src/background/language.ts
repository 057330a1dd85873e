import { isEnglish } from '#text';
import type { ReadFrame } from './pages.ts';

/** The language of a page, by its text before what it says of itself: "und" for another than English, "" when not known. */
export function languageOf(frames: readonly Pick<ReadFrame, 'title' | 'language' | 'blocks'>[]): string {
  const declared = frames[0]?.language ?? '';
  const texts = frames.flatMap(({ blocks }) => Object.values(blocks).map(({ text }) => text));
  const english = isEnglish(texts.length === 0 ? (frames[0]?.title ?? '') : texts.join('\n'));
  if (english === undefined) return declared;
  if (english) return 'en';
  return declared === '' || declared === 'en' ? 'und' : declared;
}

/** Whether claims are not read in a document for its language; false where that is not known. */
export function isOtherLanguage(frame: Pick<ReadFrame, 'title' | 'language' | 'blocks'> | undefined): boolean {
  return frame !== undefined && !['', 'en'].includes(languageOf([frame]));
}
