import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, FormReader, idOf, phraseOf, type Term, unpack } from '#lexicon';
import { bundled, formsOf } from './bundled.ts';

const word = fc.stringMatching(/^[A-Za-zа-яіїє’'-]{1,12}$/);
const term: fc.Arbitrary<Term> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,8}$/),
    kind: fc.constantFrom('figure', 'organisation', 'place', 'country', 'ceasefire'),
    label: fc.string({ minLength: 1, maxLength: 50 }),
    forms: fc.record({ en: fc.array(word), uk: fc.array(word) }),
    caseCounts: fc.boolean(),
    except: fc.array(word, { maxLength: 2 }),
  })
  .map((made) => made satisfies Term);

function readForms(lines: string): string[] {
  const reader = new FormReader({ version: 1, lines });
  const read: string[] = [];
  while (reader.next()) {
    const text = String.fromCharCode(...reader.units.subarray(0, reader.length));
    read.push(`${reader.line} ${reader.ordinal} ${reader.isException ? '!' : ''}${text}`);
  }
  return read;
}

describe('compile', () => {
  test('keeps id, kind, label, case and every form of every bundled term', () => {
    const unpacked = unpack(compile(bundled.terms));
    expect(unpacked.map(({ id, kind, label }) => ({ id, kind, label }))).toEqual(
      bundled.terms.map(({ id, kind, label }) => ({ id, kind, label })),
    );
    for (const [at, { caseCounts, forms, except, unit }] of unpacked.entries()) {
      const source = bundled.terms[at];
      const written = source?.kind === 'number' ? source.number?.beside : source === undefined ? [] : formsOf(source);
      expect(caseCounts).toBe(source?.caseCounts === true);
      expect(unit).toBe(source?.number?.unit);
      expect(new Set(forms.map(phraseOf))).toEqual(new Set(written?.map(phraseOf)));
      expect(new Set(except.map(phraseOf))).toEqual(new Set(source?.except?.map(phraseOf)));
    }
  });

  test('survives JSON', () => {
    const lexicon = compile(bundled.terms);
    expect(JSON.parse(JSON.stringify(lexicon))).toEqual(lexicon);
  });

  test('reads any terms back, as strings and unit by unit alike', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 6 }), (terms) => {
        const { lines } = compile(terms);
        const unpacked = unpack({ version: 1, lines });
        expect(unpacked.map(({ id, kind }) => [id, kind])).toEqual(terms.map(({ id, kind }) => [id, kind]));
        const starts = unpacked.map((_, at) => lines.split('\n').slice(0, at).join('\n').length + (at === 0 ? 0 : 1));
        const expected = unpacked.flatMap(({ forms, except }, at) =>
          [...forms, ...except.map((form) => `!${form}`)].map((form, ordinal) => `${starts[at]} ${ordinal} ${form}`),
        );
        expect(readForms(lines)).toEqual(expected);
      }),
    );
  });

  test('needs at most 150 KB for 5,000 terms with 8,600 forms', () => {
    const names = Array.from({ length: 5_000 }, (_, at) => `Oleksandr ${(at * 7_919).toString(26)}enko`);
    const terms = names.map((name, at): Term => {
      const forms = at % 25 < 18 ? [name, name.replace('enko', 'enka')] : [name];
      return { id: idOf(name), kind: 'figure', label: name, forms: { en: forms } };
    });
    expect(terms.flatMap(formsOf).length).toBe(8_600);
    expect(Buffer.byteLength(JSON.stringify(compile(terms)))).toBeLessThanOrEqual(150_000);
  });

  test('makes nothing of no terms', () => {
    expect(unpack(compile([]))).toEqual([]);
    expect(readForms('')).toEqual([]);
  });
});
