import { h } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { PassageHit } from '#framing';
import type { PageView } from '#messaging';
import { App } from '../../../../src/ui/popup/app.tsx';
import type { Whose } from '../../../../src/ui/popup/use-tab.ts';
import { comparison, row } from '../../view/samples.ts';
import { draw } from '../../view/stage.tsx';
import { answers, sent } from './browser.ts';

export { press, seen } from '../../view/stage.tsx';

/** A page with two claims, two terms and a figure. */
export const page: Extract<PageView, { state: 'read' }> = {
  state: 'read',
  tab: 7,
  site: 'example.org',
  title: 'Envoys meet again',
  language: 'en',
  date: '2025-11-18',
  taken: [],
  articles: 5,
  claims: [
    comparison(),
    comparison({
      claim: { id: 'cede', text: 'Ukraine must give up territory', short: 'cede', judged: true },
      differently: [],
      turned: [],
    }),
  ],
  mentions: [
    { term: 'putin', label: 'Putin', kind: 'figure', count: 6, articles: 5 },
    { term: 'amherd', label: 'Viola Amherd', kind: 'figure', count: 1, articles: 0 },
  ],
  figures: [
    {
      fact: 'land',
      text: 'Share of Ukraine under Russian control',
      page: ['18 %'],
      others: [
        { article: 'article-n', label: 'Unnamed news report', value: '20 %', by: 'German News Agency', isSame: false },
      ],
    },
  ],
  wording: [],
  cost: { ms: 12, nodes: 300, mentions: 7 },
  opened: null,
  settings: { marks: 'light', countries: false },
};

/** A passage of the corpus that holds "Putin". */
export const hit: PassageHit = {
  article: row('n', 'agree').article,
  passage: 3,
  text: 'In our words, Putin waits.',
  words: ['Putin'],
  spans: [{ start: 14, end: 19 }],
};

/** Lets time pass as the popup sees it, and what follows from it come to rest: each turn draws, and what is drawn may ask. */
export async function wait(ms: number): Promise<void> {
  for (const time of [ms, 0, 0, 0, 0]) {
    await act(async () => {
      await vi.advanceTimersByTimeAsync(time);
    });
  }
}

/** Opens the popup on what the background would answer; null when it stays silent. */
export async function open(view: PageView | (() => PageView) | null, whose: Whose = { tab: 7 }): Promise<HTMLElement> {
  vi.useFakeTimers();
  sent.length = 0;
  if (view !== null) answers.set('page.view', typeof view === 'function' ? view : () => view);
  answers.set('mention.passages', () => [hit]);
  const root = await draw(h(App, { whose, place: 'page' }));
  await wait(0);
  return root;
}

/** Presses a key where the focus is; false when the popup took it for itself. */
export async function key(name: string): Promise<boolean> {
  const from = document.activeElement ?? document.body;
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  await act(() => void from.dispatchEvent(event));
  return !event.defaultPrevented;
}
