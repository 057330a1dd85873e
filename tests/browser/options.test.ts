import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Page, until } from '../support/browser.ts';
import { inEachBrowser, type Stage } from '../support/in-each-browser.ts';
import { waitForMarks } from '../support/marks.ts';
import { addArticle, goTo, openOptions } from '../support/options.ts';
import { count, fill, press, says, words } from '../support/own-page.ts';
import { openPopup, waitForClaims } from '../support/popup.ts';
import { say } from '../support/say.ts';

const bundled = 5;
const readiness = 'putin-readiness-peace-talks';
const text =
  'Russia is ready for a ceasefire, Putin said on Monday in a hall full of flags.\n\nNothing else of note was said, and the hall emptied before noon.';

const rows = (page: Page) => until('the list', () => count(page, '[data-article]'));

const framingsOf = async (stage: Stage, claim: string) => {
  const page = await stage.open('sample');
  await waitForMarks(page);
  const popup = await openPopup(stage.browser, await page.tab());
  const { claims } = await waitForClaims(popup, 7);
  await popup.close();
  await page.close();
  return claims.find((one) => one.claim === claim)?.framings ?? [];
};

inEachBrowser((stage) => {
  let options: Page;
  const at = (place: string) => goTo(stage.browser, options, place);
  beforeEach(async () => {
    options = await openOptions(stage.browser);
  });
  afterEach(() => options.close());

  describe('the corpus', () => {
    test('lists the five articles with source, date, claims and origin', async () => {
      expect(await count(options, '[data-article]')).toBe(bundled);
      const said = await words(options, `[data-article="${readiness}"]`);
      expect(said).toContain('Putin Expresses Readiness for Peace Talks Amidst Ukraine War');
      expect(said).toContain('about late May 2024');
      expect(said).toMatch(/\d+ claims/);
      expect(said).toContain(say('options_origin_sample'));
      expect(await words(options)).toContain(say('date_not_given'));
    });

    test('shows an article with its digest and framings', async () => {
      await options.click(
        await options.run((id) => {
          const box = document.querySelector(`[data-article="${id}"] a`)?.getBoundingClientRect();
          return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 };
        }, readiness),
      );
      await says(options, say('options_digest'));
      expect(await words(options)).toContain('about late May 2024');
      expect(await count(options, '[data-framing], .framing')).toBeGreaterThan(5);
    });

    test('takes a pasted article, which then takes part in the popup', async () => {
      await at('import');
      await addArticle(options, 'Putin at the ready <b>now</b>', text);
      await at('corpus');
      expect(await rows(options)).toBe(bundled + 1);
      expect(await words(options)).toContain('Putin at the ready <b>now</b>');
      const own = (await framingsOf(stage, 'russia-rejects-ceasefire')).filter(({ article }) =>
        article.startsWith('own-'),
      );
      expect(own).toEqual([expect.objectContaining({ stance: 'disagree', holder: 'putin' })]);
    });

    test('keeps what is edited', async () => {
      await options.click(
        await options.run(() => {
          const box = document.querySelector('[data-article^="own-"] a')?.getBoundingClientRect();
          return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 10 };
        }),
      );
      await says(options, say('options_edit'));
      await press(options, say('options_edit'), '[data-article]');
      await fill(options, say('options_field_title'), 'A title that was changed');
      await press(options, say('options_save_changes'));
      await says(options, say('options_changed'));
      await at('corpus');
      await says(options, 'A title that was changed');
      expect(await rows(options)).toBe(bundled + 1);
    });

    test('leaves an article out of comparisons when it is switched off, and takes it in again', async () => {
      expect(
        (await framingsOf(stage, 'ukraine-must-cede-territory')).some(({ article }) => article === readiness),
      ).toBe(true);
      await options.front();
      await press(options, say('options_article_switch'), `[data-article="${readiness}"]`);
      await says(options, /is left out of comparisons/);
      expect(
        (await framingsOf(stage, 'ukraine-must-cede-territory')).some(({ article }) => article === readiness),
      ).toBe(false);
      await options.front();
      await press(options, say('options_article_switch'), `[data-article="${readiness}"]`);
      await says(options, /takes part in comparisons again/);
      expect(
        (await framingsOf(stage, 'ukraine-must-cede-territory')).some(({ article }) => article === readiness),
      ).toBe(true);
    });

    test('brings back what was deleted, at once and from the bin', async () => {
      await press(options, say('options_delete'), `[data-article="${readiness}"]`);
      await until('the row to go', async () => (await count(options, `[data-article="${readiness}"]`)) === 0);
      await press(options, say('options_undo'));
      await until('the row to come back', async () => (await count(options, `[data-article="${readiness}"]`)) === 1);
      await press(options, say('options_delete'), `[data-article="${readiness}"]`);
      await until('the bin', async () => (await count(options, `[data-deleted="${readiness}"]`)) === 1);
      await press(options, say('options_bring_back'), `[data-deleted="${readiness}"]`);
      await until('the row to come back', async () => (await count(options, `[data-article="${readiness}"]`)) === 1);
      expect(await count(options, '[data-deleted]')).toBe(0);
    });
  });

  describe('bad input', () => {
    beforeEach(() => at('import'));

    test('an empty article gets a sentence, and nothing is stored', async () => {
      await fill(options, say('options_field_text'), '   ');
      await press(options, say('options_save_article'));
      await says(options, say('options_problem_text_empty'));
      expect(await stage.ask<unknown[]>('corpus.list', {})).toHaveLength(bundled + 1);
    });

    test('an article of over a megabyte gets a sentence, and what was typed stays', async () => {
      await options.run(
        (label, body) => {
          const field = [...document.querySelectorAll('label')].find((one) => one.textContent === label)
            ?.control as HTMLTextAreaElement;
          field.value = body.repeat(21_000);
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        say('options_field_text'),
        'A sentence that is repeated until it is far too long. ',
      );
      await press(options, say('options_save_article'));
      await says(options, /That text is [\d.]+ MB; the most is 1 MB/);
      expect(await options.run(() => (document.querySelector('textarea')?.value.length ?? 0) > 1_000_000)).toBe(true);
      await press(options, say('options_clear'));
    });

    test('an article without a date is “date not given”', async () => {
      await fill(options, say('options_field_title'), 'Undated');
      await fill(
        options,
        say('options_field_text'),
        'NATO looked on while nobody said when this was written, nor by whom.',
      );
      await press(options, say('options_save_article'));
      await says(options, say('options_saved_undated'));
      const added = (await stage.ask<{ id: string; title: string; published: unknown }[]>('corpus.list', {})).find(
        ({ title }) => title === 'Undated',
      );
      expect(added?.published).toBeNull();
      await stage.ask('corpus.delete', { id: added?.id });
    });
  });

  describe('terms', () => {
    test('of the reader’s own are marked on pages', async () => {
      await at('lexicon');
      await press(options, say('options_add_term'));
      await fill(options, say('options_field_label'), 'atlas');
      await press(options, say('options_save_term'));
      await says(options, say('options_term_saved', 'atlas'));
      const page = await stage.open('sample');
      await until('the term to be marked', async () =>
        (await waitForMarks(page)).some((mark) => mark.text === 'atlas'),
      );
      await page.close();
    });

    test('without a name get a sentence', async () => {
      await at('lexicon');
      await press(options, say('options_add_term'));
      await press(options, say('options_save_term'));
      await says(options, say('options_problem_label_empty'));
      await press(options, say('options_cancel'));
    });
  });

  describe('sites', () => {
    test('are switched off and on', async () => {
      await at('sites');
      await fill(options, say('options_field_site'), 'https://news.example.org/a/page?x=1');
      await press(options, say('options_turn_off'));
      await says(options, say('options_site_off', 'news.example.org'));
      await press(options, say('options_turn_on'), '[data-site="news.example.org"]');
      await says(options, say('options_site_on', 'news.example.org'));
      expect(await stage.ask('site.list', {})).toEqual([]);
    });

    test('are the same with and without “www.”', async () => {
      await at('sites');
      await fill(options, say('options_field_site'), 'www.example.org');
      await press(options, say('options_turn_off'));
      await says(options, say('options_site_off', 'example.org'));
      expect(await stage.ask('site.list', {})).toEqual(['example.org']);
      await stage.ask('site.set', { site: 'www.example.org', on: true });
      expect(await stage.ask('site.list', {})).toEqual([]);
    });
  });
});
