import { describe, expect, test } from 'vitest';
import { checkBundle, makeFiles } from '#build';
import { resemblance } from '#corpus';
import { copyPack, publicDir } from './pack-copy.ts';

const { bundle } = await checkBundle(publicDir);

describe('the bundled corpus', () => {
  test('holds five articles with 104 framings of 20 claims by 25 holders, 6 facts and 6 concepts', () => {
    const { articles, framings, claims, holders, facts, wording } = bundle;
    const counts = [articles, framings, claims, holders, facts, wording].map((list) => list.length);
    expect(counts).toEqual([5, 104, 20, 25, 6, 6]);
  });

  test('gives the framings of each article', () => {
    const counts = Object.fromEntries(
      bundle.articles.map(({ id }) => [id, bundle.framings.filter(({ article }) => article === id).length]),
    );
    expect(counts).toEqual({
      'putin-rejects-immediate-ceasefire': 23,
      'putin-demands-ceasefire-lasting-peace': 24,
      'putin-readiness-peace-talks': 18,
      'putin-refuses-talks-demands-surrender': 18,
      'ukraine-rejects-talks-regrettable': 21,
    });
  });

  test('has a framing for every claim, and every holder holds one', () => {
    const claims = new Set(bundle.framings.map(({ claim }) => claim));
    const holders = new Set(bundle.framings.map(({ holder }) => holder?.id));
    expect(bundle.claims.map(({ id }) => id).filter((id) => !claims.has(id))).toEqual([]);
    expect(bundle.holders.map(({ id }) => id).filter((id) => !holders.has(id))).toEqual([]);
  });

  test('names every framing once, by an editor, with a passage of its article', () => {
    expect(new Set(bundle.framings.map(({ id }) => id)).size).toBe(104);
    for (const framing of bundle.framings) {
      const article = bundle.articles.find(({ id }) => id === framing.article);
      expect(article?.passages[framing.passage]?.paragraphs).toContain(framing.paragraph);
      expect(framing).toMatchObject({ by: 'editor', cues: [] });
      expect(framing.gist).not.toBe('');
    }
  });

  test('stands Ukraine beside Ukraine and NATO, and no other sides together', () => {
    const families = new Map(bundle.framings.flatMap(({ side, sideFamily }) => (side ? [[side, sideFamily]] : [])));
    expect(Object.fromEntries(families)).toEqual({
      Ukraine: 'ukraine',
      'Ukraine and NATO': 'ukraine',
      Russia: 'russia',
      'Western officials': 'western-officials',
      "Ukraine's refusal": 'ukraine-refusal',
      'Kursk offensive': 'kursk-offensive',
    });
  });

  test.each(bundle.articles.map((article) => [article.id, article] as const))(
    'tells %s in 10 to 20 sentences of a digest, which runs through the article',
    (_id, article) => {
      expect(article).toMatchObject({ origin: 'bundle', form: 'digest', on: true });
      expect(article.passages.length).toBeGreaterThanOrEqual(10);
      expect(article.passages.length).toBeLessThanOrEqual(20);
      // Each sentence takes the article up where the one before it left it, or further on.
      const places = article.passages.map(({ paragraphs }) => paragraphs);
      const end = places.reduce((at, covered) => Math.min(...covered.filter((place) => place >= at)), 1);
      expect(end).toBeLessThan(Infinity);
      expect(article.sketch).toHaveLength(64);
    },
  );

  test('has a sketch of its own for every article', () => {
    const shared = bundle.articles.flatMap((one) =>
      bundle.articles.filter((other) => other !== one && resemblance(one.sketch, other.sketch) > 0.05),
    );
    expect(shared).toEqual([]);
  });

  test('shows what is worked out or not known as such', () => {
    const known = Object.fromEntries(
      bundle.articles.map(({ id, source, titleBasis, published }) => [
        id,
        [source.label, source.basis, titleBasis, published?.precision ?? null],
      ]),
    );
    expect(known).toEqual({
      'putin-rejects-immediate-ceasefire': ['Unnamed explainer', 'unknown', 'ours', 'year'],
      'putin-demands-ceasefire-lasting-peace': ['KalikaBlogs (worked out)', 'inferred', 'stated', 'not before'],
      'putin-readiness-peace-talks': ['Unnamed news report', 'unknown', 'stated', 'month'],
      'putin-refuses-talks-demands-surrender': ['Novinite (worked out)', 'inferred', 'stated', 'day'],
      'ukraine-rejects-talks-regrettable': ['Unnamed blog', 'unknown', 'as in the source', null],
    });
  });

  test('has another hash when the lexicon changes, since what was posted with the old one no longer holds', async () => {
    const pack = await copyPack();
    await pack.edit('lexicon/terms.json', (lexicon: { terms: { label: string }[] }) => {
      Object.assign(lexicon.terms[0] ?? {}, { label: 'Another label' });
    });
    expect((await checkBundle(pack.dir)).bundle.hash).not.toBe(bundle.hash);
    await pack.clear();
  });

  test('has another hash when a word of a digest changes', async () => {
    const pack = await copyPack();
    await pack.edit('corpus/articles/putin-readiness-peace-talks.json', (article: { digest: { text: string }[] }) => {
      Object.assign(article.digest[0] ?? {}, { text: 'Another sentence.' });
    });
    expect((await checkBundle(pack.dir)).bundle.hash).not.toBe(bundle.hash);
    await pack.clear();
  });
});

describe('the files that the build makes', () => {
  test('are the bundle, its hash, the compiled lexicon, and the lexicon as a script that sets one global and gives nothing back', async () => {
    const files = new Map((await makeFiles(publicDir)).map(({ path, contents }) => [path, contents]));
    expect([...files.keys()]).toEqual([
      'corpus/bundle.json',
      'corpus/stamp.json',
      'lexicon/compiled.json',
      'lexicon.js',
    ]);
    expect(JSON.parse(files.get('corpus/bundle.json') ?? '')).toEqual(bundle);
    expect(JSON.parse(files.get('corpus/stamp.json') ?? '')).toEqual({ hash: bundle.hash });
    const realm: { framelightLexicon?: unknown } = {};
    // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval, no-new-func
    const given: unknown = new Function('globalThis', `return eval(${JSON.stringify(files.get('lexicon.js'))})`)(realm);
    expect(given).toBeUndefined();
    expect(realm.framelightLexicon).toEqual(JSON.parse(files.get('lexicon/compiled.json') ?? ''));
  });
});
