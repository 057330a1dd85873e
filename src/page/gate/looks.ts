import { listen, readyState } from '../dom.ts';
import { ours, pageAddress } from '../ours.ts';
import { newsReasons } from './signals.ts';

/** Milliseconds after a page is there, or after a navigation inside it, at which the gate looks once more. */
const later = 2_000;
/** After a navigation inside a page its old text still stands for a moment. */
const soon = 400;

/** Tells that the page looks like news, with the reasons; answers whether it is being read. */
export type Tell = (reasons: string[]) => Promise<boolean>;

/** The looks at one document. */
export type Looks = {
  /** Looks and tells again, where the last telling led to nothing. */
  readonly lookAgain: () => void;
};

/** Hears of navigations that keep the document. Without the Navigation API only steps through the history are heard. */
function onNavigation(hear: () => void): void {
  if (Object.hasOwn(window, 'navigation')) listen(window.navigation, 'currententrychange', hear);
  else listen(window, 'popstate', hear);
}

/**
 * Looks at the page now, when it has loaded and once more later, and after each navigation inside it; tells once for
 * each address. Between looks nothing runs: no observer, no interval.
 */
export function lookAtPage(tell: Tell): Looks {
  let told: string | null = null;
  let seen = pageAddress();

  const tellOf = async (address: string, reasons: string[]) => {
    const isRead = await tell(reasons);
    if (!isRead && told === address) told = null;
  };
  const look = (): boolean => {
    if (told === seen) return true;
    const reasons = newsReasons();
    if (reasons.length === 0) return false;
    const address = seen;
    told = address;
    void tellOf(address, reasons);
    return true;
  };
  const lookLater = () => setTimeout(look, later);

  if (!look()) {
    if (readyState() === 'complete') lookLater();
    else listen(window, 'load', () => void (look() || lookLater()), { once: true });
  }
  onNavigation(() => {
    const address = pageAddress();
    if (address === seen) return;
    seen = address;
    setTimeout(() => {
      if (seen === address) look();
    }, soon);
    setTimeout(() => {
      // What was read at an earlier address does not belong to a page without news.
      if (seen === address && !look()) ours('framelightReader')?.leave();
    }, later);
  });
  return {
    lookAgain: () => {
      told = null;
      look();
    },
  };
}
