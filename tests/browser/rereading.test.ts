import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../support/browser.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { goTo, openOptions } from '../support/options.ts';
import { press, says } from '../support/own-page.ts';
import { say } from '../support/say.ts';

const many = 400;
const refuses = 'russia-rejects-ceasefire';
const passages = [
  { text: 'Russia is ready for a ceasefire, Putin said on Monday in a hall full of flags.', paragraphs: [1] },
  { text: 'Nothing else of note was said, and the hall emptied before noon.', paragraphs: [2] },
];

/** A backup of many articles of which nothing was read yet. */
function backup(): string {
  const lines = Array.from({ length: many }, (_, at) => {
    const id = `own-${String(at).padStart(4, '0')}`;
    const article = {
      id,
      origin: 'reader',
      form: 'text',
      title: `Article ${at}`,
      titleBasis: 'stated',
      source: { name: 'The Test Gazette', label: 'The Test Gazette', basis: 'stated' },
      published: null,
      genre: '',
      passages,
      sketch: [],
      on: true,
      added: '2026-01-02T03:04:05.000Z',
    };
    return JSON.stringify({ kind: 'article', article, framings: [], mentions: [] });
  });
  const hash = createHash('sha256').update(lines.join('\n')).digest('hex');
  const counts = { article: many, change: 0, binned: 0, term: 0, claim: 0, correction: 0, setting: 0, more: 0 };
  return [JSON.stringify({ schema: 2, kind: 'backup', counts, hash }), ...lines, ''].join('\n');
}

type Known = readonly { readonly claim: { readonly id: string }; readonly framings: readonly { article: string }[] }[];

inEachBrowser((stage) => {
  test('reading all articles again goes on where the background was ended, and reads each once', async () => {
    const file = join(stage.browser.downloads, 'many.jsonl');
    writeFileSync(file, backup());
    const options = await openOptions(stage.browser);
    await goTo(stage.browser, options, 'storage');
    await options.choose('input[type=file]', file);
    await says(options, /are new here/);
    await press(options, say('options_restore_back', many));
    await says(options, /Done\. \d+ brought back/);
    const line = () => options.run(() => document.querySelector('[data-reading]')?.textContent ?? '');
    let kills = 0;
    await until(
      'the end',
      async () => {
        const said = await line();
        if (kills < 3 && /read again: [1-9]/.test(said) && (await stage.browser.killBackground())) kills += 1;
        return kills > 0 && said === '';
      },
      50_000,
    );
    expect(await stage.ask('reading.state', {})).toBeNull();
    const known = await stage.ask<Known>('claim.list', {});
    const own = known
      .find(({ claim }) => claim.id === refuses)
      ?.framings.filter(({ article }) => article.startsWith('own-'));
    expect(own).toHaveLength(many);
    expect(new Set(own?.map(({ article }) => article)).size).toBe(many);
    await options.close();
  });
});
