import type { Correction, CorrectionKey, Framing } from '#framing';
import type { Input } from '#messaging';

/** Keeps the corrections of framings in memory, by framing. */
export function fakeCorrections() {
  const held = new Map<string, Correction>();
  const keyOf = (framing: string): CorrectionKey => ({ claim: 'c1', words: framing, whose: '' });
  return {
    rows: {
      'correction.make': ({ of, stance }: Input<'correction.make'>) => {
        const framing = 'article' in of ? of.framing : '';
        const key = keyOf(framing);
        held.set(framing, { ...key, stance, text: 'A corrected passage.', made: '2025-06-01T00:00:00Z' });
        return key;
      },
      'correction.undo': ({ words }: CorrectionKey) => {
        held.delete(words);
        return null;
      },
      'correction.list': () => [...held.values()],
    },
    /** Framings as the background hands them out with corrections. */
    corrected: (framings: readonly Framing[]) => ({
      framings: framings.flatMap((one) => {
        const correction = held.get(one.id);
        if (correction === undefined) return [one];
        return correction.stance === null ? [] : [{ ...one, stance: correction.stance, hand: one.stance }];
      }),
      taken: framings.filter(({ id }) => held.get(id)?.stance === null),
      corrections: Object.fromEntries([...held.keys()].map((id) => [id, keyOf(id)])),
    }),
  };
}
