import type { ComponentChildren } from 'preact';

type FoldTitleProps = {
  /** The id of the part that opens and closes. */
  readonly controls: string;
  readonly isOpen: boolean;
  readonly count: number;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
};

/** The title of a folded part, with the count of what stands in it. */
export function FoldTitle({ controls, isOpen, count, onToggle, children }: FoldTitleProps) {
  return (
    <button type="button" class="group-title" aria-expanded={isOpen} aria-controls={controls} onClick={onToggle}>
      {children} <span class="count">{count}</span>
    </button>
  );
}
