import { readdirSync, readFileSync } from 'node:fs';
import { createRelater, type Related, type Relation, type RelationFile } from '#framing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const file = json('assets/public/claims/relation.json') as RelationFile;
const relater = createRelater(file);
const related = (claim: string, text: string): Related => relater.relate(relater.read(claim), relater.read(text));

type Pair = { readonly id: string; readonly claim: string; readonly text: string; readonly label: Relation };
const pairs = ['first', 'second'].flatMap((name) =>
  readFileSync(`tests/fixtures/relations/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Pair),
);

describe('the file of cue words', () => {
  test('is valid against the published schema', () => {
    const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
      json('assets/public/schema/relation.schema.json') as object,
    );
    validate(file);
    expect(validate.errors).toBeNull();
  });

  test('is refused when a pattern begins with nothing certain', () => {
    expect(() => createRelater({ ...file, opposites: [['?not so', 'so']] })).toThrow('begins with nothing certain');
  });
});

describe('the relation of a passage to a claim', () => {
  test.for(pairs)('$id: $label, “$claim” and “$text”', ({ claim, text, label }) => {
    expect(related(claim, text).relation).toBe(label);
  });

  test('is never sure and wrong on these passages', () => {
    const wrong = pairs.filter(({ claim, text, label }) => {
      const { relation, sure } = related(claim, text);
      return sure && relation !== label;
    });
    expect(wrong).toEqual([]);
  });
});

describe('a passage of the bundled articles', () => {
  type Digest = {
    readonly digest: readonly { readonly text: string }[];
    readonly framings: readonly { readonly claim: string; readonly stance: string; readonly passage: number }[];
  };
  const { claims } = json('assets/public/claims/claims.json') as { claims: { id: string; text: string }[] };
  const folder = 'assets/public/corpus/articles';
  const framings = readdirSync(folder).flatMap((name) => {
    const { digest, framings: read } = json(`${folder}/${name}`) as Digest;
    return read.map(({ claim, stance, passage }) => ({
      claim: claims.find(({ id }) => id === claim)?.text ?? '',
      stance,
      text: digest[passage]?.text ?? '',
    }));
  });

  test('is surely read as the opposite of what the editors read in three of a hundred at most', () => {
    const opposed = framings.filter(({ claim, text, stance }) => {
      const { relation, sure } = related(claim, text);
      return sure && [relation, stance].toSorted().join(' ') === 'agree disagree';
    });
    expect(framings.length).toBeGreaterThan(100);
    expect(opposed.length / framings.length).toBeLessThan(0.03);
  });

  test('that lacks the claim’s word with an opposite is not surely read as saying so', () => {
    const text = 'The headline has Putin demand a ceasefire between Russia and Ukraine.';
    expect(related('Russia refuses a ceasefire', text)).toMatchObject({ sure: false });
  });
});

describe('what decided a relation', () => {
  const words = (text: string, spans: Related['shared']) => spans.map(({ start, end }) => text.slice(start, end));

  test('is shown on the text: shared words, denials and hedges at their places', () => {
    const text = 'The club met on Monday. It reportedly denied that it has sold striker Pavlo Ruiz.';
    const { shared, denials, hedges } = related('Club sells striker Pavlo Ruiz', text);
    expect(words(text, shared)).toEqual(['club', 'striker', 'Pavlo', 'Ruiz']);
    expect(words(text, denials)).toEqual(['denied']);
    expect(words(text, hedges)).toEqual(['reportedly']);
  });

  test('is empty where a text is about something else', () => {
    const text = 'No such recipe exists, they reportedly said.';
    expect(related('Volcano erupts on Sarno', text)).toMatchObject({ shared: [], denials: [], hedges: [] });
  });

  test('leaves out a hedge far from the claim', () => {
    const far = 'Rain fell. It stopped. Birds sang. Then the bus came. It was reportedly late.';
    const text = `Mayor Ortega resigned. ${far}`;
    expect(words(text, related('Mayor Ortega resigned', text).hedges)).toEqual([]);
  });
});

describe('a whole article', () => {
  const rest = Array.from({ length: 12 }, (_, at) => `Neighbour ${at} told of the noise in the street that day.`);

  test('that calls the story a hoax at its head denies it', () => {
    const text = `The story of a bear in the Larvik library is a hoax. It came from a satirical site. ${rest.join(' ')}`;
    expect(related('Bear walks into Larvik library', text).relation).toBe('disagree');
  });

  test('that denies something else far down does not deny the claim', () => {
    const text = `A bear walked into the Larvik library on Monday. ${rest.join(' ')} The mayor denied a fault in the lift.`;
    expect(related('Bear walks into Larvik library', text).relation).toBe('agree');
  });

  test('read once is related to many claims alike', () => {
    const text = relater.read(`A bear walked into the Larvik library on Monday. ${rest.join(' ')}`);
    const claim = relater.read('Bear walks into Larvik library');
    const first = relater.relate(claim, text);
    expect(relater.relate(relater.read('The lift is at fault'), text).relation).toBe('unrelated');
    expect(relater.relate(claim, text)).toEqual(first);
  });

  test('of which a word is rare in the collection weighs more by it', () => {
    const text = relater.read('The council of Larvik met in the town hall.');
    const claim = relater.read('Bear walks in town');
    const flat = relater.relate(claim, text, () => 1);
    const rare = relater.relate(claim, text, (stem) => (stem === 'town' ? 0.01 : 1));
    expect([flat.relation, rare.relation]).toEqual(['agree', 'unrelated']);
  });
});

describe('bad input', () => {
  test.for([
    ['nothing', ''],
    ['marks alone', '?!… —'],
    ['right-to-left text', 'מזג האוויר נאה היום.'],
    ['mixed scripts', 'Путін said мир 和平 now'],
    ['a lone surrogate', '\uD800 bear \uDC00'],
  ] as const)('%s is unrelated to a claim and does not throw', ([, text]) => {
    expect(related('Volcano erupts on Sarno', text).relation).toBe('unrelated');
    expect(related(text, 'A volcano erupted on Sarno.').relation).toBe('unrelated');
  });

  test('a text of 100 kB takes time in proportion', () => {
    const long = 'The bear is not in the library, he reportedly said. '.repeat(2_000);
    const begun = performance.now();
    expect(related('Bear in the library', long).relation).toBe('disagree');
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
