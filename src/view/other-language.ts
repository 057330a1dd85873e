import { isEnglish } from '#text';

/** Whether a text is plainly not in English, in which alone claims are read; false also where it is too short to tell. */
export const isOtherLanguage = (text: string): boolean => isEnglish(text) === false;
