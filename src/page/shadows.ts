import { shadowOf } from './dom.ts';

/** The open shadow roots below a node, its own and those inside them too. */
export function openRoots(root: Element | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const visit = (shadow: ShadowRoot | null) => {
    if (shadow !== null) found.push(shadow, ...openRoots(shadow));
  };
  if (root instanceof Element) visit(shadowOf(root));
  for (const element of root.querySelectorAll('*')) visit(shadowOf(element));
  return found;
}
