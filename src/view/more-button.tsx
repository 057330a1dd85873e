type MoreButtonProps = { readonly name: string; readonly isOpen: boolean; readonly onClick: () => void };

/** Three dots that unfold what more there is. */
export function MoreButton({ name, isOpen, onClick }: MoreButtonProps) {
  return (
    <button type="button" class="icon-button" aria-expanded={isOpen} aria-label={name} onClick={onClick}>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2.5 8h1M7.5 8h1M12.5 8h1" stroke-linecap="round" stroke-width="2" />
      </svg>
    </button>
  );
}
