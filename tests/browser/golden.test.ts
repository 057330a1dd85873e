import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesIn, expectedOf } from '../eval/pages.ts';
import { readHtml } from '../eval/page-reading.ts';
import { bundledTools } from '../golden/bundled-tools.ts';
import { inEachBrowser } from '../support/in-each-browser.ts';
import { press } from '../support/own-page.ts';
import { openPopup } from '../support/popup.ts';
import { say } from '../support/say.ts';
import type { Browser } from '../support/browser.ts';
import { type KeptSentence, openRecords } from '../support/page-record.ts';
import { sentences } from '#text';

const folder = 'tests/fixtures/pages';
const cases = casesIn(folder);
const tools = bundledTools();
const source = (name: string) => readFileSync(`${folder}/${name}/source.html`, 'utf8');

/** A sentence with its readings; fields without a value do not outlive a message. */
const kept = ({ start, end, readings }: KeptSentence): KeptSentence => ({
  start,
  end,
  readings: JSON.parse(JSON.stringify(readings)) as KeptSentence['readings'],
});

/** What Node reads in a page, in the form in which the extension keeps it. */
async function readInNode(name: string) {
  const { told, read } = await readHtml(source(name), tools);
  return told.map(({ block, kind, text }) => ({
    kind,
    text,
    sentences: read.filter((sentence) => sentence.block === block).map(kept),
  }));
}

/** Texts that ask more of a segmenter than news does. */
const hard = [
  'U.S. Gen. Mark Milley met Lt. Gen. Smith at 5 p.m. EST. He left. J. D. Vance stayed; “Why?” asked Mr. Orbán. No. 10 said no.',
  '«Нет», — сказал он. Г. Иванов уехал. Это всё… А потом? Так!',
  'שלום לכולם. מה שלומך? 停战。和平！“好。”他说。 नमस्ते। ठीक है।',
  'It ended.” (He left.) [Then what?] “Stop!” she cried. e.g. this, i.e. that… and 3.5 million. 4.Five',
  'A\u2028B. C\u0085D e. f\u000Bg. H \u200BI. \ud83d Lone. 👩‍👩‍👧 Family. a.b.c. D.E.F. G',
  `${'Word '.repeat(900)}end. ${'(“'.repeat(700)}x. Y.`,
];

/** A script that cuts texts in a page and leaves the spans on its root element: nothing else of it outlives the script. */
async function cuttingScript(texts: readonly string[]): Promise<string> {
  const contents = `import { sentences } from '#text';
    document.documentElement.dataset.cut = JSON.stringify(${JSON.stringify(texts)}.map(sentences));`;
  const stdin = { contents, resolveDir: '.' };
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'iife' });
  return outputFiles[0]?.text ?? '';
}

async function readAnyway(browser: Browser, tab: number): Promise<void> {
  const popup = await openPopup(browser, tab);
  await press(popup, say('popup_read_anyway'));
  await popup.close();
}

inEachBrowser((stage) => {
  describe('the golden pages', () => {
    let records: Awaited<ReturnType<typeof openRecords>> | undefined;
    beforeAll(async () => {
      records = await openRecords(stage.browser);
    });
    afterAll(() => records?.close());

    test('are twenty or more', () => {
      expect(cases.length).toBeGreaterThanOrEqual(20);
    });

    test.each(cases)('%s gives the claims that it gives in Node', async (name) => {
      const there = await readInNode(name);
      const page = await stage.open(name);
      try {
        const tab = await page.tab();
        // Two lines are no body of text: such pages are read when the reader asks.
        if (expectedOf(`${folder}/${name}`).genre === 'headline only') await readAnyway(stage.browser, tab);
        const here = await records?.of(tab, there.length);
        expect(here?.map(({ kind, text, sentences: put }) => ({ kind, text, sentences: put.map(kept) }))).toEqual(
          there,
        );
      } finally {
        await page.close();
      }
    });
  });

  test('texts are cut into the sentences of Node', async () => {
    const texts = [...hard];
    for (const name of cases) texts.push(...(await readHtml(source(name), tools)).told.map(({ text }) => text));
    const page = await stage.open('site/plain-news.html');
    try {
      await page.inject(await cuttingScript(texts));
      const here = JSON.parse(await page.run(() => document.documentElement.dataset['cut'] ?? '[]')) as unknown[];
      for (const [at, text] of texts.entries()) expect([text, here[at]]).toEqual([text, sentences(text)]);
    } finally {
      await page.close();
    }
  });
});
