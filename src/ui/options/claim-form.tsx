import type { ClaimDraft, DraftProblem } from '#framing';
import { useSay } from '#view';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ClaimAnswers } from './claim-answers.tsx';
import { CaughtLine, ClaimBenchView } from './claim-bench.tsx';
import { type ClaimEdit, claimInput, conceptsOf, problemSentence } from './claim-draft.ts';
import { ClaimPatterns } from './claim-patterns.tsx';
import { ClaimWords } from './claim-words.tsx';
import { useAnswer, useDeed, useDesk } from './desk.ts';
import { Field } from './field.tsx';
import { useBench } from './use-bench.ts';
import { useLate } from './use-late.ts';

type FormProps = { readonly edit: ClaimEdit; readonly keep: (edit: ClaimEdit | undefined) => void };

/** How long the claim's words have to stand still before they are proposed for, in milliseconds. */
const rest = 350;

/** Fills the answers for what is typed, until the reader gives one of his own. */
function useProposal({ edit, keep }: FormProps): void {
  const text = useLate(edit.draft.text, rest).trim();
  const { value } = useAnswer('claim.propose', edit.isTouched || text === '' ? null : { text });
  const editRef = useRef(edit);
  const keepRef = useRef(keep);
  useEffect(() => {
    editRef.current = edit;
    keepRef.current = keep;
  });
  useEffect(() => {
    const now = editRef.current;
    if (value === undefined || now.isTouched) return;
    keepRef.current({ ...now, draft: { ...value, text: now.draft.text } });
  }, [value]);
}

/** Writes or changes a claim of the reader's, with the bench that shows what it catches. */
export function ClaimForm({ edit, keep }: FormProps) {
  const say = useSay();
  const { ask } = useDesk();
  const { isBusy, act } = useDeed();
  const formRef = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState<readonly DraftProblem[]>([]);
  const { draft, id } = edit;
  useProposal({ edit, keep });
  // What was pressed to open the form is gone, and the focus with it.
  useEffect(() => formRef.current?.querySelector<HTMLElement>('[name="text"]')?.focus(), []);
  const tried = useBench(draft);
  const change = (changed: Partial<ClaimDraft>, isTouched = true) => {
    setRefused([]);
    keep({ id, draft: { ...draft, ...changed }, isTouched: edit.isTouched || isTouched });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void act(async () => {
      const { problems } = await ask('claim.save', { id, draft: claimInput(draft) });
      setRefused(problems);
      if (problems.length > 0) {
        const isText = problems[0]?.field === 'text';
        formRef.current?.querySelector<HTMLElement>(isText ? '[name="text"]' : '.topic-words input')?.focus();
        return undefined;
      }
      keep(undefined);
      return { text: say('claim_saved', draft.text.trim()) };
    });
  };
  return (
    <form ref={formRef} onSubmit={submit} noValidate class="claim-form">
      <div class="form">
        <ClaimText draft={draft} change={(text) => change({ text }, false)} problems={refused} />
        <ClaimFields
          draft={draft}
          change={change}
          problems={refused}
          tried={tried}
          again={edit.isTouched && draft.text.trim() !== '' ? () => keep({ ...edit, isTouched: false }) : undefined}
        />
        <p class="actions">
          <button type="submit" class="main" disabled={isBusy}>
            {say('claim_save')}
          </button>
          <button type="button" onClick={() => keep(undefined)}>
            {say('options_cancel')}
          </button>
        </p>
      </div>
      <ClaimBenchView draft={draft} tried={tried} change={change} />
    </form>
  );
}

type TextProps = {
  readonly draft: ClaimDraft;
  readonly change: (text: string) => void;
  readonly problems: readonly DraftProblem[];
};

function ClaimText({ draft, change, problems }: TextProps) {
  const say = useSay();
  const problem = problems.find(({ field }) => field === 'text');
  return (
    <Field
      label={say('claim_text')}
      hint={say('claim_text_hint')}
      problem={problem && problemSentence(say, problem, false)}
    >
      {(tied) => (
        <input
          {...tied}
          name="text"
          autocomplete="off"
          value={draft.text}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

type FieldsProps = {
  readonly draft: ClaimDraft;
  readonly change: (changed: Partial<ClaimDraft>) => void;
  readonly problems: readonly DraftProblem[];
  readonly tried: ReturnType<typeof useBench>;
  readonly again: (() => void) | undefined;
};

/** How it is read: what was proposed, open to change. Nothing stands here until there is a claim to read. */
function ClaimFields({ draft, change, problems, tried: { bench }, again }: FieldsProps) {
  const { value: known = [] } = useAnswer('claim.concepts', {});
  const concepts = useMemo(() => conceptsOf(known), [known]);
  if (draft.text.trim() === '' && draft.words.length === 0) return null;
  // The bench tells at once; what saving refused stands until something is changed.
  const all = [...(bench?.problems ?? []).filter(({ field }) => field === 'words'), ...problems];
  return (
    <>
      <ClaimWords draft={draft} change={change} concepts={concepts} problems={all} again={again} />
      <CaughtLine bench={bench} />
      <ClaimAnswers draft={draft} change={change} />
      <ClaimPatterns
        draft={draft}
        change={change}
        concepts={concepts}
        problems={all}
        patterns={bench?.patterns ?? draft.words}
      />
    </>
  );
}
