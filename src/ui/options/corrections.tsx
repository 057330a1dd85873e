import type { Correction } from '#framing';
import { stanceName, useSay } from '#view';
import { useAnswer, useDeed } from './desk.ts';
import { useTakeBack } from './framing-correction.tsx';

/** Every correction of the reader's, of articles and of pages, each with the way back; nothing where there is none. */
export function Corrections({ claims }: { readonly claims: ReadonlyMap<string, string> }) {
  const say = useSay();
  const { value: corrections = [] } = useAnswer('correction.list', {});
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{say('options_corrections')}</h2>
      <p class="quiet">{say('options_corrections_note')}</p>
      <ul class="rows">
        {corrections.map((correction) => (
          <CorrectionRow
            key={`${correction.claim} ${correction.words} ${correction.whose}`}
            correction={correction}
            claim={claims.get(correction.claim) ?? correction.claim}
          />
        ))}
      </ul>
    </section>
  );
}

function CorrectionRow({ correction, claim }: { readonly correction: Correction; readonly claim: string }) {
  const say = useSay();
  const { isBusy, act } = useDeed();
  const takeBack = useTakeBack();
  const { words, whose, stance, text } = correction;
  const undo = () => act(() => takeBack({ claim: correction.claim, words, whose }));
  return (
    <li data-correction={words}>
      <p>
        <q class="words">{text}</q>
      </p>
      <p class="actions">
        <span>
          {claim}: {stance === null ? say('claim_not_this') : say('options_set_by_you', stanceName(say, stance))}
        </span>
        <button type="button" class="link-button" disabled={isBusy} onClick={() => void undo()}>
          {say('claim_undo')}
          <span class="unseen"> {text}</span>
        </button>
      </p>
    </li>
  );
}
