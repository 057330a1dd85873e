import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** What a control inside a `Field` must carry to be tied to its label, hint and problem. */
export type Tied = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
};

type FieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly children: (tied: Tied) => JSX.Element;
};

/** A control with its label above and, below it, what is wrong with it or a hint. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': note === undefined ? undefined : `${id}-note`,
        'aria-invalid': problem !== undefined,
      })}
      {note !== undefined && (
        <p id={`${id}-note`} class={problem === undefined ? 'quiet' : 'problem'}>
          {note}
        </p>
      )}
    </div>
  );
}

type SwitchProps = {
  readonly isOn: boolean;
  readonly disabled?: boolean;
  /** Read out with the label and not drawn, where the label alone does not tell what is switched. */
  readonly of?: string;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ComponentChildren;
};

/** A switch with its label beside it. */
export function Switch({ isOn, disabled, of, onChange, children }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {children}
        {of !== undefined && <span class="unseen"> {of}</span>}
      </span>
    </label>
  );
}
