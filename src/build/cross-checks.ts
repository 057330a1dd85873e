/**
 * What no schema of one file can say: that the files of the pack fit together. Every check answers lines that name file,
 * place and reason, so that one run shows an editor everything that is wrong.
 */
import { published } from '#corpus';
import type { ArticleFile, PackFiles, Placed, WrittenFraming } from './pack-files.ts';
import { claimProblems } from './claim-checks.ts';
import { problem, repeated } from './problem.ts';
import { relationProblems } from './relation-checks.ts';
import { wordingProblems } from './wording-checks.ts';

const mostQuoted = 8;

/** What the articles of a pack may name. */
type Known = {
  readonly claims: ReadonlySet<string>;
  readonly holders: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
};

function knownOf({ corpus, articles, claims }: PackFiles): Known {
  return {
    claims: new Set(claims.content.claims.map(({ id }) => id)),
    holders: new Set(corpus.content.holders.map(({ id }) => id)),
    sides: new Set(corpus.content.sides.map(({ name }) => name)),
    articles: new Set(articles.map(({ content }) => content.id)),
    facts: new Set(corpus.content.facts.map(({ id }) => id)),
  };
}

function tooLong(file: string, pointer: string, words: string): string[] {
  const count = words.split(/\s+/).length;
  return count > mostQuoted
    ? [problem(file, pointer, `“${words}” has ${count} words; a quotation has at most ${mostQuoted}`)]
    : [];
}

function framingProblems(article: Placed<ArticleFile>, framing: WrittenFraming, at: number, known: Known): string[] {
  const { file } = article;
  const { digest } = article.content;
  const place = `/framings/${at}`;
  const unknown = (field: string, name: string, what: string) =>
    problem(file, `${place}/${field}`, `“${name}” is not ${what}`);
  const passage = digest[framing.passage];
  return [
    ...(known.claims.has(framing.claim) ? [] : [unknown('claim', framing.claim, 'a claim of claims.json')]),
    ...(known.holders.has(framing.holder) ? [] : [unknown('holder', framing.holder, 'a holder of corpus.json')]),
    ...(framing.side === undefined || known.sides.has(framing.side)
      ? []
      : [unknown('side', framing.side, 'a side of corpus.json')]),
    ...(passage === undefined
      ? [
          problem(
            file,
            `${place}/passage`,
            `${framing.passage} is no sentence of the digest, which has ${digest.length}`,
          ),
        ]
      : []),
    ...(passage === undefined || passage.paragraphs.includes(framing.paragraph)
      ? []
      : [
          problem(
            file,
            `${place}/paragraph`,
            `${framing.paragraph} is no paragraph of digest sentence ${framing.passage}`,
          ),
        ]),
    ...framing.quotes.flatMap((quote, quoted) => tooLong(file, `${place}/quotes/${quoted}`, quote)),
  ];
}

function dateProblems({ file, content }: Placed<ArticleFile>): string[] {
  const date = content.published;
  if (date === null) return [];
  const ends = { from: date.from, to: date.to };
  const wrong = Object.entries(ends).flatMap(([end, day]) =>
    day === null || published(day) !== null
      ? []
      : [problem(file, `/published/${end}`, `“${day}” is not a day of the calendar`)],
  );
  const isTurned = date.to !== null && date.to < date.from;
  return isTurned ? [...wrong, problem(file, '/published/to', `“${date.to}” is before “${date.from}”`)] : wrong;
}

function articleProblems(article: Placed<ArticleFile>, known: Known): string[] {
  const { file, content } = article;
  const isNamed = file === `corpus/articles/${content.id}.json`;
  const framings = content.framings.map(({ claim, holder, stance, side }) => [claim, holder, stance, side].join(' '));
  return [
    ...(isNamed ? [] : [problem(file, '/id', `“${content.id}” is not the name of this file`)]),
    ...dateProblems(article),
    ...repeated(file, framings, (at) => `/framings/${at}`),
    ...content.framings.flatMap((framing, at) => framingProblems(article, framing, at, known)),
  ];
}

function corpusProblems({ file, content }: PackFiles['corpus'], known: Known): string[] {
  const names = (list: string, field: string, all: readonly string[]) =>
    repeated(file, all, (at) => `/${list}/${at}/${field}`);
  const strange = (pointer: string, article: string) =>
    known.articles.has(article) ? [] : [problem(file, pointer, `“${article}” is not an article of this corpus`)];
  const facts = content.facts.flatMap(({ values }, fact) =>
    values.flatMap(({ article, quote }, at) => {
      const place = `/facts/${fact}/values/${at}`;
      return [...strange(`${place}/article`, article), ...tooLong(file, `${place}/quote`, quote)];
    }),
  );
  const wording = content.wording.flatMap(({ variants }, concept) =>
    variants.flatMap(({ article, words }, at) => {
      const place = `/wording/${concept}/variants/${at}`;
      return [
        ...strange(`${place}/article`, article),
        ...words.flatMap((quote, word) => tooLong(file, `${place}/words/${word}`, quote)),
      ];
    }),
  );
  return [
    ...names(
      'holders',
      'id',
      content.holders.map(({ id }) => id),
    ),
    ...names(
      'sides',
      'name',
      content.sides.map(({ name }) => name),
    ),
    ...names(
      'facts',
      'id',
      content.facts.map(({ id }) => id),
    ),
    ...names(
      'wording',
      'concept',
      content.wording.map(({ concept }) => concept),
    ),
    ...facts,
    ...wording,
  ];
}

function lexiconProblems({ file, content }: PackFiles['lexicon'], known: Known): string[] {
  const facts = content.terms.flatMap(({ number }, at) =>
    number?.fact === undefined || known.facts.has(number.fact)
      ? []
      : [problem(file, `/terms/${at}/number/fact`, `“${number.fact}” is not a fact of corpus.json`)],
  );
  return [
    ...repeated(
      file,
      content.terms.map(({ id }) => id),
      (at) => `/terms/${at}/id`,
    ),
    ...facts,
  ];
}

/** Whatever does not fit together in the files of a pack; empty when all does. */
export function crossCheck(pack: PackFiles): string[] {
  const known = knownOf(pack);
  const { corpus, lexicon, articles } = pack;
  return [
    ...corpusProblems(corpus, known),
    ...claimProblems(pack),
    ...relationProblems(pack),
    ...lexiconProblems(lexicon, known),
    ...wordingProblems(pack),
    ...articles.flatMap((article) => articleProblems(article, known)),
  ];
}
