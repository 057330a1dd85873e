import { useSay } from '#view';
import { useRef, useState } from 'preact/hooks';
import { useDeed, useDesk } from './desk.ts';
import { Field, Switch } from './field.tsx';
import type { TermEdit } from './own-terms.tsx';
import { type TermDraft, termInput, termKinds, type TermProblem, termProblems } from './term-draft.ts';

type FormProps = { readonly edit: TermEdit; readonly keep: (edit: TermEdit | undefined) => void };

/** Adds or changes a term of the reader's. */
export function TermForm({ edit: { id, draft }, keep }: FormProps) {
  const say = useSay();
  const { ask } = useDesk();
  const { isBusy, act } = useDeed();
  const formRef = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<readonly TermProblem[]>([]);
  const change = (changed: Partial<TermDraft>) => keep({ id, draft: { ...draft, ...changed } });
  const submit = (event: Event) => {
    event.preventDefault();
    const found = termProblems(draft);
    setProblems(found);
    if (found.length > 0) {
      formRef.current?.querySelector<HTMLElement>(`[name="${found[0]?.field}"]`)?.focus();
      return;
    }
    void act(async () => {
      await ask('lexicon.save', { id, term: termInput(draft) });
      keep(undefined);
      return { text: say('options_term_saved', draft.label.trim()) };
    });
  };
  return (
    <form ref={formRef} onSubmit={submit} noValidate class="form">
      <TermFields draft={draft} change={change} problems={problems} />
      <p class="actions">
        <button type="submit" class="main" disabled={isBusy}>
          {say('options_save_term')}
        </button>
        <button type="button" onClick={() => keep(undefined)}>
          {say('options_cancel')}
        </button>
      </p>
    </form>
  );
}

type FieldsProps = {
  readonly draft: TermDraft;
  readonly change: (changed: Partial<TermDraft>) => void;
  readonly problems: readonly TermProblem[];
};

function TermFields({ draft, change, problems }: FieldsProps) {
  const say = useSay();
  const problemOf = (field: TermProblem['field']) => {
    const problem = problems.find((one) => one.field === field);
    return problem && say(problem.name, ...problem.words);
  };
  return (
    <>
      <Field label={say('options_field_label')} problem={problemOf('label')}>
        {(tied) => (
          <input
            {...tied}
            name="label"
            value={draft.label}
            onInput={(event) => change({ label: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('options_field_kind')} hint={say('options_hint_kind')}>
        {(tied) => (
          <select
            {...tied}
            value={draft.kind}
            onChange={(event) =>
              change({ kind: termKinds.find((kind) => kind === event.currentTarget.value) ?? draft.kind })
            }
          >
            {termKinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(`options_kind_one_${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('options_field_forms')} hint={say('options_hint_forms')} problem={problemOf('forms')}>
        {(tied) => (
          <textarea
            {...tied}
            name="forms"
            rows={5}
            value={draft.forms}
            onInput={(event) => change({ forms: event.currentTarget.value })}
          />
        )}
      </Field>
      <Switch isOn={draft.caseCounts} onChange={(caseCounts) => change({ caseCounts })}>
        {say('options_case_switch')}
      </Switch>
    </>
  );
}
