import { useSay } from '#view';
import { useState } from 'preact/hooks';
import { Answered } from './answered.tsx';
import { BundledTerms } from './bundled-terms.tsx';
import { useAnswer } from './desk.ts';
import { Field } from './field.tsx';
import { MarkSettings } from './mark-settings.tsx';
import { OwnTerms } from './own-terms.tsx';

/** The words that are marked: how, the reader's own, and those that came with the extension. */
export function LexiconPage() {
  const say = useSay();
  const lexicon = useAnswer('lexicon.list', {});
  const [words, setWords] = useState('');
  return (
    <>
      <h1 tabIndex={-1}>{say('options_lexicon')}</h1>
      <p>{say('options_lexicon_lead')}</p>
      <MarkSettings />
      <Answered asked={lexicon}>
        {({ bundled, own }) => (
          <>
            <OwnTerms terms={own} />
            <h2>{say('options_bundled_terms', bundled.length)}</h2>
            <Field label={say('options_find_term')}>
              {(tied) => (
                <input {...tied} type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
              )}
            </Field>
            <BundledTerms terms={bundled} words={words.trim()} />
          </>
        )}
      </Answered>
    </>
  );
}
