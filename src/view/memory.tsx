import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Listed } from './listed.ts';

/** What outlives a comparison that is taken away and drawn anew while its page is read again. */
export type Memory = {
  /** The names of what the reader unfolded. */
  readonly unfolded: Set<string>;
  /** What was last shown of each claim. */
  readonly listed: Map<string, Listed>;
};

/** A memory of nothing, for one page. */
export function newMemory(): Memory {
  return { unfolded: new Set(), listed: new Map() };
}

const MemoryContext = createContext<Memory | undefined>(undefined);

/** Lets the comparisons inside it share a memory that lives as long as the page that is looked at. */
export const MemoryProvider = MemoryContext.Provider;

/** The memory around; one of its own where nobody provides it. */
export function useMemory(): Memory {
  const given = useContext(MemoryContext);
  const [own] = useState(newMemory);
  return given ?? own;
}

/** Whether the thing of this name is unfolded, and how to turn that round. */
export function useUnfolded(name: string): [boolean, () => void] {
  const { unfolded } = useMemory();
  const [isOpen, setOpen] = useState(unfolded.has(name));
  const turn = () => {
    if (isOpen) unfolded.delete(name);
    else unfolded.add(name);
    setOpen(!isOpen);
  };
  return [isOpen, turn];
}
