// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Comparison } from '#framing';
import { ComparisonView } from '#view';
import { comparison, row, say, sentence } from './samples.ts';
import { draw, press, seen, still } from './stage.tsx';

const show = (what: Comparison, acts = still) =>
  draw(
    <ul>
      <ComparisonView comparison={what} isOpen onToggle={() => undefined} acts={acts} />
    </ul>,
  );

describe('an open claim', () => {
  test('says of a row when it was said and where else the same text stands, and opens the copies', async () => {
    const opened: string[] = [];
    const told = row('a', 'disagree', '2024-07-05', { time: 'On Tuesday' });
    const copies = [row('x', 'disagree').article, row('y', 'disagree').article];
    const root = await show(comparison({ differently: [{ ...told, copies }] }), {
      ...still,
      openArticle: (id) => opened.push(id),
    });
    const shown = root.querySelector('[data-article=article-a]');
    expect(shown?.querySelector('.framing-foot p')?.textContent).toMatch(/as reported · said on Tuesday$/);
    expect(shown?.querySelector('.copies')?.textContent).toBe(
      'also in 2 copies: KalikaBlogs (worked out), KalikaBlogs (worked out)',
    );
    shown?.querySelector<HTMLElement>('[data-copy=article-y]')?.click();
    expect(opened).toEqual(['article-y']);
    expect(root.querySelectorAll('[data-framing]')).toHaveLength(3);
  });

  test('says of the page’s sentence when it was said', async () => {
    const own = sentence('agree', 'There will be no pause, Lavrov said in March 2022.');
    const time = { start: 36, end: 49 };
    const root = await show(comparison({ sentences: [{ ...own, reading: { ...own.reading, time } }] }));
    expect(root.querySelector('.page-sentence-head')?.textContent).toMatch(/Lavrov · said in March 2022$/);
  });

  test('says on which condition and how hedged the page’s sentence puts it', async () => {
    const own = sentence('conditional', 'Perhaps there will be no pause if the causes stay, Lavrov said.');
    const reading = { ...own.reading, condition: { start: 31, end: 49 }, hedge: 'perhaps' };
    const root = await show(comparison({ sentences: [{ ...own, reading }] }));
    expect(root.querySelector('.page-sentence-head')?.textContent).toMatch(
      /Lavrov · Condition: if the causes stay · hedged: “perhaps”$/,
    );
  });

  test('says of a row that it is not certain, and does not count it as put differently', async () => {
    const unsure = comparison({ differently: [row('a', 'disagree', null, { unsure: true })], turned: [] });
    const root = await show(unsure);
    expect(root.querySelector('[data-article=article-a] .framing-foot p')?.textContent).toMatch(
      /as reported · Close, not certain$/,
    );
    expect(root.querySelector('.claim-short')?.textContent).toBe('Close, not certain');
    expect(root.querySelectorAll('.strip-mark')).toHaveLength(2);
    const beside = comparison({ differently: [...unsure.differently, row('b', 'disagree')], turned: [] });
    expect((await show(beside)).querySelector('.claim-short')?.textContent).toBe('1 puts it differently');
  });

  test('lists what the page leaves out, folded, and leads to the row that says it, in whichever fold it is', async () => {
    const rows = ['p', 'q', 'r', 's', 't'].map((id) => row(id, 'disagree'));
    const missing = [
      { kind: 'condition', text: 'the causes go', framing: 't' },
      { kind: 'holder', text: 'Putin', framing: 'd' },
      { kind: 'figure', text: '10 million', framing: 'p' },
    ] as const;
    const root = await show(comparison({ differently: rows, missing }));
    const entries = () => [...root.querySelectorAll('[data-missing]')].map((one) => one.textContent);
    expect(seen(root)).toContain('Not found on this page 3');
    expect(seen(root)).not.toContain('the causes go');
    await press(root, 'Not found on this page 3');
    expect(entries()).toEqual([
      'Condition: the causes go Putin, KalikaBlogs (worked out)',
      'Position: Putin · Says so: what d says, in our words KalikaBlogs (worked out)',
      'Figure: 10 million Putin, KalikaBlogs (worked out)',
    ]);
    const focused = async (name: string) => {
      await press(root, name);
      return document.activeElement?.getAttribute('data-framing');
    };
    expect(await focused('Condition: the causes go')).toBe('t');
    expect(await focused('Position: Putin · Says so: what d says, in our words')).toBe('d');
    expect(seen(root)).toContain('what d says');
    expect(await focused('Condition: the causes go')).toBe('t');
  });

  test('shows six things that are left out and the others when asked', async () => {
    const missing = [1, 2, 3, 4, 5, 6, 7, 8].map((many) => ({
      kind: 'figure' as const,
      text: `${many} million`,
      framing: 'a',
    }));
    const root = await show(comparison({ missing }));
    await press(root, 'Not found on this page 8');
    expect(root.querySelectorAll('[data-missing]')).toHaveLength(6);
    await press(root, 'Show 2 more');
    expect(root.querySelectorAll('[data-missing]')).toHaveLength(8);
  });

  test('has no list of what is left out when nothing is', async () => {
    expect(seen(await show(comparison()))).not.toContain(say('missing_title'));
  });
});
