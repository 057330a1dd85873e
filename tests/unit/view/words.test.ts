import { describe, expect, test } from 'vitest';
import {
  ageName,
  comparisonMarkdown,
  createSay,
  holderName,
  rowSentence,
  sayCount,
  shortText,
  sourceName,
  stances,
  stripText,
  timeName,
  voiceName,
} from '#view';
import { comparison, row, say, sentence } from './samples.ts';

describe('counted sentences', () => {
  test('follow the count', () => {
    expect(sayCount(say, 'popup_claims', 1)).toBe('1 claim on this page.');
    expect(sayCount(say, 'popup_claims', 6)).toBe('6 claims on this page.');
  });

  test('follow the plural rules of the language, and fall back to "other"', () => {
    const words: Record<string, string> = { many_other: '$1 other', many_few: '$1 few' };
    const look = (name: string, given: readonly string[]) => (words[name] ?? '').replace('$1', given[0] ?? '');
    const uk = createSay(look, 'uk');
    expect(sayCount(uk, 'many', 3)).toBe('3 few');
    expect(sayCount(uk, 'many', 5)).toBe('5 other');
  });

  test('show their name where the locale has none', () => {
    expect(createSay(() => '', 'en')('not_there')).toBe('not_there');
  });
});

describe('the words of a row', () => {
  test('give an age in the unit that a reader would use', () => {
    const ages = [0, 1, -9, 21, 30, 240, -400, 760, -730].map((days) => ageName(say, days));
    expect(ages).toEqual([
      'the same day',
      '1 day earlier',
      '9 days later',
      '3 weeks earlier',
      '1 month earlier',
      '8 months earlier',
      '13 months later',
      '2 years earlier',
      '2 years later',
    ]);
    expect(ageName(say, null)).toBe('');
  });

  test('give the time of a statement as the middle of a sentence', () => {
    const times = ['On Tuesday', 'in March 2022', 'Tuesday', 'March 12', 'In 2014', undefined];
    expect(times.map((time) => timeName(say, time))).toEqual([
      'said on Tuesday',
      'said in March 2022',
      'said Tuesday',
      'said March 12',
      'said in 2014',
      '',
    ]);
  });

  test('say how the outlet is known, once', () => {
    expect(sourceName(say, { name: 'Novinite', label: 'Novinite', basis: 'inferred' })).toBe('Novinite (worked out)');
    expect(sourceName(say, { name: 'Novinite', label: 'Novinite (worked out)', basis: 'inferred' })).toBe(
      'Novinite (worked out)',
    );
    expect(sourceName(say, { name: null, label: 'Unnamed blog', basis: 'unknown' })).toBe('Unnamed blog');
  });

  test('never make the outlet the holder', () => {
    expect(holderName(say, { holder: null, voice: 'own' })).toBe('the author');
    expect(holderName(say, { holder: null, voice: 'reported' })).toBe('unnamed source');
    expect(voiceName(say, { holder: null, voice: 'headline' })).toBe('in the headline only');
  });

  test('make a sentence for each stance', () => {
    expect(rowSentence(say, row('a', 'disagree'), false)).toBe(
      'Putin says otherwise, as KalikaBlogs (worked out) reports',
    );
    expect(rowSentence(say, row('a', 'agree', null, { side: 'Ukraine' }), true)).toBe(
      'Putin says it of Ukraine, as KalikaBlogs (worked out) reports',
    );
    for (const stance of stances) expect(rowSentence(say, row('a', stance), false)).toContain('Putin');
  });
});

describe('the small picture', () => {
  test('says in words what it shows', () => {
    expect(stripText(say, comparison())).toBe(
      '4 others, by date: 1 says so, 1 says otherwise, 1 on a condition, and 1 turned round. Your page: Says so.',
    );
    expect(stripText(say, comparison({ differently: [], turned: [], same: [] }))).toBe(
      'Nobody else takes it up. Your page: Says so.',
    );
  });

  test('sums the contrast up, else the likeness, else that nobody takes it up', () => {
    expect(shortText(say, comparison())).toBe('3 put it differently');
    expect(shortText(say, comparison({ differently: [] }))).toBe('1 puts it differently');
    expect(shortText(say, comparison({ differently: [], turned: [] }))).toBe('1 puts it the same way');
    expect(shortText(say, comparison({ differently: [], turned: [], same: [] }))).toBe('Nobody else takes it up');
  });
});

describe('the copy', () => {
  test('holds every row with source, date and link', () => {
    const linked = {
      ...row('l', 'disagree'),
      article: { ...row('l', 'disagree').article, link: 'https://example.org/a' },
    };
    const text = comparisonMarkdown(say, comparison({ differently: [linked] }));
    expect(text).toContain('### Put differently');
    expect(text).toContain(
      '[Title l](<https://example.org/a>), KalikaBlogs (worked out), on 2024-07-05, 8 months earlier',
    );
    expect(text).toContain('“words of d”');
    expect(text).toContain('date not given');
  });

  test('holds the time of a statement, its copies and what the page leaves out', () => {
    const told = row('a', 'disagree', '2024-07-05', { time: 'On Tuesday' });
    const missing = [{ kind: 'condition', text: 'the *causes* go', framing: 'a' }] as const;
    const text = comparisonMarkdown(
      say,
      comparison({ differently: [{ ...told, copies: [row('b', 'disagree').article] }], missing }),
    );
    expect(text).toContain('said on Tuesday, Title a');
    expect(text).toContain('8 months earlier — also in 1 copy: KalikaBlogs (worked out)');
    expect(text).toContain(`### Not found on this page\n\n- Condition: the ${String.raw`\*causes\*`} go`);
    expect(comparisonMarkdown(say, comparison())).not.toContain('Not found');
  });

  test('holds what is said of the page’s own sentence and of a row beside it', () => {
    const own = sentence('agree', 'In May there may be no pause if *nothing* changes, Lavrov said.');
    const reading = {
      ...own.reading,
      side: 'Ukraine',
      time: { start: 0, end: 6 },
      condition: { start: 29, end: 49 },
      hedge: 'may',
      sure: false,
    };
    const told = { hedge: 'perhaps', side: 'Ukraine', condition: 'if so', unsure: true } as const;
    const text = comparisonMarkdown(
      say,
      comparison({
        sentences: [{ ...own, kind: 'headline', reading }],
        differently: [row('a', 'disagree', null, told), row('b', 'conditional', null, { condition: 'if so' })],
      }),
    );
    expect(text).toContain(
      String.raw`- This page · Says so · Lavrov · said of Ukraine · said in May · Condition: if \*nothing\* changes · hedged: “may” · in the headline · Close, not certain: “In May`,
    );
    expect(text).toContain('— said of Ukraine, Condition: if so, as reported, hedged: “perhaps”, Close, not certain —');
    expect(text.match(/if so/g)).toHaveLength(2);
  });

  test('neither follows a link that is no web address nor lets a title become Markdown', () => {
    const bad = row('x', 'disagree');
    const article = { ...bad.article, title: '[click](javascript:1) *bold*\n# head', link: 'javascript:alert(1)' };
    const text = comparisonMarkdown(say, comparison({ differently: [{ ...bad, article }] }));
    expect(text).toContain(String.raw`\[click\](javascript:1) \*bold\* \# head`);
    expect(text).not.toContain('](<javascript');
  });
});
