import { useRef } from 'preact/hooks';

/** One tab: its key, its name, how many things are in it. */
export type TabName = { readonly key: string; readonly name: string; readonly count: number };

type TabListProps = {
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly TabName[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
};

const steps: Readonly<Record<string, (at: number, of: number) => number>> = {
  ArrowRight: (at, of) => (at + 1) % of,
  ArrowLeft: (at, of) => (at + of - 1) % of,
  Home: () => 0,
  End: (_, of) => of - 1,
};

/** Tabs by the ARIA pattern: one is in the tab order, the arrow keys go between them. Panels are `{id}-{key}`. */
export function TabList({ id, label, tabs, chosen, onChoose }: TabListProps) {
  const listRef = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = step(
      tabs.findIndex(({ key }) => key === chosen),
      tabs.length,
    );
    const next = tabs[at];
    if (next === undefined) return;
    onChoose(next.key);
    listRef.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus();
  };
  return (
    <div class="tabs" role="tablist" tabIndex={-1} aria-label={label} ref={listRef} onKeyDown={onKeyDown}>
      {tabs.map(({ key, name, count }) => (
        <button
          key={key}
          type="button"
          class="tab"
          role="tab"
          id={`${id}-${key}-tab`}
          aria-controls={`${id}-${key}`}
          aria-selected={key === chosen}
          tabIndex={key === chosen ? 0 : -1}
          onClick={() => onChoose(key)}
        >
          {name} <span class="count">{count}</span>
        </button>
      ))}
    </div>
  );
}
