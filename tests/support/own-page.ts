import { type Page, type Point, until } from './browser.ts';

/** Clicks, with the real pointer, the control that carries this name inside the first element that a selector finds. */
export async function press(page: Page, name: string, within = 'body'): Promise<void> {
  await page.click(await until(`“${name}” in ${within}`, () => controlNamed(page, name, within)));
}

function controlNamed(page: Page, wanted: string, within: string): Promise<Point | null> {
  return page.run(
    async (name, selector) => {
      const tidy = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
      const controls =
        document
          .querySelector(selector)
          ?.querySelectorAll<HTMLElement>('button, a, summary, label, [role=tab], [role=button], [role=switch]') ?? [];
      const shown = [...controls].filter((control) => control.checkVisibility() && !control.matches(':disabled'));
      const named = (control: HTMLElement) => [
        tidy(control.getAttribute('aria-label')),
        tidy(control.innerText),
        tidy(control.textContent),
      ];
      const control =
        shown.find((one) => named(one).includes(name)) ??
        shown.find((one) => named(one).some((text) => text.startsWith(name)));
      if (control === undefined) return null;
      control.scrollIntoView({ block: 'center' });
      // What has just been drawn may still move: a click at the old place would hit something else, or nothing.
      const before = control.getBoundingClientRect();
      await new Promise((resolve) => {
        setTimeout(resolve, 60);
      });
      const box = control.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const hit = document.elementFromPoint(x, y);
      if (before.x !== box.x || before.y !== box.y || hit === null || !control.contains(hit)) return null;
      return { x, y };
    },
    wanted,
    within,
  );
}

/** Puts text into the field with this label, in place of what stands there. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  const at = await until(`the field “${label}”`, () =>
    page.run((name) => {
      const tidy = (said: string | null) => (said ?? '').replaceAll(/\s+/g, ' ').trim();
      const found =
        [...document.querySelectorAll('label')].find((one) => tidy(one.textContent) === name) ??
        [...document.querySelectorAll('label')].find((one) => tidy(one.textContent).startsWith(name));
      const field = found?.control as HTMLInputElement | HTMLTextAreaElement | null | undefined;
      if (field === null || field === undefined) return null;
      field.scrollIntoView({ block: 'center' });
      field.focus();
      if (field.type !== 'date') field.select();
      const box = field.getBoundingClientRect();
      return { x: box.x + 12, y: box.y + 12, type: field.type };
    }, label),
  );
  if (at.type === 'date') {
    await page.run((value) => {
      const field = document.activeElement as HTMLInputElement;
      field.value = value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }, text);
    return;
  }
  await page.press('Backspace');
  if (text !== '') await page.type(text);
}

/** What a part of the page says, white space made even; null when it is not there. */
export function words(page: Page, selector = 'body'): Promise<string | null> {
  return page.run((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    return element === null ? null : element.innerText.replaceAll(/\s+/g, ' ').trim();
  }, selector);
}

/** Waits until the page says this. */
export async function says(page: Page, text: string | RegExp, within = 'body'): Promise<string> {
  return until(`the page to say ${String(text)}`, async () => {
    const said = (await words(page, within)) ?? '';
    return (typeof text === 'string' ? said.includes(text) : text.test(said)) ? said : null;
  });
}

/** How many elements a selector finds. */
export function count(page: Page, selector: string): Promise<number> {
  return page.run((wanted) => document.querySelectorAll(wanted).length, selector);
}
