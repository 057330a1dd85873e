import { ask, openOptions } from '#messaging';
import type { PagePlace } from '#framing';
import type { ComparisonActs } from '#view';

/** Which page of ours draws the app; only a popup goes away when the reader turns to another page. */
export type Place = 'popup' | 'panel' | 'page';

/** Opens a place of the options page ("#/corpus"). */
export async function goToOptions(hash: string, place: Place): Promise<void> {
  await openOptions(hash);
  if (place === 'popup') globalThis.close();
}

/** What can be done from a comparison of a tab's page. */
export function actsOf(tab: number, place: Place): ComparisonActs {
  const jump = async ({ frame, block, start, end }: PagePlace) => {
    const { found } = await ask('page.jump', { tab, frame, block, start, end });
    if (found && place === 'popup') globalThis.close();
  };
  return {
    jump: (there) => void jump(there).catch(() => undefined),
    openArticle: (id) => void goToOptions(`#/corpus/${encodeURIComponent(id)}`, place),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
  };
}
