import { useLayoutEffect } from 'preact/hooks';
import type { Comparison } from '#framing';
import { useCorrecting } from './correcting.tsx';
import { type Listed, listedOf } from './listed.ts';
import { useMemory } from './memory.tsx';

/** What to list under a claim: what stands there, and what was taken out while it was shown, where it stood. */
export function useListed(comparison: Comparison): Listed {
  const { id } = comparison.claim;
  const { listed } = useMemory();
  const taken = (useCorrecting()?.taken ?? []).filter(({ key }) => key.claim === id);
  const now = listedOf(listed.get(id), comparison, taken);
  useLayoutEffect(() => void listed.set(id, now));
  return now;
}
