import { useState } from 'preact/hooks';
import type { PageSentence } from '#framing';
import { CueText } from './cue-text.tsx';
import { sayCount, useSay } from './say.tsx';
import { StanceChip } from './stance-chip.tsx';
import { holderName } from './words.ts';

type Jump = (sentence: PageSentence) => void;

/** One sentence of the page: whose, how it stands, its words with the cues underlined; it leads to its place on the page. */
function OneSentence({
  sentence,
  jump,
  isHidden,
}: {
  readonly sentence: PageSentence;
  readonly jump: Jump;
  readonly isHidden: boolean;
}) {
  const say = useSay();
  const { reading, kind, text } = sentence;
  return (
    <li
      class={`page-sentence stance-${reading.stance}`}
      data-page-sentence=""
      data-stance={reading.stance}
      data-holder={reading.holder?.id ?? ''}
      hidden={isHidden}
    >
      <p class="page-sentence-head">
        <strong>{say('claim_this_page')}</strong> · <StanceChip stance={reading.stance} /> · {holderName(say, reading)}
        {reading.side !== undefined && ` · ${say('claim_said_of', reading.side)}`}
        {kind === 'headline' && ` · ${say('claim_in_headline')}`}
        {!reading.sure && ` · ${say('claim_close')}`}
      </p>
      <button type="button" class="page-sentence-words words" title={say('claim_jump')} onClick={() => jump(sentence)}>
        <span class="two-lines">
          <CueText text={text} cues={reading.cues} />
        </span>
      </button>
    </li>
  );
}

/** The page's own sentences on a claim: the first, and the others behind a button. */
export function PageSentences({
  sentences,
  jump,
}: {
  readonly sentences: readonly PageSentence[];
  readonly jump: Jump;
}) {
  const say = useSay();
  const [areAll, setAll] = useState(false);
  const more = sentences.length - 1;
  return (
    <>
      <ul class="page-sentences">
        {sentences.map((sentence, place) => (
          <OneSentence
            key={`${sentence.frame}.${sentence.block}.${sentence.start}`}
            sentence={sentence}
            jump={jump}
            isHidden={place > 0 && !areAll}
          />
        ))}
      </ul>
      {more > 0 && !areAll && (
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          {sayCount(say, 'claim_more_sentences', more)}
        </button>
      )}
    </>
  );
}
