const heads = '[data-claim] .claim-head';
const controls = 'button, input, label, select, a';

function isTyping(target: Element): boolean {
  return target instanceof HTMLInputElement && (target.type === 'search' || target.type === 'text');
}

/** The claim head that a key leads to from where the focus is; undefined where the key has another meaning. */
function nextHead(root: ParentNode, from: Element, by: number): HTMLElement | undefined {
  const all = [...root.querySelectorAll<HTMLElement>(heads)].filter((head) => head.closest('[hidden]') === null);
  const here = from.closest('[data-claim]')?.querySelector(heads);
  const at = all.findIndex((head) => head === here);
  if (at >= 0) return all[at + by];
  if (isTyping(from)) return by > 0 ? all[0] : undefined;
  return from.closest(controls) === null ? all[0] : undefined;
}

/** Keys of the popup: up and down go between claims, "/" goes to the field. What is typed into a field stays there. */
export function onPopupKey(event: KeyboardEvent, root: ParentNode): void {
  const { target } = event;
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element)) return;
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const isSlash = event.key === '/' && !isTyping(target);
  const field = isSlash ? root.querySelector<HTMLElement>('[type=search]') : undefined;
  const goal = by === undefined ? field : nextHead(root, target, by);
  if (goal === undefined || goal === null) return;
  event.preventDefault();
  goal.focus();
}
