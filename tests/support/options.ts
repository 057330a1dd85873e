import { type Browser, type Page, until } from './browser.ts';
import { count, fill, press, says } from './own-page.ts';
import { say } from './say.ts';

/** Opens the options at the corpus and waits for its list. */
export async function openOptions(browser: Browser): Promise<Page> {
  const options = await browser.openOwn('options.html#/corpus');
  await until('the corpus', async () => (await count(options, '[data-article]')) > 0);
  return options;
}

/** Goes to a place of the options ("import") and waits until it stands there. */
export async function goTo(browser: Browser, options: Page, place: string): Promise<void> {
  await options.goto(browser.ownUrl(`options.html#/${place}`));
  await until(`the options at ${place}`, () =>
    options.run((title) => document.querySelector('h1')?.textContent === title, say(`options_${place}`)),
  );
}

/** Adds an article through the form; the options must stand at "import". */
export async function addArticle(options: Page, title: string, text: string): Promise<void> {
  await fill(options, say('options_field_title'), title);
  await fill(options, say('options_field_source'), 'The Test Gazette');
  await fill(options, say('options_field_date'), '2025-02-03');
  await fill(options, say('options_field_text'), text);
  await press(options, say('options_save_article'));
  await says(options, say('options_open_article'));
}
