import type { CorrectionKey, Framing, Stance } from '#framing';
import { stanceName, stances, useSay } from '#view';
import { useDeed, useDesk } from './desk.ts';

/** A framing, the words of its claim, and the key of the correction that bears on it. */
type CorrectedProps = {
  readonly framing: Framing;
  readonly claim: string;
  readonly correction: CorrectionKey | undefined;
};

/** What the reader can say of a framing: one of the stances, or that it does not put the claim. */
const notThis = 'not-this';

/** Sets the stance of a framing by hand, or takes it out of its claim; what was read can be had back. */
export function StanceChoice({ framing, claim, correction }: CorrectedProps) {
  const say = useSay();
  const { ask } = useDesk();
  const { isBusy, act } = useDeed();
  const undo = useTakeBack();
  const set = (stance: Stance | null) =>
    act(async () => {
      if (correction !== undefined && stance === framing.hand) return undo(correction);
      const key = await ask('correction.make', { of: { article: framing.article, framing: framing.id }, stance });
      const takeBack = async () => (await undo(key)).text;
      const text = stance === null ? say('options_taken', claim) : say('options_set', stanceName(say, stance));
      return { text, undo: takeBack };
    });
  const choose = (value: string) => void set(stances.find((stance) => stance === value) ?? null);
  return (
    <p class="actions">
      <label>
        {say('options_stance')} <span class="unseen">{claim}</span>
        <select
          value={framing.stance}
          disabled={isBusy}
          onChange={(event) => choose(event.currentTarget.value)}
          data-stance-choice
        >
          {stances.map((stance) => (
            <option key={stance} value={stance} selected={stance === framing.stance}>
              {stanceName(say, stance)}
            </option>
          ))}
          <option value={notThis}>{say('claim_not_this')}</option>
        </select>
      </label>
      {correction !== undefined && (
        <button type="button" class="link-button" disabled={isBusy} onClick={() => void act(() => undo(correction))}>
          {say('options_as_read')}
          <span class="unseen"> {claim}</span>
        </button>
      )}
    </p>
  );
}

/** A framing that the reader took out of its claim, with the way back. */
export function TakenFraming({ framing, claim, correction }: CorrectedProps) {
  const say = useSay();
  const { isBusy, act } = useDeed();
  const undo = useTakeBack();
  return (
    <li class="framing" data-taken-framing={framing.id}>
      <p class="claim">{claim}</p>
      <p class="actions">
        <span class="quiet">
          {say('claim_taken')} · {say('options_read_as', stanceName(say, framing.stance))}
        </span>
        {correction !== undefined && (
          <button type="button" class="link-button" disabled={isBusy} onClick={() => void act(() => undo(correction))}>
            {say('claim_undo')}
            <span class="unseen"> {claim}</span>
          </button>
        )}
      </p>
    </li>
  );
}

/** Takes a correction back and says so. */
export function useTakeBack(): (key: CorrectionKey) => Promise<{ readonly text: string }> {
  const say = useSay();
  const { ask } = useDesk();
  return async (key) => {
    await ask('correction.undo', key);
    return { text: say('options_taken_back') };
  };
}
