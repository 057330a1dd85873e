import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { casedPhraseOf, phraseOf } from '#lexicon';
import { bundled, formsOf } from './bundled.ts';

const { terms } = bundled;
const byId = new Map(terms.map((term) => [term.id, term]));

describe('the bundled lexicon', () => {
  test('keeps to its published schema', () => {
    const schema: object = JSON.parse(readFileSync('assets/public/schema/lexicon.schema.json', 'utf8'));
    const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false });
    const isValid = ajv.compile(schema);
    isValid(bundled);
    expect(isValid.errors ?? []).toEqual([]);
  });

  test('has at least sixty terms that are painted, each with an id of its own', () => {
    expect(terms.filter((term) => term.kind !== 'country').length).toBeGreaterThanOrEqual(60);
    expect(byId.size).toBe(terms.length);
  });

  test.each([
    [
      'figure',
      'putin zelensky trump lavrov peskov lukashenko witkoff amherd biden macron scholz starmer merz rubio vance',
    ],
    [
      'figure',
      'kellogg yermak kuleba sybiha umerov medvedev ushakov stoltenberg rutte von-der-leyen guterres xi-jinping',
    ],
    ['figure', 'erdogan orban'],
    [
      'organisation',
      'kremlin nato eu un osce isw sco verkhovna-rada imf world-bank white-house pentagon g7 european-commission',
    ],
    [
      'place',
      'crimea donbas donetsk luhansk zaporizhzhia kherson kursk poltava astana kyiv moscow washington brussels geneva',
    ],
    ['place', 'buergenstock minsk istanbul riyadh mariupol kharkiv odesa'],
    ['country', 'russia ukraine belarus china united-states'],
    ['number', 'land-held people-hit war-start'],
    [
      'ceasefire',
      'ceasefire truce cessation-of-hostilities armistice peace-talks peace-plan negotiations demilitarisation',
    ],
    ['ceasefire', 'security-guarantees territorial-concessions withdrawal freeze battle-lines facts-on-the-ground'],
    [
      'ceasefire',
      'special-military-operation mediation observers peacekeepers sanctions capitulation territorial-integrity',
    ],
    ['ceasefire', 'sovereignty annexation neutrality war-crimes'],
  ])('knows as %s: %s', (kind, ids) => {
    for (const id of ids.split(' ')) expect([id, byId.get(id)?.kind]).toEqual([id, kind]);
  });

  test('lists forms in all three languages for every term that is not a number', () => {
    for (const term of terms.filter(({ kind }) => kind !== 'number')) {
      expect([term.id, Object.keys(term.forms).toSorted()]).toEqual([term.id, ['en', 'ru', 'uk']]);
    }
  });

  test('writes English in Latin letters and Ukrainian and Russian in Cyrillic, each with its own letters', () => {
    for (const term of terms) {
      for (const form of term.forms.en ?? []) expect(form).not.toMatch(/[\u0400-\u04ff]/);
      for (const form of term.forms.uk ?? []) expect(form).not.toMatch(/[a-zA-ZыэъёЫЭЪЁ]/);
      for (const form of term.forms.ru ?? []) expect(form).not.toMatch(/[a-zA-ZіїєґІЇЄҐ]/);
    }
  });

  test('gives no form to two terms, whatever its case', () => {
    const owner = new Map<string, string>();
    for (const term of terms) {
      for (const phrase of new Set([...formsOf(term), ...(term.except ?? [])].map(phraseOf))) {
        expect([phrase, owner.get(phrase) ?? term.id]).toEqual([phrase, term.id]);
        owner.set(phrase, term.id);
      }
    }
  });

  test('has no form that is empty when it is folded, or that is a single letter', () => {
    for (const term of terms) for (const form of formsOf(term)) expect(phraseOf(form).length).toBeGreaterThan(1);
  });

  test('lets case count where a lower-case form is a word of English', () => {
    const english = new Set(
      'us un trump china turkey polish poles tusk bucha sumy rada duma pentagon fico modi eu'.split(' '),
    );
    for (const term of terms.filter(({ caseCounts }) => caseCounts !== true)) {
      for (const form of formsOf(term)) expect(english.has(phraseOf(form)) ? term.id : '').toBe('');
    }
  });

  test('names only exceptions that hold a form of their term', () => {
    for (const term of terms) {
      const forms = formsOf(term).map(phraseOf);
      for (const phrase of (term.except ?? []).map(phraseOf)) {
        expect([term.id, phrase, forms.some((form) => ` ${phrase} `.includes(` ${form} `))]).toEqual([
          term.id,
          phrase,
          true,
        ]);
      }
    }
  });

  test('points its numbers at facts of the corpus', () => {
    const facts = terms.flatMap(({ number }) => number?.fact ?? []);
    const corpus: { facts: { id: string }[] } = JSON.parse(readFileSync('assets/public/corpus/corpus.json', 'utf8'));
    const known = corpus.facts.map(({ id }) => id);
    expect(facts.length).toBeGreaterThan(2);
    for (const fact of facts) expect(known).toContain(fact);
  });

  test('declines the names it should decline', () => {
    const cases: Record<string, string> = {
      putin: 'Путіна Путіну Путіним Путіні Путина Путину Путиным Путине',
      zelensky: 'Зеленського Зеленському Зеленським Зеленского Зеленскому Зеленским Зеленском Zelenskyy Zelenskiy',
      trump: 'Трампа Трампу Трампом',
      kyiv: 'Києва Києву Києвом Києві Киева Киеву Киевом Киеве Kiev',
      moscow: 'Москви Москві Москву Москвою Москвы Москве Москвой',
      crimea: 'Криму Кримом Крыма Крыму Крымом Крыме',
      negotiations: 'переговорів переговорам переговорами переговорах переговоров negotiated negotiating',
      russia: 'Росії Росією России Россией російські российских',
    };
    for (const [id, forms] of Object.entries(cases)) {
      const term = byId.get(id);
      const known = new Set(term === undefined ? [] : formsOf(term).map(casedPhraseOf));
      for (const form of forms.split(' ')) expect([id, form, known.has(casedPhraseOf(form))]).toEqual([id, form, true]);
    }
  });
});
