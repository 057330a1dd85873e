// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '#framing';
import { ComparisonView } from '#view';
import { comparison, row, say, sentence } from './samples.ts';
import { draw, press, seen, still } from './stage.tsx';

const show = (what: Comparison, isOpen = true, acts = still) =>
  draw(
    <ul>
      <ComparisonView comparison={what} isOpen={isOpen} onToggle={() => undefined} acts={acts} />
    </ul>,
  );
const stancesIn = (root: Element) =>
  [...root.querySelectorAll('[data-framing]')].map((one) => one.getAttribute('data-stance'));
const group = (root: Element, title: string) => {
  const found = [...root.querySelectorAll('.group')].find((one) =>
    one.querySelector('h4')?.textContent.startsWith(title),
  );
  if (found === undefined) throw new Error(`There is no group ${title}.`);
  return found;
};

describe('the hooks of a claim', () => {
  test.each([true, false])('are in the document whether it is open or not (%s)', async (isOpen) => {
    const root = await show(
      comparison({ sentences: [sentence('agree'), sentence('discuss', 'Will it end?', 2)] }),
      isOpen,
    );
    const claims = root.querySelectorAll('[data-claim]');
    expect(claims).toHaveLength(1);
    expect(claims[0]?.getAttribute('data-claim')).toBe('refuses');
    expect(claims[0]?.getAttribute('data-page-stance')).toBe('agree');
    const own = [...(claims[0]?.querySelectorAll('[data-page-sentence]') ?? [])];
    expect(own.map((one) => one.getAttribute('data-stance'))).toEqual(['agree', 'discuss']);
    expect(own[0]?.getAttribute('data-holder')).toBe('lavrov');
    expect(stancesIn(root)).toEqual(['disagree', 'conditional', 'agree', 'agree']);
    const turned = root.querySelector('[data-article=article-c]');
    expect(turned?.getAttribute('data-side')).toBe('Ukraine');
    expect(turned?.getAttribute('data-holder')).toBe('putin');
    expect(root.querySelector('[data-article=article-a]')?.hasAttribute('data-side')).toBe(false);
  });
});

describe('an open claim', () => {
  test('shows the page’s own sentence first, with the words that decided underlined', async () => {
    const root = await show(comparison());
    expect(root.querySelector('.page-sentence-head')?.textContent).toMatch(/^This page · .*Says so · Lavrov$/);
    expect(root.querySelector('.cue-stance')?.textContent).toBe('no pause');
  });

  test('says where a reading is not certain and where it stands in the headline', async () => {
    const close = sentence('discuss');
    const root = await show(
      comparison({
        sentences: [{ ...close, kind: 'headline', reading: { ...close.reading, sure: false, holder: null } }],
      }),
    );
    expect(root.querySelector('.page-sentence-head')?.textContent).toMatch(
      /unnamed source · in the headline · Close, not certain$/,
    );
  });

  test('folds those who put it the same way while others differ, and opens them when nobody does', async () => {
    const root = await show(comparison());
    expect(seen(group(root, 'Put differently'))).toContain('what a says');
    expect(seen(group(root, 'Put the same way'))).not.toContain('what d says');
    await press(root, 'Put the same way 1');
    expect(seen(group(root, 'Put the same way'))).toContain('what d says');
    const alone = await show(comparison({ differently: [], turned: [] }));
    expect(seen(alone)).toContain('what d says');
  });

  test('has stance, holder and date on one line, and source, age and voice below', async () => {
    const root = await show(comparison());
    const first = root.querySelector('[data-article=article-a]');
    expect(first?.querySelector('.framing-head')?.textContent).toContain('on 2024-07-05');
    expect(first?.querySelector('.framing-head')?.textContent).toMatch(/Says otherwise · Putin on 2024-07-05$/);
    expect(first?.querySelector('.framing-foot p')?.textContent).toBe(
      'KalikaBlogs (worked out) · 8 months earlier · as reported',
    );
  });

  test('says that a date is not given and gives the undated no age', async () => {
    const root = await show(comparison());
    const undated = root.querySelector('[data-article=article-d]');
    expect(undated?.querySelector('.framing-head')?.textContent).toContain('date not given');
    expect(undated?.textContent).not.toMatch(/earlier|later/);
  });

  test('names the condition and the other side', async () => {
    const root = await show(comparison());
    expect(root.querySelector('[data-article=article-b]')?.textContent).toContain('Condition: if the causes go');
    const turned = root.querySelector('[data-article=article-c]');
    expect(turned?.textContent).toContain('Turned round');
    expect(turned?.textContent).toContain('said of Ukraine');
  });

  test('leaves a condition out that the summary says already', async () => {
    const condition = 'the root causes are removed and both sides are monitored';
    const gist = 'is open to the plan if it removes the root causes of the war and both sides are monitored';
    const told = await show(comparison({ differently: [row('b', 'conditional', null, { condition, gist })] }));
    expect(told.textContent).not.toContain('Condition:');
    const other = await show(
      comparison({ differently: [row('b', 'conditional', null, { condition, gist: 'is open to the plan' })] }),
    );
    expect(other.textContent).toContain(`Condition: ${condition}`);
  });

  test('draws what the page says twice once, and leads to its places in turn', async () => {
    const jumps: number[] = [];
    const twice = [1, 4, 9].map((block) => sentence('agree', 'There will be no pause, Lavrov said.', block));
    const root = await show(comparison({ sentences: [...twice, sentence('discuss', 'Will it end?', 11)] }), true, {
      ...still,
      jump: ({ block }) => jumps.push(block),
    });
    expect(root.querySelectorAll('[data-page-sentence]')).toHaveLength(4);
    expect(root.querySelectorAll('.page-sentence')).toHaveLength(2);
    expect(root.querySelector('.page-sentence-head')?.textContent).toContain('in 3 places');
    expect(seen(root)).toContain('Show 1 more sentence of this page');
    for (const _ of [1, 2, 3, 4]) {
      await act(() => root.querySelector<HTMLElement>('.page-sentence-words')?.click());
    }
    expect(jumps).toEqual([1, 4, 9, 1]);
    expect(root.querySelector('.page-sentence-head')?.textContent).toContain('(1 of 3)');
  });

  test('marks the words of the article, and only them', async () => {
    const root = await show(comparison());
    const marks = [...(root.querySelector('[data-article=article-a]')?.querySelectorAll('.words mark') ?? [])];
    expect(marks.map((mark) => mark.textContent)).toEqual(['words of a']);
  });

  test('shows the passage itself where there is no summary of ours', async () => {
    const own = row('own', 'disagree', '2024-01-01', {
      gist: null,
      quotes: [],
      cues: [{ start: 2, end: 10, role: 'stance' }],
    });
    const root = await show(comparison({ differently: [own] }));
    const shown = root.querySelector('[data-article=article-own] .words');
    expect(shown?.textContent).toBe(own.passage);
    expect(shown?.querySelector('.cue-stance')?.textContent).toBe('sentence');
  });

  test('says of words that the reader typed into a sample that they are the reader’s', async () => {
    const read = row('a', 'disagree', '2024-07-05', { gist: null, by: 'engine' });
    const own = { ...read, article: { ...read.article, origin: 'reader' as const } };
    const changed = async (one: typeof read) => (await show(comparison({ differently: [one] }))).textContent;
    expect(await changed(read)).toContain('changed by you');
    expect(await changed(own)).not.toContain('changed by you');
    expect(await changed(row('a', 'disagree'))).not.toContain('changed by you');
  });

  test('draws a title with markup as text', async () => {
    const evil = '<img src=x onerror=alert(1)> “quoted”';
    const root = await show(
      comparison({ differently: [row('e', 'disagree', '2024-01-01', { gist: evil, quotes: ['<b>bold</b>'] })] }),
    );
    expect(root.querySelector('img, b')).toBeNull();
    expect(root.textContent).toContain(evil);
    expect(root.querySelector('[data-article=article-e] mark')?.textContent).toBe('<b>bold</b>');
  });

  test('shows four rows of a group and the others when asked', async () => {
    const rows = ['p', 'q', 'r', 's', 't', 'u', 'v'].map((id) => row(id, 'disagree'));
    const root = await show(comparison({ differently: rows }));
    const visible = () => group(root, 'Put differently').querySelectorAll('[data-framing]:not([hidden])').length;
    expect(visible()).toBe(4);
    await press(root, 'Show 3 more');
    expect(visible()).toBe(7);
  });

  test('orders by date when asked, the undated last under a rule', async () => {
    const rows = [
      row('old', 'disagree', '2020-01-01'),
      row('none', 'disagree', null),
      row('new', 'conditional', '2025-01-01'),
    ];
    const root = await show(comparison({ differently: rows }));
    const order = () =>
      [...group(root, 'Put differently').querySelectorAll('[data-framing]')].map((one) =>
        one.getAttribute('data-framing'),
      );
    expect(order()).toEqual(['old', 'new', 'none']);
    await press(root, 'by date');
    expect(order()).toEqual(['new', 'old', 'none']);
    expect(root.querySelector('.framing-undated')?.getAttribute('data-framing')).toBe('none');
  });

  test('says who does not take it up, and when nobody does', async () => {
    expect(seen(await show(comparison()))).toContain(
      'Does not take it up: The DailyDoes not take it up in the part we hold: Unnamed blog',
    );
    expect((await show(comparison())).querySelectorAll('.claim-silent')).toHaveLength(2);
    const alone = await show(comparison({ differently: [], turned: [], same: [], silent: [] }));
    expect(seen(alone.querySelector('.claim-body') ?? alone)).toContain(say('claim_none'));
    expect(seen(alone).split(say('claim_none'))).toHaveLength(2);
  });

  test('names eight who do not take it up and counts the others', async () => {
    const silent = Array.from({ length: 11 }, (_, at) => ({ label: `Paper ${at + 1}`, form: 'text' as const }));
    expect(seen(await show(comparison({ silent })))).toMatch(/Does not take it up: Paper 1, .* Paper 8 and 3 more/);
  });

  test('says why it is here with the words of page and articles', async () => {
    const root = await show(comparison());
    await press(root, say('claim_why'));
    const lines = [...root.querySelectorAll('.why li')].map((line) => line.textContent);
    expect(lines[0]).toBe('Says so Lavrov, this page:stanceno pause');
    expect(lines[1]).toBe('Says otherwise Putin, KalikaBlogs (worked out): words of a');
    expect(lines[3]).toBe('Says soTurned round Putin, KalikaBlogs (worked out): words of c');
    expect(lines).toHaveLength(5);
    expect(root.querySelector('.why [title]')?.getAttribute('title')).toBe('publisher worked out from the page');
  });

  test('leads to the page, to the article, and to the clipboard', async () => {
    const done: string[] = [];
    const root = await show(comparison(), true, {
      jump: ({ block }) => done.push(`block ${block}`),
      openArticle: (id) => done.push(id),
      copy: (text) => Promise.resolve(done.push(text.split('\n')[0] ?? '') > 0),
    });
    root.querySelector<HTMLElement>('.page-sentence-words')?.click();
    root.querySelector<HTMLElement>('[data-article=article-b] .source-link')?.click();
    await press(root, say('claim_copy'));
    expect(done).toEqual(['block 1', 'article-b', '## Russia refuses a ceasefire']);
    expect(root.textContent).toContain(say('claim_copied'));
  });
});
