import { useEffect, useState } from 'preact/hooks';
import { frontTab, onTabChange, windowOf } from '#messaging';

/** Whose page is shown: a tab by its id, the one in front, or one that cannot be (an id that is no number). */
export type Whose = { readonly tab: number } | 'front' | 'nobody';

/** The tab that is shown and its window; `turn` counts how often it came to the front or changed its page. */
export type ShownTab = { readonly tab: number | undefined; readonly window: number | undefined; readonly turn: number };

/** Reads whose page is wanted from the query of our own address: `?tab=12`. */
export function whoseOf(query: string): Whose {
  const asked = new URLSearchParams(query).get('tab');
  if (asked === null) return 'front';
  return /^\d{1,15}$/.test(asked) ? { tab: Number(asked) } : 'nobody';
}

async function findTab(whose: Whose): Promise<Omit<ShownTab, 'turn'>> {
  if (whose === 'nobody') return { tab: undefined, window: undefined };
  const tab = whose === 'front' ? await frontTab() : whose.tab;
  return { tab, window: tab === undefined ? undefined : await windowOf(tab) };
}

/** The tab to show; follows the front tab, and tells when the page in it changed. Undefined until it is known. */
export function useTab(whose: Whose): ShownTab | undefined {
  const [shown, setShown] = useState<ShownTab>();
  useEffect(() => {
    let isOn = true;
    const look = async () => {
      const found = await findTab(whose);
      if (isOn) setShown((last) => ({ ...found, turn: (last?.turn ?? 0) + 1 }));
    };
    void look();
    const stop = onTabChange(() => void look());
    return () => {
      isOn = false;
      stop();
    };
  }, [whose]);
  return shown;
}
