import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { preview, restore } from '../../../src/jobs/restore.ts';
import { own, ownClaim, seededStore } from '../store/examples.ts';
import { articleLine, fileOf, lines, packed, plain, quiet, records, settingLine, wordsOf } from './files.ts';

/** A claim of the reader's whose one rule has this pattern. */
function claimLine(core: string, id = 'own-nine'): string {
  const claim = { ...ownClaim.claim, id, rules: [{ core: [core], stance: 'agree' }] };
  return JSON.stringify({ kind: 'claim', own: { ...ownClaim, id, claim } });
}

/** Every file that is refused whole: what it is, how it is made, which sentence says so. */
const refused: [string, () => Blob | Promise<Blob>, string, string[]?][] = [
  ['an empty file', () => fileOf(''), 'restore_empty'],
  ['line feeds alone', () => fileOf('\n\n'), 'restore_empty'],
  ['one byte', () => fileOf('x'), 'restore_other_kind'],
  ['JSON of something else', () => fileOf('{"name":"x","version":1}'), 'restore_other_json'],
  ['JSON over many lines', () => fileOf('{\n  "name": "x"\n}\n'), 'restore_other_json'],
  ['a JSON list', () => fileOf('[1,2]'), 'restore_other_json'],
  ['JSON null', () => fileOf('null'), 'restore_other_json'],
  ['a pack', () => fileOf('{"schema":1,"kind":"pack"}'), 'restore_other_json'],
  ['a web page', () => fileOf('<!doctype html>\n<title>Not found</title>'), 'restore_web_page'],
  ['a web page, packed', () => packed(fileOf('  <html></html>')), 'restore_web_page'],
  [
    'a picture',
    () => fileOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)),
    'restore_other_kind',
  ],
  ['text in UTF-16', () => fileOf(new Uint8Array(Buffer.from('\ufeff{"schema":1}', 'utf16le'))), 'restore_other_kind'],
  ['text in windows-1251', () => fileOf(Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xb3, 0xf2)), 'restore_other_kind'],
  ['plain words', () => fileOf('Dear diary'), 'restore_other_kind'],
  ['gzip of nothing', () => packed(fileOf('')), 'restore_empty'],
  ['gzip that is cut short', async () => (await packed(plain(lines))).slice(0, 200), 'restore_damaged'],
  ['a first line that is cut short', async () => plain(lines).slice(0, 60), 'restore_damaged'],
  ['a newer format', () => plain(lines, { schema: 3, extra: true }), 'restore_newer', ['3', '2']],
  ['a first line with more in it', () => plain(lines, { extra: true }), 'restore_altered'],
  ['a first line without counts', () => plain(lines, { counts: {} }), 'restore_altered'],
  [
    'lines that are missing at the end',
    async () => fileOf((await wordsOf(plain(lines))).split('\n').slice(0, 4).join('\n')),
    'restore_cut_short',
    ['8', '3'],
  ],
  [
    'a last line that is cut short',
    async () => fileOf((await wordsOf(plain(lines))).slice(0, -20)),
    'restore_cut_short',
    ['8', '7'],
  ],
  [
    'lines too many',
    async () => fileOf((await wordsOf(plain(lines))) + settingLine('1')),
    'restore_cut_short',
    ['8', '9'],
  ],
  [
    'a line that was edited by hand',
    async () => fileOf((await wordsOf(plain(lines))).replace('Title of own-1', 'Other title')),
    'restore_altered',
  ],
  [
    'a file that goes away while it is read',
    () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) as unknown as Blob,
    'restore_unreadable',
  ],
];

/** Every line that is left out while the others are taken: what it is, the line, which sentence says so. */
const leftOut: [string, string | Uint8Array<ArrayBuffer>, string, string[]?][] = [
  ['no JSON', '{"kind":"setting",', 'restore_line_json'],
  ['not UTF-8', Uint8Array.of(0x22, 0xff, 0xfe, 0x22), 'restore_line_encoding'],
  ['of an unknown kind', '{"kind":"verdict"}', 'restore_line_kind'],
  ['a list', '[]', 'restore_line_kind'],
  ['with a key too many', settingLine('1,"more":2'), 'restore_line_shape', ['more']],
  [
    'with a key that rewrites prototypes',
    settingLine('{"a":[{"__proto__":{"on":true}}]}'),
    'restore_line_shape',
    ['__proto__'],
  ],
  [
    'with that key spelt in escapes',
    settingLine(String.raw`{"\u005f_proto__":1}`),
    'restore_line_shape',
    ['__proto__'],
  ],
  [
    'with that key at the top',
    '{"kind":"setting","key":"x","value":1,"__proto__":{"on":true}}',
    'restore_line_shape',
    ['__proto__'],
  ],
  ['nested too deep', settingLine('['.repeat(64) + ']'.repeat(64)), 'restore_line_deep', ['64']],
  ['nested a hundred thousand deep', settingLine('['.repeat(1e5) + ']'.repeat(1e5)), 'restore_line_deep', ['64']],
  [
    'with a title over 200 kB',
    articleLine((one) => ({ ...one, article: { ...one.article, title: 'ж'.repeat(100_001) } })),
    'restore_line_title',
    ['article.title'],
  ],
  [
    'with a link that runs a script',
    articleLine((one) => ({ ...one, article: { ...one.article, link: 'javascript:alert(1)' } })),
    'restore_line_link',
    ['article.link'],
  ],
  [
    'with a link to data',
    articleLine((one) => ({ ...one, article: { ...one.article, link: 'data:text/html,x' } })),
    'restore_line_link',
    ['article.link'],
  ],
  [
    'with an article that says it is bundled',
    articleLine((one) => ({ ...one, article: { ...one.article, origin: 'bundle' } })),
    'restore_line_shape',
    ['article.origin'],
  ],
  [
    'with framings of another article',
    articleLine((one) => ({ ...one, article: own('own-9') })),
    'restore_line_passages',
  ],
  [
    'with a mention in a passage that is not there',
    articleLine((one) => ({ ...one, mentions: [{ term: 'x', article: 'own-1', passages: [2] }] })),
    'restore_line_passages',
  ],
  [
    'with a claim whose pattern begins with nothing certain',
    claimLine('..3 elect*'),
    'restore_line_patterns',
    ['own.claim'],
  ],
  ['with a claim that would be slow', claimLine('a ..9 a ..9 a ..9 a ..9 b'), 'restore_line_patterns', ['own.claim']],
  ['with a claim under a bundled name', claimLine('elect*', 'truce'), 'restore_line_claim', ['own']],
  ['that goes on with nothing', '{"kind":"more","passages":[],"framings":[],"mentions":[]}', 'restore_line_stray'],
  ['that lacks its further lines', articleLine((one) => ({ ...one, more: 2 })), 'restore_line_parts'],
];

/** A file of the example lines with this one in the middle, as its line 4. */
function amid(bad: string | Uint8Array<ArrayBuffer>): Promise<Blob> | Blob {
  const others = lines.slice(1);
  if (typeof bad === 'string') return plain([...others.slice(0, 2), bad, ...others.slice(2)]);
  const standIn = settingLine('"STAND-IN"');
  return amidBytes(plain([...others.slice(0, 2), standIn, ...others.slice(2)]), standIn, bad);
}

async function amidBytes(file: Blob, standIn: string, bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  const [before, after] = (await wordsOf(file)).split(standIn);
  return new Blob([before ?? '', bytes, after ?? '']);
}

describe('a file that cannot be used', () => {
  test.each(refused)(
    '%s is refused with its own sentence and changes nothing',
    async (_what, make, problem, words = []) => {
      const store = await seededStore();
      await store.restore(records, 'take-backup');
      const before = await store.records();
      const file = await make();
      await expect(preview(store, file, quiet)).rejects.toMatchObject({ problem, words });
      await expect(restore(store, file, 'take-backup', quiet)).rejects.toMatchObject({ problem, words });
      expect(await store.records()).toEqual(before);
      expect(await store.summaries()).toHaveLength(4);
    },
  );
});

describe('a line that cannot be used', () => {
  test.each(leftOut)('%s is named and the others are taken', async (_what, bad, reason, words = []) => {
    const store = await seededStore();
    const file = await amid(bad);
    const problem = { line: 4, reason, words };
    expect(await preview(store, file, quiet)).toMatchObject({ new: 7, unusable: 1, problems: [problem] });
    expect(await restore(store, file, 'take-backup', quiet)).toMatchObject({ written: 7, problems: [problem] });
    expect(await store.records()).toHaveLength(7);
    expect(Object.hasOwn(Object.prototype, 'on')).toBe(false);
  });
});

describe('the sentences', () => {
  const strings = JSON.parse(readFileSync('assets/public/_locales/en/messages.json', 'utf8')) as Record<
    string,
    unknown
  >;
  const code = readdirSync('src/jobs').map((name) => readFileSync(`src/jobs/${name}`, 'utf8'));
  const named = code.flatMap((one) => one.match(/\b(?:restore|backup)_[a-z_]*[a-z]\b/g) ?? []);

  test('each problem that the code can name has its sentence', () => {
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((name) => !Object.hasOwn(strings, name))).toEqual([]);
  });

  test('each refusal of the table above is another sentence than that of a line', () => {
    expect(refused.every(([, , problem]) => Object.hasOwn(strings, problem))).toBe(true);
    expect(leftOut.every(([, , problem]) => Object.hasOwn(strings, problem))).toBe(true);
  });
});
