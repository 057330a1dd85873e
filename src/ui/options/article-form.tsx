import { useSay } from '#view';
import { useRef, useState } from 'preact/hooks';
import { type ArticleDraft, type ArticleField, type FieldProblem, problemsOf } from './article-draft.ts';
import { Field, type Tied } from './field.tsx';

type FormProps = {
  readonly draft: ArticleDraft;
  readonly change: (draft: ArticleDraft) => void;
  readonly save: () => void;
  readonly isBusy: boolean;
  readonly saveLabel: string;
  readonly cancel: () => void;
  readonly cancelLabel: string;
  /** Hints that differ from article to article. */
  readonly hints: Readonly<Partial<Record<ArticleField, string>>>;
};

/** The fields of an article. It is saved only when nothing is wrong; else the first wrong field gets the focus. */
export function ArticleForm({ draft, change, save, isBusy, saveLabel, cancel, cancelLabel, hints }: FormProps) {
  const say = useSay();
  const formRef = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const submit = (event: Event) => {
    event.preventDefault();
    const found = [...halfDates(formRef.current), ...problemsOf(draft, latestDay())];
    setProblems(found);
    if (found.length === 0) save();
    else formRef.current?.querySelector<HTMLElement>(`[name="${found[0]?.field}"]`)?.focus();
  };
  const fields = { draft, change, problems, hints };
  return (
    <form ref={formRef} onSubmit={submit} noValidate class="form">
      <TextField {...fields} field="title" />
      <TextField {...fields} field="source" />
      <TextField {...fields} field="date" />
      <TextField {...fields} field="link" />
      <TextField {...fields} field="text" />
      <p class="actions">
        <button type="submit" class="main" disabled={isBusy}>
          {isBusy ? say('options_saving') : saveLabel}
        </button>
        <button type="button" disabled={isBusy} onClick={cancel}>
          {cancelLabel}
        </button>
      </p>
    </form>
  );
}

/** The ISO day that it already is somewhere on earth. */
function latestDay(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}

/** A date of which only a part was typed has the value "" and would be lost without a word. */
function halfDates(form: HTMLFormElement | null): FieldProblem[] {
  const half = form?.querySelector<HTMLInputElement>('[name="date"]')?.validity?.badInput === true;
  return half ? [{ field: 'date', name: 'options_problem_date_broken', words: [] }] : [];
}

type TextFieldProps = Pick<FormProps, 'draft' | 'change' | 'hints'> & {
  readonly field: ArticleField;
  readonly problems: readonly FieldProblem[];
};

function TextField({ draft, change, hints, field, problems }: TextFieldProps) {
  const say = useSay();
  const problem = problems.find((one) => one.field === field);
  const put = (typed: string) => change({ ...draft, [field]: typed });
  return (
    <Field
      label={say(`options_field_${field}`)}
      hint={hints[field]}
      problem={problem && say(problem.name, ...problem.words)}
    >
      {(tied) => <Control field={field} tied={tied} value={draft[field]} put={put} />}
    </Field>
  );
}

type ControlProps = {
  readonly field: ArticleField;
  readonly tied: Tied;
  readonly value: string;
  readonly put: (typed: string) => void;
};

function Control({ field, tied, value, put }: ControlProps) {
  const rest = {
    ...tied,
    name: field,
    value,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => put(event.currentTarget.value),
  };
  if (field === 'text') return <textarea {...rest} rows={14} />;
  if (field === 'date') return <input {...rest} type="date" />;
  return <input {...rest} type="text" inputMode={field === 'link' ? 'url' : 'text'} />;
}
