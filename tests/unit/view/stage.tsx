import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { type ComparisonActs, SayProvider } from '#view';
import { say } from './samples.ts';

/** Acts that do nothing, for a comparison that is only looked at. */
export const still: ComparisonActs = {
  jump: () => undefined,
  openArticle: () => undefined,
  copy: () => Promise.resolve(true),
};

/** Draws components as a page of ours does and gives the element that they are in. */
export async function draw(children: ComponentChildren): Promise<HTMLElement> {
  for (const old of document.body.children) await act(() => render(null, old));
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  await act(() => render(<SayProvider say={say}>{children}</SayProvider>, root));
  return root;
}

/** Presses the button whose words are these. */
export async function press(root: ParentNode, words: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === words,
  );
  if (button === undefined) throw new Error(`There is no button ${words}.`);
  await act(() => button.click());
}

/** What a reader sees of an element: its text without the parts that are hidden. */
export function seen(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[hidden]')) hidden.remove();
  return copy.textContent.replaceAll(/\s+/g, ' ');
}
