import { type Browser, type Page, until } from './browser.ts';

/** What the popup shows of one claim, read from the hooks that stay stable. */
export type ShownClaim = {
  readonly claim: string;
  readonly stance: string;
  readonly text: string;
  readonly sentences: readonly { readonly stance: string; readonly holder: string; readonly text: string }[];
  readonly framings: readonly {
    readonly article: string;
    readonly stance: string;
    readonly holder: string;
    readonly side: string | null;
  }[];
};

/** What the popup shows of a page. */
export type Shown = {
  readonly head: string;
  readonly claims: readonly ShownClaim[];
  readonly empty: string | null;
  readonly notRead: string | null;
};

/** Opens the popup as a page for a tab and waits for its answer. */
export async function openPopup(browser: Browser, tab: number, page = 'popup.html'): Promise<Page> {
  const popup = await browser.openOwn(`${page}?tab=${tab}`);
  await answered(popup);
  return popup;
}

/** Waits until the popup has an answer of any sort. */
export function answered(popup: Page): Promise<boolean> {
  return until('the popup to answer', () =>
    popup.run(() => document.querySelector('[data-claim], [data-empty], [data-not-read]') !== null),
  );
}

/** Reads the popup. */
export function readPopup(popup: Page): Promise<Shown> {
  return popup.run(() => {
    const words = (element: Element | null) =>
      element === null ? null : (element as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim();
    const all = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
    return {
      head: words(document.querySelector('[data-head], h1, header')) ?? '',
      claims: all(document, '[data-claim]').map((claim) => ({
        claim: claim.dataset['claim'] ?? '',
        stance: claim.dataset['pageStance'] ?? '',
        text: claim.textContent ?? '',
        sentences: all(claim, '[data-page-sentence]').map(({ dataset, textContent }) => ({
          stance: dataset['stance'] ?? '',
          holder: dataset['holder'] ?? '',
          text: textContent ?? '',
        })),
        framings: all(claim, '[data-framing]').map(({ dataset }) => ({
          article: dataset['article'] ?? '',
          stance: dataset['stance'] ?? '',
          holder: dataset['holder'] ?? '',
          side: dataset['side'] ?? null,
        })),
      })),
      empty: words(document.querySelector('[data-empty]')),
      notRead: words(document.querySelector('[data-not-read]')),
    };
  });
}

/** Waits until the popup shows at least so many claims, and reads it. */
export function waitForClaims(popup: Page, claims: number): Promise<Shown> {
  return until(`${claims} claims in the popup`, async () => {
    const shown = await readPopup(popup);
    return shown.claims.length >= claims ? shown : null;
  });
}
