import { ask } from '#messaging/page';
import { listen } from '../dom.ts';
import { leaveOurs, ours } from '../ours.ts';
import { lookAtPage, type Looks } from './looks.ts';

/** Answers whether the page is being read now; false where the site is switched off, or nobody answers. */
async function tell(reasons: string[]): Promise<boolean> {
  try {
    return (await ask('page.found', { reasons })).read;
  } catch {
    // The extension is gone or asleep for good; the page must not notice.
    return false;
  }
}

/**
 * Starts the gate in a document: once, however often it is injected, and not before somebody sees the page. Injected
 * again it looks again only where nothing is being read: the site may have been switched on.
 */
export function startGate(): void {
  const before = ours('framelightGate');
  if (before !== undefined) {
    before.lookAgain();
    return;
  }
  let looks: Looks | undefined;
  leaveOurs('framelightGate', {
    lookAgain: () => {
      if (ours('framelightReader')?.address() == null) looks?.lookAgain();
    },
  });
  const start = () => {
    looks = lookAtPage(tell);
  };
  const isPrerendering = (document as Document & { prerendering?: unknown }).prerendering === true;
  if (isPrerendering) listen(document, 'prerenderingchange', start, { once: true });
  else start();
}
