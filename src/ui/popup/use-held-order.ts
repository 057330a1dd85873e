import { useState } from 'preact/hooks';
import type { ReadView } from './head-sentence.ts';

type Held = { readonly order: readonly string[]; readonly taken: string; readonly isHeld: boolean };

/** The page's claims by id: as they come, and from the reader's first correction on in the order in which they stood. */
export function useHeldOrder({ claims, taken }: Pick<ReadView, 'claims' | 'taken'>): readonly string[] {
  const ids = claims.map(({ claim }) => claim.id);
  const names = JSON.stringify(taken.map(({ key }) => key));
  const [held, setHeld] = useState<Held>({ order: ids, taken: names, isHeld: false });
  const isHeld = held.isHeld || held.taken !== names;
  const order = isHeld ? [...new Set([...held.order, ...ids])] : ids;
  if (held.taken !== names || held.order.join() !== order.join()) setHeld({ order, taken: names, isHeld });
  return order;
}
