import type { Article } from '#corpus';
import type { CorrectionKey, Framing } from '#framing';
import { CueList, holderName, isReadersText, type Say, StanceChip, stanceName, useSay, voiceName } from '#view';
import { useEffect, useRef } from 'preact/hooks';
import { StanceChoice } from './framing-correction.tsx';
import { canShow } from './passage-text.tsx';

/** The wording of each claim, by its id. */
export type ClaimWords = ReadonlyMap<string, string>;

/** A framing, and where the article came from in which it stands. */
type WordsProps = { readonly framing: Framing; readonly origin: Article['origin'] };

type NoteProps = WordsProps & {
  readonly claims: ClaimWords;
  readonly isLit: boolean;
  /** The passage in which it stands. */
  readonly passage: string;
  readonly correction: CorrectionKey | undefined;
  /** Whether the words that it was read from are shown in the passage. */
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
};

/** One framing beside its passage: the claim, who takes which position, in our words and in a few of the original. */
export function FramingNote({ framing, origin, claims, isLit, ...rest }: NoteProps) {
  const say = useSay();
  const claim = claims.get(framing.claim) ?? framing.claim;
  const placeRef = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isLit) return;
    placeRef.current?.scrollIntoView({ block: 'center' });
    placeRef.current?.focus({ preventScroll: true });
  }, [isLit]);
  return (
    <li
      ref={placeRef}
      tabIndex={-1}
      class={`framing stance-${framing.stance}${isLit ? ' lit' : ''}`}
      data-framing={framing.id}
      data-stance={framing.stance}
    >
      <p class="claim">{claim}</p>
      <p>
        <StanceChip stance={framing.stance} /> · {whose(framing, say)}
      </p>
      <FramingWords framing={framing} origin={origin} />
      <Explained framing={framing} claim={claim} {...rest} />
      <StanceChoice framing={framing} claim={claim} correction={rest.correction} />
    </li>
  );
}

type ExplainedProps = Pick<NoteProps, 'framing' | 'passage' | 'isShown' | 'show'> & { readonly claim: string };

/** A button that shows in the passage what the stance was read from, and then says of each word what it did. */
function Explained({ framing, claim, passage, isShown, show }: ExplainedProps) {
  const say = useSay();
  if (!canShow(framing, passage)) return null;
  return (
    <>
      <p class="actions">
        <button type="button" class="link-button" aria-expanded={isShown} onClick={() => show(!isShown)}>
          {say(isShown ? 'options_hide_cues' : 'options_show_cues')}
          <span class="unseen"> {claim}</span>
        </button>
      </p>
      {isShown && framing.cues.length > 0 && <CueList text={passage} cues={framing.cues} />}
    </>
  );
}

/**
 * The gist, the condition, the quoted words and where they stand in the original. What the engine read in a bundled
 * article it read in words of the reader's: those stand in no paragraph of the original.
 */
export function FramingWords({ framing, origin }: WordsProps) {
  const say = useSay();
  const { gist, condition, quotes, by, hand } = framing;
  const place = placeOf(say, framing, origin);
  return (
    <>
      {gist !== null && <p>{gist}</p>}
      {condition !== undefined && <p>{say('options_condition', condition)}</p>}
      {quotes.length > 0 && (
        <p>
          {quotes.map((quote) => (
            <q key={quote} class="words">
              {quote}
            </q>
          ))}
        </p>
      )}
      {hand !== undefined && <p class="quiet">{say(`options_hand_${by}`, stanceName(say, hand))}</p>}
      {place.length > 0 && <p class="quiet">{place.join(' · ')}</p>}
    </>
  );
}

/** Where it stands in the original, how surely it is read and by whom. */
function placeOf(say: Say, framing: Framing, origin: Article['origin']): string[] {
  const { paragraph, hedge, by, unsure, hand } = framing;
  const isInReaders = isReadersText(framing, origin);
  // Of a stance that the reader set, a line of its own says who read it, and how.
  const isEngines = by === 'engine' && hand === undefined;
  return [
    paragraph === null || isInReaders ? '' : say('options_paragraph', paragraph),
    hedge === undefined ? '' : say('options_hedge', hedge),
    unsure === true ? say('claim_close') : '',
    isEngines ? say(isInReaders ? 'options_by_engine_in_yours' : 'options_by_engine') : '',
  ].filter((part) => part !== '');
}

/** Who holds it, how the article carries it, and of whom it is said. */
export function whose(framing: Framing, say: Say): string {
  const side = framing.side === undefined ? [] : [say('options_side', framing.side)];
  // "unnamed sources · unnamed source" would say it twice.
  const voice = framing.holder?.family === 'unnamed' ? [] : [voiceName(say, framing)];
  return [...new Set([holderName(say, framing), ...voice, ...side])].join(' · ');
}
