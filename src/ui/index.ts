import { h } from 'preact';
import { App } from './popup/app.tsx';
import { whoseOf } from './popup/use-tab.ts';
import { mountPage } from './shared/mount.tsx';

/** Draws the popup: for the tab in front or, opened as a page with `?tab=`, for that tab. */
export function mountPopup(root: HTMLElement): void {
  const whose = whoseOf(globalThis.location.search);
  mountPage(h(App, { whose, place: whose === 'front' ? 'popup' : 'page' }), root);
}

/** Draws the side panel: the popup's app, following the tab in front. */
export function mountSidePanel(root: HTMLElement): void {
  mountPage(h(App, { whose: whoseOf(globalThis.location.search), place: 'panel' }), root);
}
