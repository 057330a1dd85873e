import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Page, pause, until } from '../support/browser.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { placeOf, waitForMarks } from '../support/marks.ts';
import { say } from '../support/say.ts';

const cardText = (page: Page) => page.inClosedRoot((root) => root.querySelector('.card')?.textContent ?? null);
const isShown = async (page: Page) => (await cardText(page)) !== null;

const pointAt = async (page: Page, selector: string, words: string) => {
  await page.move({ x: 4, y: 4 });
  await page.move(await placeOf(page, selector, words));
  return until('the card', () => cardText(page));
};

const button = (page: Page, name: string) =>
  page.inClosedRoot((root, wanted) => {
    const found = [...root.querySelectorAll('button')].find(
      (one) => one.textContent === wanted || one.getAttribute('aria-label') === wanted,
    );
    const box = found?.getBoundingClientRect();
    return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, name);

inEachBrowser((stage) => {
  let page: Page;
  const keysSeen = () => page.run(() => (window as unknown as { keys: string[] }).keys);

  describe.each(['light', 'elements'] as const)('the card over %s marks', (mode) => {
    beforeAll(() => stage.ask('settings.change', { marks: mode }).then(() => undefined));
    beforeEach(async () => {
      page = await stage.open('sample');
      await waitForMarks(page);
    });
    afterEach(() => page.close());

    test('opens where the pointer rests, with the claim of the sentence and how many put it differently', async () => {
      const text = await pointAt(page, '#p1', 'ceasefire');
      expect(text).toContain('Russia refuses a ceasefire');
      expect(text).toMatch(new RegExp(`${say('card_differently_one', 1)}|${say('card_differently_other', '\\d+')}`));
    });

    test('says of a bare mention in how many articles it stands', async () => {
      expect(await pointAt(page, '#p9', 'Amherd')).toMatch(/No claim here; in \d of 5 articles/);
    });

    test('never covers the word', async () => {
      const at = await placeOf(page, '#p1', 'ceasefire');
      await pointAt(page, '#p1', 'ceasefire');
      const box = await page.inClosedRoot((root) => {
        const { top, bottom } = root.querySelector('.card')?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return { top, bottom };
      });
      expect(box !== null && (box.top > at.y || box.bottom < at.y)).toBe(true);
    });

    test('closes with Escape, and when the pointer leaves for good', async () => {
      await pointAt(page, '#p1', 'ceasefire');
      await page.press('Escape');
      await until('the card to go', async () => !(await isShown(page)));
      await pointAt(page, '#p1', 'ceasefire');
      await page.move({ x: 4, y: 4 });
      await until('the card to go', async () => !(await isShown(page)));
    });

    test('opens with a click, takes the focus, and gives it back', async () => {
      await page.click(await placeOf(page, '#p9', 'Amherd'));
      await until('the card', () => isShown(page));
      await until('the focus in the card', () => page.inClosedRoot((root) => root.activeElement !== null));
      await page.press('Escape');
      await until('the card to go', async () => !(await isShown(page)));
      expect(await page.run(() => document.activeElement?.tagName)).toBe('BODY');
    });

    test('leaves nothing in the page once it is closed', async () => {
      const before = await page.run(() => document.querySelectorAll('*').length);
      await pointAt(page, '#p1', 'ceasefire');
      expect(await page.run(() => document.querySelectorAll('*').length)).toBe(before + 1);
      await page.press('Escape');
      await until('the card to go', async () => !(await isShown(page)));
      expect(await page.run(() => document.querySelectorAll('*').length)).toBe(before);
    });
  });

  describe('the card and the page', () => {
    beforeAll(() => stage.ask('settings.change', { marks: 'light' }).then(() => undefined));
    beforeEach(async () => {
      page = await stage.open('site/hard.html');
      await waitForMarks(page);
    });
    afterEach(() => page.close());

    test('keys pressed in the card do not reach the page’s shortcuts', async () => {
      await page.click(await placeOf(page, '#plain', 'ceasefire'));
      await until('the focus in the card', () => page.inClosedRoot((root) => root.activeElement !== null));
      for (const key of ['j', 'k', 'Tab', 's']) await page.press(key);
      expect(await keysSeen()).toEqual([]);
      await page.press('Escape');
      await until('the card to go', async () => !(await isShown(page)));
      await page.press('j');
      expect(await keysSeen()).toContain('j at the document');
    });

    test('the page cannot open it with events of its own', async () => {
      const at = await placeOf(page, '#plain', 'ceasefire');
      await page.run(({ x, y }) => {
        const target = document.elementFromPoint(x, y);
        for (const type of ['pointermove', 'mousemove', 'mouseover', 'pointerdown', 'pointerup', 'click']) {
          target?.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y }));
        }
      }, at);
      await pause(900);
      expect(await isShown(page)).toBe(false);
    });

    test('the page sees an element with a closed root and none of its text', async () => {
      await pointAt(page, '#plain', 'ceasefire');
      const seen = await page.run(() => ({
        open: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot !== null).length,
        text: document.documentElement.textContent?.includes('differently') ?? false,
      }));
      expect(seen).toEqual({ open: 0, text: false });
    });

    test('“Show all” shows everything: in the popup, a window, or the card itself', async () => {
      await pointAt(page, '#plain', 'ceasefire');
      const at = await until('the button', () => button(page, say('card_all')));
      await page.click(at);
      await until('the card to give way or to grow', async () => {
        const grown = await page.inClosedRoot(
          (root) => root.querySelector('.card')?.classList.contains('grown') ?? false,
        );
        return grown === null || grown;
      });
    });
  });
});
