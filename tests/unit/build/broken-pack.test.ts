import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkBundle } from '#build';
import { copyPack, type PackCopy } from './pack-copy.ts';

const novinite = 'corpus/articles/putin-refuses-talks-demands-surrender.json';
const corpus = 'corpus/corpus.json';

type LooseArticle = {
  id: string;
  title?: string;
  source: { name: string | null; basis: string };
  published: { from: string; to: string };
  digest: { text: string; paragraphs: number[] }[];
  framings: Record<string, unknown>[];
  extra?: string;
};
type LooseCorpus = {
  articles: string[];
  holders: { id: string }[];
  sides: { name: string }[];
  facts: { values: { article: string; quote: string }[] }[];
  wording: { concept: string; variants: { words: string[] }[] }[];
};

let pack: PackCopy;
beforeEach(async () => {
  pack = await copyPack();
});
afterEach(() => pack.clear());

/** The lines of the error, without its head. */
async function problems(): Promise<string[]> {
  const stopped = await checkBundle(pack.dir).then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return stopped.split('\n').slice(1);
}

const article = (change: (content: LooseArticle) => void) => pack.edit(novinite, change);
const shared = (change: (content: LooseCorpus) => void) => pack.edit(corpus, change);

describe('a broken pack stops the build with file, place and reason', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a holder', { holder: 'nobody' }, '/framings/3/holder: “nobody” is not a holder of corpus.json'],
    ['a claim', { claim: 'moon-is-cheese' }, '/framings/3/claim: “moon-is-cheese” is not a claim of claims.json'],
    ['a side', { side: 'Atlantis' }, '/framings/3/side: “Atlantis” is not a side of corpus.json'],
    ['a sentence', { passage: 17 }, '/framings/3/passage: 17 is no sentence of the digest, which has 17'],
    ['a paragraph', { paragraph: 9 }, '/framings/3/paragraph: 9 is no paragraph of digest sentence 6'],
  ])('when a framing names %s that is not there', async (_what, change, line) => {
    await article(({ framings }) => Object.assign(framings[3] ?? {}, change));
    expect(await problems()).toEqual([`assets/public/${novinite} ${line}`]);
  });

  test('when a quotation is longer than eight words', async () => {
    const quote = 'one two three four five six seven eight nine';
    await article(({ framings }) => Object.assign(framings[0] ?? {}, { quotes: [quote] }));
    await shared(({ facts, wording }) => {
      Object.assign(facts[0]?.values[0] ?? {}, { quote });
      wording[0]?.variants[0]?.words.push(quote);
    });
    expect(await problems()).toEqual([
      `assets/public/${corpus} /facts/0/values/0/quote: “${quote}” has 9 words; a quotation has at most 8`,
      `assets/public/${corpus} /wording/0/variants/0/words/4: “${quote}” has 9 words; a quotation has at most 8`,
      `assets/public/${novinite} /framings/0/quotes/0: “${quote}” has 9 words; a quotation has at most 8`,
    ]);
  });

  test('when a form stands under two names, a claim is not known, or an editor’s concept has no name', async () => {
    type Loose = { concepts: { name: string; variants?: { forms: string[] }[]; read?: { claims: string[] } }[] };
    await pack.edit('wording/wording.json', ({ concepts }: Loose) => {
      const [war] = concepts;
      war?.variants?.[1]?.forms.push('War');
      Object.assign(war ?? {}, { name: 'what it is called' });
      concepts.find(({ read }) => read !== undefined)?.read?.claims.push('moon-is-cheese');
    });
    expect(await problems()).toEqual([
      'assets/public/wording/wording.json /concepts/0/variants/1/forms: “War” is a form of war of the-war',
      'assets/public/wording/wording.json /concepts/4/read/claims: “moon-is-cheese” is not a claim of claims.json',
      `assets/public/${corpus} /wording/0/concept: “what the war is called” is not a name in wording/wording.json`,
    ]);
  });

  test('when a digest is too short or too long', async () => {
    await article((content) => (content.digest = content.digest.slice(0, 9)));
    expect(await problems()).toContain(`assets/public/${novinite} /digest: must NOT have fewer than 10 items`);
    await article((content) => {
      content.digest = Array.from({ length: 21 }, () => ({ text: 'A sentence.', paragraphs: [1] }));
    });
    expect(await problems()).toContain(`assets/public/${novinite} /digest: must NOT have more than 20 items`);
  });

  test('when a field is missing, strange or of a value that is not known', async () => {
    await article((content) => {
      delete content.title;
      content.extra = 'x';
      Object.assign(content.framings[0] ?? {}, { stance: 'maybe' });
      delete content.framings[1]?.['condition'];
    });
    expect(await problems()).toEqual(
      expect.arrayContaining([
        `assets/public/${novinite}: must have required property 'title'`,
        `assets/public/${novinite}: must NOT have additional properties (extra)`,
        `assets/public/${novinite} /framings/0/stance: must be equal to one of the allowed values (agree, disagree, conditional, discuss)`,
        `assets/public/${novinite} /framings/1: must have required property 'condition'`,
      ]),
    );
  });

  test('when a publisher that is not known is given as known', async () => {
    await article(({ source }) => Object.assign(source, { name: null }));
    expect(await problems()).toEqual([`assets/public/${novinite} /source/basis: must be equal to constant (unknown)`]);
  });

  test('when a date is none, or ends before it begins', async () => {
    await article(({ published }) => Object.assign(published, { from: '2024-07-32', to: '2024-07-05' }));
    expect(await problems()).toEqual([
      `assets/public/${novinite} /published/from: “2024-07-32” is not a day of the calendar`,
      `assets/public/${novinite} /published/to: “2024-07-05” is before “2024-07-32”`,
    ]);
  });

  test('when something stands there twice', async () => {
    await article(({ framings }) => framings.push({ ...framings[0] }));
    await shared(({ holders, sides }) => {
      holders.push({ ...holders[0], id: 'putin' });
      sides.push({ ...sides[0], name: 'Russia' });
    });
    expect(await problems()).toEqual([
      `assets/public/${corpus} /holders/25/id: “putin” stands here a second time`,
      `assets/public/${corpus} /sides/6/name: “Russia” stands here a second time`,
      expect.stringMatching(/\/framings\/18: “russia-rejects-ceasefire putin agree ?” stands here a second time$/),
    ]);
  });

  test('when facts and wording speak of an article that is not in the corpus', async () => {
    await shared((content) => (content.articles = content.articles.slice(1)));
    const lines = await problems();
    const named = '“putin-rejects-immediate-ceasefire” is not an article of this corpus';
    expect(lines).toContain(`assets/public/${corpus} /facts/1/values/0/article: ${named}`);
    expect(lines).toContain(`assets/public/${corpus} /wording/0/variants/0/article: ${named}`);
  });

  test('when an article is not the one that its file is called by', async () => {
    await article((content) => (content.id = 'another'));
    expect(await problems()).toContain(`assets/public/${novinite} /id: “another” is not the name of this file`);
  });

  test('when a number of the lexicon is held against a fact that is not there', async () => {
    await shared((content) => (content.facts = content.facts.slice(0, 5)));
    await pack.edit('lexicon/terms.json', ({ terms }: { terms: { number?: { fact: string } }[] }) => {
      Object.assign(terms.find(({ number }) => number !== undefined)?.number ?? {}, { fact: 'nothing' });
    });
    expect(await problems()).toEqual([
      expect.stringMatching(
        /^assets\/public\/lexicon\/terms\.json \/terms\/\d+\/number\/fact: “nothing” is not a fact of corpus\.json$/,
      ),
    ]);
  });

  test('when a file is missing or is no JSON, and lists both', async () => {
    await pack.remove(novinite);
    await pack.write('lexicon/terms.json', '{"schema": 1,');
    expect(await problems()).toEqual([
      expect.stringMatching(/^assets\/public\/lexicon\/terms\.json: this is no JSON: SyntaxError/),
      `assets/public/${novinite}: there is no such file`,
    ]);
  });

  test('when claims lean on concepts, terms or families that are not there', async () => {
    type Loose = { claims: { id: string; rules: object[] }[]; actors: { id: string; family: string; term?: string }[] };
    await pack.edit('claims/claims.json', ({ claims, actors }: Loose) => {
      Object.assign(claims[1] ?? {}, { id: claims[0]?.id });
      Object.assign(claims[2]?.rules[0] ?? {}, { without: ['phlogiston'] });
      Object.assign(actors[0] ?? {}, { term: 'napoleon' });
      Object.assign(actors.find(({ id }) => id === 'lavrov') ?? {}, { family: 'west' });
    });
    const lines = await problems();
    const file = 'assets/public/claims/claims.json';
    expect(lines).toContain(`${file} /claims/1/id: “russia-rejects-ceasefire” stands here a second time`);
    expect(lines).toContain(
      `${file} /claims/2/rules/0/without/0: “phlogiston” is not a concept, actor or family of this file`,
    );
    expect(lines).toContain(`${file} /actors/0/term: “napoleon” is not a term of terms.json`);
    expect(
      lines.filter((line) => line.endsWith('“lavrov” is of “west” here and of “russia” in corpus.json')),
    ).toHaveLength(1);
  });

  test('when a pattern names a concept that is not there, or cannot be read', async () => {
    await pack.edit('claims/claims.json', ({ concepts }: { concepts: Record<string, string[]> }) => {
      concepts['strange'] = ['@phlogiston rises', '@strange'];
    });
    expect(await problems()).toEqual([
      'assets/public/claims/claims.json /concepts/strange/0: “phlogiston” is not a concept, actor or family of this file',
      'assets/public/claims/claims.json: the engine cannot read this: Error: The concept strange is made of itself.',
    ]);
  });

  test('when a claim file has another shape', async () => {
    await pack.write('claims/claims.json', '[]');
    expect(await problems()).toEqual(['assets/public/claims/claims.json: must be object']);
  });

  test('when a schema is missing or is none', async () => {
    await pack.remove('schema/lexicon.schema.json');
    await pack.write('schema/article.schema.json', '{"type": "nothing"}');
    const lines = await problems();
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe('assets/public/schema/lexicon.schema.json: there is no such file');
    expect(lines[1]).toMatch(/^assets\/public\/schema\/article\.schema\.json: this is no JSON Schema/);
  });
});
