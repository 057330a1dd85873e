import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, phraseOf, type Term, unpack } from '#lexicon';
import { createFinder } from '#matching';
import { finder, found, terms } from './bundled-finder.ts';

describe('what is found', () => {
  test.each([
    ['in a plain sentence', 'Putin met Witkoff in Moscow.', ['putin: Putin', 'witkoff: Witkoff', 'moscow: Moscow']],
    ['beside punctuation', '(Putin), "NATO"; Kyiv...', ['putin: Putin', 'nato: NATO', 'kyiv: Kyiv']],
    ['without the possessive', "Putin's and Lavrov’s terms, Witkoffs", ['putin: Putin', 'lavrov: Lavrov']],
    [
      'in compounds',
      'the Russia-Ukraine war, pro-Kremlin media',
      ['russia: Russia', 'ukraine: Ukraine', 'kremlin: Kremlin'],
    ],
    [
      'with any hyphen',
      'a cease‑fire, a cease–fire, a cease-fire',
      ['ceasefire: cease‑fire', 'ceasefire: cease–fire', 'ceasefire: cease-fire'],
    ],
    [
      'across any space',
      'peace\u00a0talks, peace\n  talks',
      ['peace-talks: peace\u00a0talks', 'peace-talks: peace\n  talks'],
    ],
    [
      'through soft hyphens',
      'the cease\u00adfire of Ze\u00adlen\u00adsky',
      ['ceasefire: cease\u00adfire', 'zelensky: Ze\u00adlen\u00adsky'],
    ],
    ['with or without accents', 'Orbán, Orban, Erdoğan', ['orban: Orbán', 'orban: Orban', 'erdogan: Erdoğan']],
    [
      'as the longest',
      'Verkhovna Rada, UN Security Council, United Nations',
      ['verkhovna-rada: Verkhovna Rada', 'security-council: UN Security Council', 'un: United Nations'],
    ],
    ['in a headline of capitals', 'PUTIN AND TRUMP IN ALASKA', ['putin: PUTIN', 'trump: TRUMP', 'alaska: ALASKA']],
    [
      'in other transliterations',
      'Zelenskyy, Zelenskiy of Kiev',
      ['zelensky: Zelenskyy', 'zelensky: Zelenskiy', 'kyiv: Kiev'],
    ],
    [
      'in Ukrainian',
      'Путіна та Зеленського в Києві про припинення вогню',
      ['putin: Путіна', 'zelensky: Зеленського', 'kyiv: Києві', 'ceasefire: припинення вогню'],
    ],
    [
      'in Russian',
      'Путиным в Кремле о прекращении огня, перемирие',
      ['putin: Путиным', 'kremlin: Кремле', 'ceasefire: прекращении огня', 'truce: перемирие'],
    ],
    ['with any apostrophe', 'умови перемир’я, перемирʼям', ['truce: перемир’я', 'truce: перемирʼям']],
    [
      'with its full stops',
      'the U.S.-led plan; the U.N. said. US troops',
      ['united-states: U.S.', 'un: U.N.', 'united-states: US'],
    ],
  ])('%s', (_, text, mentions) => {
    expect(found(text)).toEqual(mentions);
  });

  test.each([
    'computing, disputing, imputing, Putins, Raspoutine',
    'a trump card; he trumps; trumpet',
    'un peu de nous, un autre',
    'let us go; it tells us that',
    'china plates and a turkey sandwich; polish the table',
    'peace. Talks failed. peace, talks',
    'peace\n\ntalks',
    'cease - fire',
    'the Washington Post and George Washington',
    'chicken Kiev with Brussels sprouts',
    'Daniil Medvedev won',
    'net neutrality for frontline workers',
    'an eu-phoric nationalist in unison',
    'the monitor on my desk monitors',
    'freeze the dough',
  ])('nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('an exception hides only itself', () => {
    expect(found('Washington told the Washington Post that Washington waits')).toEqual([
      'washington: Washington',
      'washington: Washington',
    ]);
  });

  test('gives offsets of the text as it stands', () => {
    const text = '\u00ad«Пу\u0301тин» — Ky\u200biv';
    expect(finder.find(text)).toEqual([
      { term: 'putin', start: 2, end: 8 },
      { term: 'kyiv', start: 12, end: 17 },
    ]);
  });
});

describe('for any text', () => {
  const forms = terms.flatMap((term) => Object.values(term.forms).flat());
  const piece = fc.oneof(
    fc.constantFrom(...forms),
    fc.constantFrom(' ', '-', '’s', "'", '\u00ad', '\u0301', '. ', '\n\n', '20 %', 'territory', 'U.S.', 'ﬁ'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const text = fc
    .array(piece, { maxLength: 12 })
    .map((pieces) => pieces.join(' ').replaceAll(/ (?=-|’|'|\u00ad|\u0301)/g, ''));
  const phrases = new Map(unpack(compile(terms)).map(({ id, forms: known }) => [id, new Set(known.map(phraseOf))]));
  const numbers = new Set(terms.filter(({ kind }) => kind === 'number').map(({ id }) => id));

  test('every mention spells a form of its term, between word boundaries, in order and without overlap', () => {
    fc.assert(
      fc.property(text, (sample) => {
        let last = 0;
        for (const { term, start, end } of finder.find(sample)) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
          if (numbers.has(term)) continue;
          expect(phrases.get(term)).toContain(phraseOf(sample.slice(start, end)));
          expect(sample.slice(Math.max(0, start - 1), start)).not.toMatch(/[\p{Ll}\p{Lu}\p{Nd}]/u);
          expect(sample.slice(end, end + 1)).not.toMatch(/[\p{Ll}\p{Lu}\p{Nd}]/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every form that is not a number is found as its own term, alone and in a sentence', () => {
    for (const term of terms) {
      for (const form of Object.values(term.forms).flat()) {
        expect(finder.find(form)).toEqual([{ term: term.id, start: 0, end: form.length }]);
        expect(finder.find(`x (${form}’s), y`).map((mention) => mention.term)).toEqual([term.id]);
      }
    }
  });

  test('upper case is found too', () => {
    for (const term of terms) {
      for (const form of Object.values(term.forms).flat()) {
        const [mention] = finder.find(form.toUpperCase());
        expect([form, mention?.term]).toEqual([form, term.id]);
      }
    }
  });
});

describe('lexicons together', () => {
  const own: Term = { id: 'own-grain', kind: 'ceasefire', label: 'Grain deal', forms: { en: ['grain deal', 'NATO'] } };
  const both = createFinder([compile(terms), compile([own])]);

  test('finds the terms of all, the later one’s where they share a form', () => {
    expect(both.find('the grain deal, NATO and Putin').map(({ term }) => term)).toEqual([
      'own-grain',
      'own-grain',
      'putin',
    ]);
  });

  test('knows the terms of all by id', () => {
    expect(both.term('own-grain')).toEqual({ id: 'own-grain', kind: 'ceasefire', label: 'Grain deal' });
    expect(both.term('putin')).toEqual({ id: 'putin', kind: 'figure', label: 'Vladimir Putin' });
    expect(both.term('nobody')).toBeUndefined();
  });

  test('finds nothing without terms', () => {
    expect(createFinder([]).find('Putin')).toEqual([]);
    expect(createFinder([compile([])]).find('Putin')).toEqual([]);
  });
});
