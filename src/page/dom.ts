/**
 * Reads of the DOM that a page cannot bend. A form named "body" hides `document.body`, an input named "parentNode" hides
 * the parent of its form, an element with the id "addEventListener" hides that of the window; the getters of the
 * prototypes do not look at names.
 */

type Getter = (this: unknown) => unknown;

function getterOf(prototype: object, name: string): Getter | undefined {
  for (let at: object | null = prototype; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const { get } = (Object.getOwnPropertyDescriptor(at, name) ?? {}) as { get?: Getter };
    if (get !== undefined) return get;
  }
  return undefined;
}

function reading<N extends object, K extends keyof N & string>(prototype: N, name: K): (node: N) => N[K] {
  const getter = getterOf(prototype, name);
  if (getter === undefined) return (node) => node[name];
  return (node) => getter.call(node) as N[K];
}

/** The parent of a node. */
export const parentOf = reading(Node.prototype, 'parentNode');
/** The node after a node, under the same parent. */
export const nextOf = reading(Node.prototype, 'nextSibling');
/** The node before a node, under the same parent. */
export const previousOf = reading(Node.prototype, 'previousSibling');
/** The name of an element, in lower case in HTML. */
export const nameOf = reading(Element.prototype, 'localName');
/** The open shadow root of an element. */
export const shadowOf = reading(Element.prototype, 'shadowRoot');
/** True while a node stands in a document. */
export const isConnected = reading(Node.prototype, 'isConnected');

const titleOf = reading(Document.prototype, 'title');
const readyStateOf = reading(Document.prototype, 'readyState');
const designModeOf = reading(Document.prototype, 'designMode');
const activeOf = reading(Document.prototype, 'activeElement');

/** The title of the page. */
export const pageTitle = (): string => titleOf(document);
/** How far the page has loaded. */
export const readyState = (): DocumentReadyState => readyStateOf(document);
/** True while the whole page is an editor. */
export const isDesigned = (): boolean => designModeOf(document) === 'on';
/** What has the focus. */
export const focused = (): Element | null => activeOf(document);

type Method<F> = F extends (...words: infer W) => infer R ? (...words: W) => R : never;

/** A method of a prototype, to be called on any node of it. */
function method<N extends object, K extends keyof N>(prototype: N, name: K): (node: N) => Method<N[K]> {
  const inner = prototype[name] as (...words: unknown[]) => unknown;
  return (node) => ((...words: unknown[]) => inner.apply(node, words)) as Method<N[K]>;
}

const querySelector = method(Document.prototype, 'querySelector');
const querySelectorAll = method(Document.prototype, 'querySelectorAll');
const getElementsByTagName = method(Document.prototype, 'getElementsByTagName');
const createTreeWalker = method(Document.prototype, 'createTreeWalker');
const createElement = method(Document.prototype, 'createElement');
const closest = method(Element.prototype, 'closest');
const getAttribute = method(Element.prototype, 'getAttribute');
const contains = method(Node.prototype, 'contains');
const addEventListener = method(EventTarget.prototype, 'addEventListener');
const removeEventListener = method(EventTarget.prototype, 'removeEventListener');

/** The first element of the page that a selector finds. */
export const first = (selector: string): Element | null => querySelector(document)(selector);
/** All elements of the page that a selector finds. */
export const all = (selector: string): NodeListOf<Element> => querySelectorAll(document)(selector);
/** All elements of a name. */
export const named = (name: string): HTMLCollectionOf<Element> => getElementsByTagName(document)(name);
/** A walk over the text nodes below a node. */
export const textWalker = (root: Node): TreeWalker => createTreeWalker(document)(root, NodeFilter.SHOW_TEXT);
/** A new element that belongs to the page's document. */
export const newElement = (name: string): HTMLElement => createElement(document)(name);
/** The nearest of an element and its ancestors that a selector finds. */
export const nearest = (element: Element, selector: string): Element | null => closest(element)(selector);
/** The value of an attribute. */
export const attribute = (element: Element, name: string): string | null => getAttribute(element)(name);
/** True when a node is another or stands below it. */
export const isWithin = (outer: Node, inner: Node): boolean => contains(outer)(inner);
/** The root element of the page. */
export const pageRoot = (): Element | null => first(':root');
/** The body of the page; the root element where there is none. */
export const pageBody = (): Element | null => first(':root > body') ?? pageRoot();

/** Listens, and gives back what stops it. */
export function listen(
  target: EventTarget,
  type: string,
  hear: (event: never) => void,
  options: AddEventListenerOptions = {},
): () => void {
  addEventListener(target)(type, hear as EventListener, options);
  return () => removeEventListener(target)(type, hear as EventListener, options);
}
