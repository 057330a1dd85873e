import type { Framing } from '#framing';
import type { Answer, OwnClaimView } from '#messaging';
import { useSay } from '#view';
import { useEffect, useRef } from 'preact/hooks';
import { type ClaimEdit, emptyClaim } from './claim-draft.ts';
import { ClaimForm } from './claim-form.tsx';
import { type Articles, Positions } from './claim-positions.tsx';
import { useDeed, useDesk, useDraft } from './desk.ts';
import { Switch } from './field.tsx';

type OwnClaimsProps = {
  readonly claims: readonly OwnClaimView[];
  /** What the articles say to every claim that is on. */
  readonly known: Answer<'claim.list'>;
  readonly articles: Articles;
};

/** The reader's own claims, with the form that writes or changes one. */
export function OwnClaims({ claims, known, articles }: OwnClaimsProps) {
  const say = useSay();
  const [edit, keep] = useDraft<ClaimEdit>('claim');
  const writeRef = useRef<HTMLButtonElement>(null);
  const wasOpenRef = useRef(false);
  const isOpen = edit !== undefined;
  useEffect(() => {
    // The form is put away, and the focus with it.
    if (wasOpenRef.current && !isOpen) writeRef.current?.focus();
    wasOpenRef.current = isOpen;
  }, [isOpen]);
  return (
    <section aria-labelledby="own-claims">
      <div class="head">
        <h2 id="own-claims">{say('claim_own')}</h2>
        {!isOpen && (
          <button type="button" ref={writeRef} onClick={() => keep({ id: null, draft: emptyClaim, isTouched: false })}>
            {say('claim_write')}
          </button>
        )}
      </div>
      {edit?.id === null && <ClaimForm edit={edit} keep={keep} />}
      {claims.length === 0 && !isOpen && <p class="quiet">{say('claim_own_empty')}</p>}
      <ul class="rows">
        {claims.map((own) =>
          edit?.id === own.id ? (
            <li key={own.id} data-own-claim={own.id}>
              <ClaimForm edit={edit} keep={keep} />
            </li>
          ) : (
            <OwnClaim
              key={own.id}
              own={own}
              edit={(draft) => keep({ id: own.id, draft, isTouched: true })}
              framings={known.find(({ claim }) => claim.id === own.id)?.framings}
              articles={articles}
            />
          ),
        )}
      </ul>
    </section>
  );
}

type OwnClaimProps = {
  readonly own: OwnClaimView;
  readonly edit: (draft: NonNullable<OwnClaimView['draft']>) => void;
  /** What the articles say to it; undefined while it is off. */
  readonly framings: readonly Framing[] | undefined;
  readonly articles: Articles;
};

function OwnClaim({ own: { id, text, on, draft }, edit, framings, articles }: OwnClaimProps) {
  const say = useSay();
  const { ask } = useDesk();
  const { isBusy, act } = useDeed();
  const turn = (isOn: boolean) =>
    act(async () => {
      await ask('claim.switch', { id, on: isOn });
      return { text: say(isOn ? 'claim_on' : 'claim_off', text) };
    });
  const remove = () =>
    act(async () => {
      await ask('claim.delete', { id });
      const undo = async () => {
        await ask('claim.undelete', { id });
        return say('options_brought_back', text);
      };
      return { text: say('claim_deleted', text), undo };
    });
  return (
    <li class="claim-row" data-own-claim={id}>
      <div class="row">
        <h3>{text}</h3>
        <div class="actions">
          <Switch isOn={on} disabled={isBusy} of={text} onChange={(isOn) => void turn(isOn)}>
            {say('claim_switch')}
          </Switch>
          {draft !== null && (
            <button type="button" onClick={() => edit(draft)}>
              {say('options_edit')}
              <span class="unseen"> {text}</span>
            </button>
          )}
          <button type="button" class="plain quiet" disabled={isBusy} onClick={() => void remove()}>
            {say('options_delete')}
            <span class="unseen"> {text}</span>
          </button>
        </div>
      </div>
      {draft === null && <p class="quiet">{say('claim_no_form')}</p>}
      {framings !== undefined && <Positions framings={framings} articles={articles} />}
    </li>
  );
}
