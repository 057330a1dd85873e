import { type Say, useSay } from '#view';
import { goToOptions, type Place } from './desk.ts';
import type { ReadView } from './head-sentence.ts';

/** True when there is nothing at all to list. */
export function isBare({ claims, mentions }: ReadView): boolean {
  return claims.length === 0 && mentions.length === 0;
}

type PageHeadProps = { readonly view: ReadView; readonly head: string; readonly place: Place };

/** The page's headline, what was found on it in a sentence, and which part works in its language. */
export function PageHead({ view, head, place }: PageHeadProps) {
  const say = useSay();
  const isEmpty = view.claims.length === 0;
  return (
    <>
      <p class="popup-title words" title={view.title}>
        {view.title}
      </p>
      <h2 aria-live="polite" {...(isEmpty ? { 'data-empty': '' } : {})}>
        {head}
      </h2>
      {isBare(view) && (
        <button type="button" class="link-button" onClick={() => void goToOptions('#/import', place)}>
          {say('popup_add_article')}
        </button>
      )}
      {!isEmpty && view.date === null && <p class="meta">{say('popup_undated')}</p>}
      {view.language !== '' && view.language !== 'en' && (
        <p class="meta">{isEmpty ? languageNote(say, view.language) : say('popup_language_some')}</p>
      )}
    </>
  );
}

function languageNote(say: Say, language: string): string {
  // The text says no more than that it is not English.
  return language === 'und' ? say('popup_language_other') : say('popup_language', languageName(say.language, language));
}

function languageName(reader: string, page: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(page) ?? page;
  } catch {
    return page;
  }
}
