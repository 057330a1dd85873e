import { localLanguage, localMessage } from '#messaging';
import { createSay, type Say } from '#view';

/** The words of the interface in the reader's language, from the extension's locale files. */
export function readerSay(): Say {
  return createSay(localMessage, localLanguage());
}
