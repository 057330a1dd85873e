// @vitest-environment happy-dom
import { analyse, type Engine } from '#framing';
import { compile } from '#lexicon';
import { createFinder } from '#matching';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bundledEngine } from '../framing/bundled-engine.ts';
import { makeStage, showPage, type Stage, terms } from './stage.ts';

const title = 'War in Ukraine: another week of talks';
const paragraphs = [
  'Envoys met again in the capital on Monday, and Putin was asked about the proposal of a ceasefire.',
  'He turned the proposal down.',
  'Russia wants Kyiv to give up the Donbas first.',
  'Snow fell all night on the roofs of the old town, and the trams stood still.',
  'Zelensky spoke in the evening. He would accept a truce at once.',
];
const filler = Array.from({ length: 45 }, (_, i) => `<p>Item ${i} with a word on Zelensky</p>`).join('');

let stage: Stage;
beforeEach(() => {
  stage = makeStage();
});
afterEach(() => {
  stage.order({ order: 'leave' });
  vi.unstubAllGlobals();
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 400));
const told = () => stage.reports.flatMap(({ blocks }) => blocks);

/** Each message is read by itself, as the background reads it. */
function readings(engine: Engine): string[] {
  return stage.reports
    .flatMap(({ title: headline, lead = '', blocks }) => engine.readPage({ headline, lead, blocks }))
    .flatMap(({ readings: read }) => read)
    .map(({ claim, stance, holder }) => `${claim} ${stance} ${holder?.id ?? '-'}`);
}

async function readPage(body: string): Promise<string[]> {
  showPage(body);
  await stage.reader.begin();
  return readings(bundledEngine());
}

const asHtml = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

describe('a page', () => {
  test('gives the claims that its text gives as an article', async () => {
    const article = { id: 'own-1', title, passages: paragraphs.map((text) => ({ text, paragraphs: [] })) };
    const more = { origin: 'reader' as const, titleBasis: 'stated' as const };
    const { framings } = analyse({ ...article, ...more }, bundledEngine(), createFinder([compile(terms)]));
    const inArticle = framings.map(({ claim, stance, holder }) => `${claim} ${stance} ${holder?.id ?? '-'}`);
    expect(inArticle).toContain('russia-rejects-ceasefire agree putin');
    expect(await readPage(`<h1>${title}</h1>${asHtml(paragraphs)}`)).toEqual(inArticle);
  });

  test('has its context in a message after the first', async () => {
    const late = asHtml(['Putin heard of the ceasefire proposal.', 'He turned the proposal down.']);
    // 45 blocks before them: the message is cut between the two paragraphs at 40.
    for (const count of [37, 38, 39]) {
      stage.reports.length = 0;
      const items = filler.split('</p>').slice(0, count).join('</p>');
      expect(await readPage(`<h1>${title}</h1>${items}</p>${late}`)).toContain('russia-rejects-ceasefire agree putin');
    }
  });

  test('has its context in a paragraph that comes later', async () => {
    await readPage(`<h1>${title}</h1><p id="last">Putin heard of the ceasefire proposal.</p>`);
    document.querySelector('#last')?.insertAdjacentHTML('afterend', '<p>He turned the proposal down.</p>');
    await settled();
    expect(stage.reports.at(-1)?.blocks).toMatchObject([
      { text: 'He turned the proposal down.', before: 'Putin heard of the ceasefire proposal.' },
    ]);
    expect(readings(bundledEngine())).toContain('russia-rejects-ceasefire agree putin');
  });
});

describe('a paragraph without a mention', () => {
  test('is told right after one with a mention, where it is prose and short', async () => {
    const no = 'Nobody spoke of it.';
    await readPage(asHtml([no, 'It was Putin.', 'He left.', no, 'Putin.', 'Read more']));
    expect(told().map(({ text }) => text)).toEqual(['It was Putin.', 'He left.', 'Putin.']);
    await readPage(asHtml(['It was Putin.', `${no} `.repeat(30)]));
    expect(stage.reports.at(-1)?.blocks).toHaveLength(1);
  });

  test('is not told where it is hidden or written in', async () => {
    await readPage(
      '<p>It was Putin.</p><p style="display: none">He left.</p><p>Putin.</p><p contenteditable>He left.</p>',
    );
    expect(told().map(({ text }) => text)).toEqual(['It was Putin.', 'Putin.']);
  });
});

describe('what stands before a block', () => {
  test('goes with it only where it is not told itself, as prose and no longer than 400 characters', async () => {
    const long = 'It snowed on the town. '.repeat(40).trim();
    await readPage(`<p>Menu of things</p><p>It was Putin.</p><p>Putin left.</p><p>${long}</p><p>Putin came.</p>`);
    expect(told().map(({ before }) => before)).toEqual([undefined, undefined, long.slice(-400).replace(/^\S*\s/, '')]);
  });
});

test('the lead goes with the messages after its own', async () => {
  const lead = 'A first paragraph that is long enough to be the lead, of Putin and the war in Ukraine.';
  await readPage(`<h1>A long day</h1><p>${lead}</p>${filler}`);
  expect(stage.reports.map((report) => report.lead)).toEqual([undefined, lead]);
});

test('the lead tells the story of an article as it does that of a page', async () => {
  const lead = 'A first paragraph that is long enough to be the lead, of Putin and the war in Ukraine.';
  const quiet = 'Snow fell. Trams stood still. The market was closed. Nobody came.';
  const texts = [lead, quiet, 'Berlin and Paris called for a ceasefire.'];
  const passages = texts.map((text) => ({ text, paragraphs: [] }));
  const article = { id: 'own-1', origin: 'reader', title: 'A long day', titleBasis: 'stated', passages } as const;
  const { framings } = analyse(article, bundledEngine(), createFinder([compile(terms)]));
  const inArticle = framings.map(({ claim, stance, holder }) => `${claim} ${stance} ${holder?.id ?? '-'}`);
  expect(inArticle.join()).toContain('west-presses-for-ceasefire agree');
  expect(await readPage(`<h1>A long day</h1>${asHtml(texts)}`)).toEqual(inArticle);
});
