/**
 * The one element that stands in a page while a card shows, with a closed root. The page owns everything around it: it may
 * remove the element, which only closes the card, and it may read it, which is why nothing of the reader's own is in it.
 */
import { render } from 'preact';
import { ask, localLanguage, localMessage } from '#messaging/page';
import { createSay, type Say, SayProvider } from '#view';
import css from '../../../assets/styles/card.css?inline';
import { focused, listen, newElement, pageRoot } from '../dom.ts';
import type { CardHere, CardInput } from '../ours.ts';
import { Card } from './card.tsx';
import { isInView, placeCard } from './placing.ts';

/** A closed root with the card's look; Firefox takes no shared sheet from a content script, only an element. */
function dressedRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length === 1) return root;
  } catch {
    // The element below does it.
  }
  const style = newElement('style');
  style.textContent = css;
  root.append(style);
  return root;
}

/** Nothing that goes on in the card reaches the page's own listeners below the window. */
const kept = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'wheel',
];
const keptTouches = ['touchstart', 'touchend', 'keydown', 'keyup', 'keypress', 'focusin', 'focusout', 'input'];

type Stage = { readonly host: HTMLElement; readonly box: HTMLElement };

function buildStage(): Stage {
  const host = newElement('div');
  const root = dressedRoot(host);
  const box = newElement('div');
  box.className = 'card';
  box.setAttribute('role', 'dialog');
  box.tabIndex = -1;
  root.append(box);
  for (const type of [...kept, ...keptTouches]) listen(root, type, (event: Event) => event.stopPropagation());
  return { host, box };
}

function place({ box }: Stage, where: () => DOMRect | null): boolean {
  const word = where();
  const view = { width: document.documentElement.clientWidth, height: innerHeight };
  if (word === null || !isInView(word, view)) return false;
  const { left, top, bottom, room } = placeCard(word, box.getBoundingClientRect(), view);
  box.style.left = `${left}px`;
  box.style.top = top === null ? 'auto' : `${top}px`;
  box.style.bottom = bottom === null ? 'auto' : `${bottom}px`;
  box.style.setProperty('--room', `${room}px`);
  return true;
}

/** Keeps the card at its word while the page moves; `lost` when the word leaves the view or the page removed the card. */
function followWord(stage: Stage, where: () => DOMRect | null, lost: () => void): () => void {
  let frame = 0;
  const move = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (!stage.host.isConnected || !place(stage, where)) lost();
    });
  };
  const passive = { capture: true, passive: true };
  const stops = [listen(window, 'scroll', move, passive), listen(window, 'resize', move, passive)];
  return () => {
    cancelAnimationFrame(frame);
    for (const stop of stops) stop();
  };
}

/** A card that shows, and how it goes: the focus returns to where it was. */
type Shown = { readonly stage: Stage; readonly hide: () => void };

function showCard(say: Say, { view, where, takesFocus, closed }: CardInput, gone: () => void): Shown {
  const stage = buildStage();
  const { host, box } = stage;
  const before = focused();
  const hide = () => {
    stop();
    const hadFocus = focused() === host;
    render(null, box);
    host.remove();
    if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    gone();
    closed();
  };
  const more = async (event: Event) => {
    if (!event.isTrusted) return;
    try {
      await ask('page.more', {});
      hide();
    } catch {
      // Where nothing opens, the card itself shows all that it holds.
      box.classList.add('grown');
    }
  };
  box.lang = say.language;
  box.setAttribute('aria-label', say('card_label', view.term.label));
  render(
    <SayProvider say={say}>
      <Card view={view} onMore={(event) => void more(event)} onClose={(event) => event.isTrusted && hide()} />
    </SayProvider>,
    box,
  );
  pageRoot()?.append(host);
  const stop = followWord(stage, where, hide);
  if (place(stage, where) && takesFocus) box.focus({ preventScroll: true });
  return { stage, hide };
}

/** The card of a document; nothing stands in the page until it is shown. */
export function createCard(): CardHere {
  const say = createSay(localMessage, localLanguage());
  let shown: Shown | null = null;
  return {
    show: (input) => {
      shown?.hide();
      shown = showCard(say, input, () => {
        shown = null;
      });
    },
    hide: () => shown?.hide(),
    isOpen: () => shown?.stage.host.isConnected === true,
    holds: (event) => shown !== null && event.target === shown.stage.host,
  };
}
