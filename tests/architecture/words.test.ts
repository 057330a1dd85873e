import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { files, textOf } from './source.ts';

type Messages = Readonly<Record<string, { readonly message: string; readonly placeholders?: object }>>;

const english = JSON.parse(readFileSync('assets/public/_locales/en/messages.json', 'utf8')) as Messages;
const names = Object.keys(english);

const source = [...files, 'wxt.config.ts'].map((file) => textOf(file)).join('\n');
const quoted = new Set([...source.matchAll(/['"`]([a-z][a-z0-9_]*_[a-z0-9_]+)['"`]/g)].map(([, name = '']) => name));
/** Beginnings of names that the code completes: `stance_${stance}`, or whole names before `_one` and `_other`. */
const begun = [...source.matchAll(/[`']((?:[a-z0-9]+_)+)(?:\$\{|'\s*\+)/g)].map(([, start = '']) => start);
const manifest = new Set([...source.matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name));

function isUsed(name: string): boolean {
  if (quoted.has(name) || manifest.has(name)) return true;
  const whole = name.replace(/_(?:one|other)$/, '');
  return (whole !== name && quoted.has(whole)) || begun.some((start) => name.startsWith(start));
}

/** Names that the code gives to the function which says them. */
const said = [...source.matchAll(/\b(?:say|localMessage|counted|sayCount)\(\s*['"]([a-z][a-z0-9_]*)['"]/g)].map(
  ([, name = '']) => name,
);

describe('the words of the interface', () => {
  test('are all used', () => {
    expect(names.filter((name) => !isUsed(name))).toEqual([]);
  });

  test('are all there', () => {
    expect(
      [...new Set([...said, ...manifest])].filter((name) => !names.includes(name) && !names.includes(`${name}_other`)),
    ).toEqual([]);
  });

  test('come in one and many where they count', () => {
    const stems = names.filter((name) => name.endsWith('_one')).map((name) => name.slice(0, -4));
    expect(stems.filter((stem) => !names.includes(`${stem}_other`))).toEqual([]);
  });

  test('are named in lower snake case', () => {
    expect(names.filter((name) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(name))).toEqual([]);
  });

  test('never judge', () => {
    const judging = /\b(?:agrees?|disagrees?|true|false|bias(?:ed)?|verdict|score|trustworthy|fact.?check)\b/i;
    expect(names.filter((name) => judging.test(english[name]?.message ?? ''))).toEqual([]);
  });
});

test('pages hold no words of their own: the interface says what the locale gives', () => {
  const pages = readdirSync('entrypoints', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const wordy = pages.filter((file) =>
    /<(?:p|h[1-6]|button|label|span)\b[^>]*>\s*\w/.test(readFileSync(`entrypoints/${file}`, 'utf8')),
  );
  expect(wordy).toEqual([]);
});
