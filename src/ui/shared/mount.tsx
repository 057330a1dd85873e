import { type ComponentChildren, render } from 'preact';
import { SayProvider } from '#view';
import { readerSay } from './say.ts';

/** Draws a page of ours into its root element, with its words and its language. */
export function mountPage(page: ComponentChildren, root: HTMLElement): void {
  const say = readerSay();
  document.documentElement.lang = say.language;
  render(<SayProvider say={say}>{page}</SayProvider>, root);
}
