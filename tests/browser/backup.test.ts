import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../support/browser.ts';
import { downloads, nextDownload } from '../support/downloads.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { addArticle, goTo, openOptions } from '../support/options.ts';
import { press, says } from '../support/own-page.ts';
import { say } from '../support/say.ts';

const bundled = 5;
const readiness = 'putin-readiness-peace-talks';
const text =
  'Kyiv and its allies spoke for an hour about a ceasefire, and nobody wrote down what was said in that room.';
const term = { label: 'atlas', kind: 'place', forms: [], caseCounts: false };

inEachBrowser((stage) => {
  let options: Page;
  const at = (place: string) => goTo(stage.browser, options, place);
  beforeAll(async () => {
    const first = await openOptions(stage.browser);
    await goTo(stage.browser, first, 'import');
    await addArticle(first, 'Added before the backup', text);
    await first.close();
    await stage.ask('lexicon.save', { id: null, term });
  });
  beforeEach(async () => {
    options = await openOptions(stage.browser);
  });
  afterEach(() => options.close());

  describe('backup', () => {
    test('brings everything of the reader’s back on an empty corpus', async () => {
      await at('storage');
      const before = downloads(stage.browser);
      await press(options, say('options_backup_now'));
      const file = await nextDownload(stage.browser, before, 'framelight-test.jsonl.gz');
      const own = (await stage.ask<{ id: string; origin: string }[]>('corpus.list', {})).filter(
        ({ origin }) => origin === 'reader',
      );
      expect(own).toHaveLength(1);
      const terms = await stage.ask<{ own: { id: string }[] }>('lexicon.list', {});
      for (const { id } of own) await stage.ask('corpus.delete', { id });
      for (const { id } of terms.own) await stage.ask('lexicon.delete', { id });
      await options.reload();
      await options.choose('input[type=file]', file);
      await says(options, '1 was deleted here.');
      // The article that was deleted and the term that is gone: what was deleted does not stay so unasked.
      await press(options, say('options_restore_back', '2'));
      await says(options, /Done\. \d+ brought back/);
      const after = await stage.ask<{ id: string; origin: string }[]>('corpus.list', {});
      expect(after.filter(({ origin }) => origin === 'reader')).toHaveLength(1);
      expect((await stage.ask<{ own: { label: string }[] }>('lexicon.list', {})).own.map(({ label }) => label)).toEqual(
        ['atlas'],
      );
    });

    test.each([
      ['empty', Buffer.alloc(0), 'restore_empty'],
      ['a text', Buffer.from('Dear diary, nothing happened.\n'), 'restore_other_kind'],
      ['another JSON file', Buffer.from('{"hello":"world"}\n'), 'restore_other_json'],
      ['a web page', Buffer.from('<!doctype html><title>Sign in</title>'), 'restore_web_page'],
      ['cut short', gzipSync(Buffer.from('{"schema":1}\n'.repeat(200))).subarray(0, 20), 'restore_damaged'],
    ])('a file that is %s gets a sentence, and nothing stored is lost', async (what, body, sentence) => {
      const file = join(stage.browser.downloads, `bad-${what.replaceAll(' ', '-')}.jsonl.gz`);
      writeFileSync(file, body);
      await at('storage');
      await options.choose('input[type=file]', file);
      await says(options, say(sentence));
      expect(await stage.ask<unknown[]>('corpus.list', {})).toHaveLength(bundled + 1);
    });

    test('a file of a newer Framelight gets a sentence', async () => {
      const file = join(stage.browser.downloads, 'newer.jsonl.gz');
      writeFileSync(file, gzipSync(`${JSON.stringify({ schema: 99, kind: 'backup', counts: {}, hash: '' })}\n`));
      await at('storage');
      await options.choose('input[type=file]', file);
      await says(options, /made by a newer Framelight \(format 99/);
      expect(await stage.ask<unknown[]>('corpus.list', {})).toHaveLength(bundled + 1);
    });
  });

  test('everything survives a restart of the browser', async () => {
    await stage.ask('corpus.switch', { id: readiness, on: false });
    await stage.ask('settings.change', { countries: true });
    const before = await stage.ask('corpus.list', {});
    await options.close();
    await stage.browser.restart();
    options = await openOptions(stage.browser);
    expect(await stage.ask('corpus.list', {})).toEqual(before);
    expect(await stage.ask('settings.read', {})).toMatchObject({ countries: true });
    expect((await stage.ask<{ own: { label: string }[] }>('lexicon.list', {})).own.map(({ label }) => label)).toEqual([
      'atlas',
    ]);
  });
});
