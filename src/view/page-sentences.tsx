import { useState } from 'preact/hooks';
import type { PagePlace, PageSentence, TakenOut } from '#framing';
import { CueList } from './cue-list.tsx';
import { CueText } from './cue-text.tsx';
import { grouped } from './grouped.ts';
import { sentenceName } from './listed.ts';
import { useUnfolded } from './memory.tsx';
import { MoreButton } from './more-button.tsx';
import { NotThisClaim } from './not-this-claim.tsx';
import { sayCount, useSay } from './say.tsx';
import { StanceChip } from './stance-chip.tsx';
import { TakenLine } from './taken-list.tsx';
import { holderName, ownNotes } from './words.ts';

type Jump = (place: PagePlace) => void;

/** The hooks of one sentence at one place. */
function hooksOf({ reading }: PageSentence) {
  return { 'data-page-sentence': '', 'data-stance': reading.stance, 'data-holder': reading.holder?.id ?? '' };
}

type PlacesProps = {
  /** Where the page says it in the same words. */
  readonly places: readonly PageSentence[];
  readonly jump: Jump;
  readonly isHidden: boolean;
  /** Set where the reader took it out. */
  readonly taken?: TakenOut | undefined;
};

/** A sentence drawn once, and the hooks of its other places. */
function Places({ places, jump, isHidden, taken }: PlacesProps) {
  const [first, ...again] = places;
  if (first === undefined) return null;
  if (taken !== undefined) return <TakenLine taken={taken} />;
  return (
    <>
      <OneSentence sentence={first} places={places} jump={jump} isHidden={isHidden} />
      {again.map((sentence) => (
        <li key={placeName(sentence)} {...hooksOf(sentence)} hidden>
          {sentence.text}
        </li>
      ))}
    </>
  );
}

type OneSentenceProps = PlacesProps & { readonly sentence: PageSentence };

/** One sentence of the page: whose, how it stands, its words with the cues underlined; each press leads to its next place. */
function OneSentence({ sentence, places, jump, isHidden }: OneSentenceProps) {
  const say = useSay();
  const [seen, setSeen] = useState(0);
  const { reading, text } = sentence;
  const [isOpen, turn] = useUnfolded(`${reading.claim} ${sentenceName(sentence)}`);
  const goOn = () => {
    jump(places[seen % places.length] ?? sentence);
    setSeen((seen % places.length) + 1);
  };
  return (
    <li class={`page-sentence stance-${reading.stance}`} {...hooksOf(sentence)} hidden={isHidden}>
      <p class="page-sentence-head">
        <strong>{say('claim_this_page')}</strong> · <StanceChip stance={reading.stance} /> · {holderName(say, reading)}
        {ownNotes(say, sentence).map((note) => ` · ${note}`)}
        {places.length > 1 && ` · ${sayCount(say, 'claim_places', places.length)}`}
        {places.length > 1 && seen > 0 && ` (${say('claim_place', seen, places.length)})`}
      </p>
      <button type="button" class="page-sentence-words words" title={say('claim_jump')} onClick={goOn}>
        <span class="two-lines">
          <CueText text={text} cues={reading.cues} />
        </span>
      </button>
      <MoreButton name={say('claim_more_on_sentence')} isOpen={isOpen} onClick={turn} />
      {isOpen && (
        <div class="framing-detail">
          <CueList text={text} cues={reading.cues} />
          <p class="actions">
            <NotThisClaim of={sentence} />
          </p>
        </div>
      )}
    </li>
  );
}

/** The page's own sentences on a claim: the first, and the others behind a button. What is said twice is drawn once. */
export function PageSentences({
  sentences,
  gone,
  jump,
}: {
  readonly sentences: readonly PageSentence[];
  /** What was taken out of them, and stands among them with its way back. */
  readonly gone: ReadonlyMap<string, TakenOut>;
  readonly jump: Jump;
}) {
  const say = useSay();
  const [areAll, setAll] = useState(false);
  const groups = grouped(sentences, sentenceName);
  const more = groups.length - 1;
  return (
    <>
      <ul class="page-sentences">
        {groups.map((places, at) => {
          // Not by its place: blocks have other numbers when the page is read again.
          const name = places.slice(0, 1).map(sentenceName).join();
          return <Places key={name} places={places} jump={jump} taken={gone.get(name)} isHidden={at > 0 && !areAll} />;
        })}
      </ul>
      {more > 0 && !areAll && (
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          {sayCount(say, 'claim_more_sentences', more)}
        </button>
      )}
    </>
  );
}

const placeName = ({ frame, block, start }: PageSentence) => `${frame}.${block}.${start}`;
