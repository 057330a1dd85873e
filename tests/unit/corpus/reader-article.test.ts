import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Article, type ArticleDraft, changeArticle, readerArticle } from '#corpus';

const now = '2025-11-18T12:00:00.000Z';

const draft: ArticleDraft = {
  title: 'Envoys meet by the lake',
  source: 'The Courier',
  date: '2025-11-17',
  link: 'https://courier.example/lake',
  text: 'Envoys from six countries met by the lake on Monday.\n\nThey spoke of a ceasefire for two hours, and left without a word to the press.',
};

function made(change: Partial<ArticleDraft> = {}): Article {
  const result = readerArticle({ ...draft, ...change }, now);
  if (!result.ok) throw new Error(result.problem);
  return result.article;
}

function problem(change: Partial<ArticleDraft>): string {
  const result = readerArticle({ ...draft, ...change }, now);
  return result.ok ? '' : result.problem;
}

describe('a pasted article', () => {
  test('becomes an article of the reader with everything that was given', () => {
    expect(made()).toMatchObject({
      origin: 'reader',
      form: 'text',
      title: 'Envoys meet by the lake',
      titleBasis: 'stated',
      source: { name: 'The Courier', label: 'The Courier', basis: 'stated' },
      published: { from: '2025-11-17', to: '2025-11-17', precision: 'day', label: '17 November 2025' },
      link: 'https://courier.example/lake',
      on: true,
      added: now,
    });
  });

  test('is named by its text: the same text is the same article, another text another', () => {
    expect(made().id).toMatch(/^own-[0-9a-f]{32}$/);
    expect(made({ title: 'Other', source: '', date: null }).id).toBe(made().id);
    expect(made({ text: `${draft.text}\r\n` }).id).toBe(made().id);
    expect(made({ text: `${draft.text} More.` }).id).not.toBe(made().id);
  });

  test('is refused without a text, whatever invisible characters stand there', () => {
    for (const text of ['', ' \n\t', '\u0000\u0000', '\u202E\u2069', '\u200B\u200B', '***']) {
      expect(problem({ text })).toBe('There is no text to keep. Paste the text of the article.');
    }
  });

  test('may have 1 MB and not a byte more', () => {
    expect(problem({ text: 'a'.repeat(1_000_000) })).toBe('');
    expect(problem({ text: 'a'.repeat(1_000_001) })).toBe(
      'That text is 1.1 MB; the most is 1 MB. Paste only the article itself.',
    );
    expect(problem({ text: 'ж'.repeat(600_000) })).toContain('1.2 MB');
  });

  test('without a title is called by its first line, and says so', () => {
    const untitled = made({ title: ' \u200B ' });
    expect(untitled.title).toBe('Envoys from six countries met by the lake on Monday.');
    expect(untitled.titleBasis).toBe('ours');
    const long = made({ title: '', text: 'word '.repeat(100) }).title;
    expect(long.length).toBeLessThanOrEqual(121);
    expect(long).toMatch(/word…$/);
  });

  test('keeps markup in a title as plain text', () => {
    const title = '<img src=x onerror=alert(1)> & <b>Truce</b>';
    expect(made({ title }).title).toBe(title);
  });

  test('has a title on one line that reads in the order in which it is stored', () => {
    expect(made({ title: 'A\u0000 \u202Etruce\n\n holds\uD800' }).title).toBe('A truce holds\uFFFD');
  });

  test('without a source or date says that they are not known', () => {
    const bare = made({ source: '  ', date: null, link: '' });
    expect(bare.source).toEqual({ name: null, label: 'Source not given', basis: 'unknown' });
    expect(bare.published).toBeNull();
    expect(bare).not.toHaveProperty('link');
  });

  test('is refused with a day that the calendar does not have', () => {
    for (const date of ['2025-02-30', '2025-13-01', '2023-02-29', '17.11.2025', '1763000000', '']) {
      expect(problem({ date })).toContain('is not a day of the calendar');
    }
    expect(problem({ date: '2024-02-29' })).toBe('');
  });

  test('is refused with a day in the future, but not with one that has begun in the east', () => {
    expect(problem({ date: '2025-11-20' })).toBe('2025-11-20 lies in the future. Correct the date, or leave it empty.');
    expect(problem({ date: '2025-11-19' })).toBe('');
    expect(readerArticle({ ...draft, date: '2025-11-19' }, '2025-11-18T09:59:00Z').ok).toBe(false);
  });

  test('takes links to the web only', () => {
    for (const link of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'courier.example',
      'ftp://a.b',
    ]) {
      expect(problem({ link })).toContain('must begin with http:// or https://');
    }
    expect(problem({ link: 'https://me:secret@courier.example/' })).toContain('user name or a password');
    expect(problem({ link: `https://courier.example/${'a'.repeat(2_000)}` })).toContain('the most is 2000');
    expect(made({ link: ' HTTPS://Courier.example/a b ' }).link).toBe('https://courier.example/a%20b');
  });

  test('is refused with a title or a source of endless length', () => {
    expect(problem({ title: 'a'.repeat(401) })).toBe('That title has 401 characters; the most is 400.');
    expect(problem({ source: 'a'.repeat(201) })).toBe('That source has 201 characters; the most is 200.');
  });

  test('never throws, and never keeps half characters, controls or overrides', () => {
    const anything = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(anything, anything, anything, (title, source, text) => {
        const result = readerArticle({ title, source, date: null, link: null, text }, now);
        if (!result.ok) return;
        const { article } = result;
        for (const kept of [article.title, article.source.label, ...article.passages.map((passage) => passage.text)]) {
          expect(kept.isWellFormed()).toBe(true);
          expect(kept).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        }
      }),
    );
  });
});

const digest: Article = {
  ...made(),
  id: 'bundled',
  origin: 'bundle',
  form: 'digest',
  title: 'Label',
  titleBasis: 'ours',
  titleNote: 'A label of ours.',
  source: { name: null, label: 'Unnamed blog', basis: 'unknown', note: 'Not named.' },
  published: null,
  publishedNote: 'No date.',
  passages: [
    { text: 'The envoys of six countries met at a lake in the mountains.', paragraphs: [2, 3] },
    { text: 'Nobody told the press what they had been speaking about.', paragraphs: [7] },
  ],
  sketch: [1, 2, 3],
};

function changed(article: Article, change: Partial<ArticleDraft>): Article {
  const result = changeArticle(article, change, now);
  if (!result.ok) throw new Error(result.problem);
  return result.article;
}

describe('a changed article', () => {
  test('keeps its id and all that the change does not name', () => {
    expect(changed(digest, {})).toEqual(digest);
    const retitled = changed(digest, { title: 'At the lake' });
    const { titleNote: _note, ...rest } = digest;
    expect(retitled).toEqual({ ...rest, title: 'At the lake', titleBasis: 'stated' });
  });

  test('takes a source, date and link that the reader knows, and drops the notes on what was not known', () => {
    const known = changed(digest, { source: 'The Blog', date: '2024-07-05', link: 'http://blog.example/a' });
    expect(known.source).toEqual({ name: 'The Blog', label: 'The Blog', basis: 'stated' });
    expect(known.published?.label).toBe('5 July 2024');
    expect(known).not.toHaveProperty('publishedNote');
    expect(changed(known, { date: null, link: null })).toMatchObject({ published: null });
    expect(changed(known, { link: null })).not.toHaveProperty('link');
  });

  test('keeps the paragraphs of passages that stayed, and the sketch of a digest', () => {
    const added = 'A new sentence of the reader stands between the two.';
    const text = [digest.passages[0]?.text, added, digest.passages[1]?.text].join('\n\n');
    const edited = changed(digest, { text });
    expect(edited.passages).toEqual([digest.passages[0], { text: added, paragraphs: [2, 3] }, digest.passages[1]]);
    expect(edited.sketch).toEqual(digest.sketch);
  });

  test('has a new sketch when the text is the article itself', () => {
    const own = made();
    expect(changed(own, { text: 'Quite another story is told in this text.' }).sketch).not.toEqual(own.sketch);
    expect(changed(own, { text: 'Quite another story is told in this text.' }).id).toBe(own.id);
  });

  test('is refused with the same sentences as a new one', () => {
    expect(changeArticle(digest, { text: ' ' }, now)).toEqual({
      ok: false,
      problem: 'There is no text to keep. Paste the text of the article.',
    });
    expect(changeArticle(digest, { date: '2031-01-01' }, now).ok).toBe(false);
    expect(changeArticle(digest, { link: 'javascript:1' }, now).ok).toBe(false);
  });
});
