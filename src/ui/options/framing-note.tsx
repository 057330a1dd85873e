import type { Article } from '#corpus';
import type { Framing } from '#framing';
import { holderName, type Say, StanceChip, useSay, voiceName } from '#view';
import { useEffect, useRef } from 'preact/hooks';

/** The wording of each claim, by its id. */
export type ClaimWords = ReadonlyMap<string, string>;

/** A framing, and where the article came from in which it stands. */
type WordsProps = { readonly framing: Framing; readonly origin: Article['origin'] };

type NoteProps = WordsProps & { readonly claims: ClaimWords; readonly isLit: boolean };

/** One framing beside its passage: the claim, who takes which position, in our words and in a few of the original. */
export function FramingNote({ framing, origin, claims, isLit }: NoteProps) {
  const say = useSay();
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
      <p class="claim">{claims.get(framing.claim) ?? framing.claim}</p>
      <p>
        <StanceChip stance={framing.stance} /> · {whose(framing, say)}
      </p>
      <FramingWords framing={framing} origin={origin} />
    </li>
  );
}

/**
 * The gist, the condition, the quoted words and where they stand in the original. What the engine read in a bundled
 * article it read in words of the reader's: those stand in no paragraph of the original.
 */
export function FramingWords({ framing, origin }: WordsProps) {
  const say = useSay();
  const { gist, condition, quotes, paragraph, hedge, by } = framing;
  const isInReaders = by === 'engine' && origin === 'bundle';
  const place = [
    paragraph === null || isInReaders ? '' : say('options_paragraph', paragraph),
    hedge === undefined ? '' : say('options_hedge', hedge),
    by === 'engine' ? say(isInReaders ? 'options_by_engine_in_yours' : 'options_by_engine') : '',
  ].filter((part) => part !== '');
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
      {place.length > 0 && <p class="quiet">{place.join(' · ')}</p>}
    </>
  );
}

/** Who holds it, how the article carries it, and of whom it is said. */
export function whose(framing: Framing, say: Say): string {
  const side = framing.side === undefined ? [] : [say('options_side', framing.side)];
  // "unnamed sources · unnamed source" would say it twice.
  const voice = framing.holder?.family === 'unnamed' ? [] : [voiceName(say, framing)];
  return [...new Set([holderName(say, framing), ...voice, ...side])].join(' · ');
}
