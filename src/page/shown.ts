import { nearest, parentOf } from './dom.ts';

/** An element without a box of its own stands in that of its parent. */
function boxOf(element: Element): Element | null {
  let at: Element | null = element;
  while (at !== null && getComputedStyle(at).display === 'contents') {
    const parent: Node | null = parentOf(at);
    at = parent instanceof Element ? parent : parent instanceof ShadowRoot ? parent.host : null;
  }
  return at;
}

/** The element whose box shows a block: the block itself, but for `display: contents`. */
export function boxElement(element: Element): Element {
  return boxOf(element) ?? element;
}

const wanted = { opacityProperty: true, visibilityProperty: true, checkOpacity: true, checkVisibilityCSS: true };

/** True when an element is rendered, visible and not wholly transparent; where it stands on the page does not matter. */
export function isShown(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return isStyledVisible(element);
  if (element.checkVisibility(wanted)) return true;
  const box = boxOf(element);
  return box !== null && box !== element && box.checkVisibility(wanted);
}

/** The same by computed styles, for browsers without `checkVisibility`. */
function isStyledVisible(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    if (style.display === 'none' || style.opacity === '0' || at.hasAttribute('hidden')) return false;
  }
  return getComputedStyle(element).visibility !== 'hidden';
}

/** True for text that somebody can write in; what is inside a shadow root is as editable as its host. */
export function isEditable(element: Element): boolean {
  if (nearest(element, '[contenteditable]:not([contenteditable="false" i]),[role="textbox" i]') !== null) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isEditable(root.host);
}

/** True for an element that is laid out in next to nothing: text for screen readers alone. */
export function isTiny({ width, height }: DOMRectReadOnly): boolean {
  return width <= 1 || height <= 1;
}
