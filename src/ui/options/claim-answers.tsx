import type { ClaimDraft, DraftParty } from '#framing';
import { useSay } from '#view';
import { Field } from './field.tsx';

type Change = (changed: Partial<ClaimDraft>) => void;

type AnswerProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  /** The values, each with its words. */
  readonly choices: readonly (readonly [T, string])[];
  readonly choose: (value: T) => void;
};

function Answer<T extends string>({ label, value, choices, choose }: AnswerProps<T>) {
  return (
    <Field label={label}>
      {(tied) => (
        <select
          {...tied}
          value={value}
          onChange={(event) => {
            const chosen = choices.find(([name]) => name === event.currentTarget.value);
            if (chosen !== undefined) choose(chosen[0]);
          }}
        >
          {choices.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const parties: readonly DraftParty[] = ['anyone', 'russia', 'ukraine', 'west'];

/** How a claim is read beside its words: how many of them, what stands beside them, whose it is, and which way it goes. */
export function ClaimAnswers({ draft, change }: { readonly draft: ClaimDraft; readonly change: Change }) {
  const say = useSay();
  return (
    <div class="answers">
      {draft.words.length > 1 && (
        <Answer
          label={say('claim_together')}
          value={draft.together}
          choices={[
            ['all', say('claim_together_all')],
            ['two', say('claim_together_two')],
            ['any', say('claim_together_any')],
          ]}
          choose={(together) => change({ together })}
        />
      )}
      <Answer
        label={say('claim_beside')}
        value={draft.beside}
        choices={[
          ['nothing', say('claim_beside_nothing')],
          ['will', say('claim_beside_will')],
          ['demand', say('claim_beside_demand')],
        ]}
        choose={(beside) => change({ beside })}
      />
      <Answer
        label={say('claim_holder')}
        value={draft.holder}
        choices={parties.map((party) => [party, say(`claim_holder_${party}`)])}
        choose={(holder) => change({ holder })}
      />
      <Answer
        label={say('claim_about')}
        value={draft.about}
        choices={parties.map((party) => [party, say(`claim_about_${party}`)])}
        choose={(about) => change({ about })}
      />
      <Answer
        label={say('claim_affirms')}
        value={draft.turned ? 'turned' : 'straight'}
        choices={[
          ['straight', say('stance_agree')],
          ['turned', say('stance_disagree')],
        ]}
        choose={(way) => change({ turned: way === 'turned' })}
      />
    </div>
  );
}
