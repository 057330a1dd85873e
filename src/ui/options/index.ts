import { ask } from '#messaging';
import { h } from 'preact';
import { mountPage } from '../shared/mount.tsx';
import { OptionsApp } from './app.tsx';
import { runInWorker } from './jobs-link.ts';

/** Draws the options page. */
export function mountOptions(root: HTMLElement): void {
  mountPage(h(OptionsApp, { ask, run: runInWorker }), root);
}
