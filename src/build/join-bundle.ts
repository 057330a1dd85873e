import { createHash } from 'node:crypto';
import type { Article } from '#corpus';
import type { Bundle, Framing } from '#framing';
import type { ArticleFile, PackFiles, WrittenFraming } from './pack-files.ts';

/** The optional fields of a file stay absent where they are absent. */
function articleOf(file: ArticleFile): Article {
  const { id, title, titleBasis, titleNote, source, published, publishedNote, genre, digest, sketch } = file;
  return {
    id,
    origin: 'bundle',
    form: 'digest',
    title,
    titleBasis,
    ...(titleNote === undefined ? {} : { titleNote }),
    source,
    published,
    ...(publishedNote === undefined ? {} : { publishedNote }),
    genre,
    passages: digest,
    sketch,
    on: true,
  };
}

function framingOf(article: string, at: number, written: WrittenFraming, { corpus }: PackFiles): Framing {
  const { holder, ...rest } = written;
  const sideFamily = corpus.content.sides.find(({ name }) => name === written.side)?.family;
  return {
    id: `${article}#${at}`,
    article,
    ...rest,
    holder: corpus.content.holders.find(({ id }) => id === holder) ?? null,
    ...(sideFamily === undefined ? {} : { sideFamily }),
    cues: [],
    by: 'editor',
  };
}

/**
 * Joins the checked files of a pack into the one file that the extension reads. Its hash is the SHA-256 of all the rest,
 * and of the lexicon and the rules beside it: what was posted with other terms has to be posted anew.
 */
export function joinBundle(pack: PackFiles): Bundle {
  const { id, version, holders, facts, wording } = pack.corpus.content;
  const articles = pack.articles.map(({ content }) => articleOf(content));
  const framings = pack.articles.flatMap(({ content }) =>
    content.framings.map((written, at) => framingOf(content.id, at, written, pack)),
  );
  const claims = pack.claims.content.claims.map((claim) => ({
    id: claim.id,
    text: claim.text,
    short: claim.short,
    judged: claim.judged,
  }));
  const content = { schema: 1, id, version, articles, framings, claims, holders, facts, wording } as const;
  const all = [content, pack.lexicon.content, pack.claims.content, pack.weights.content, pack.kinds.content];
  const hash = createHash('sha256').update(JSON.stringify(all)).digest('hex');
  return { ...content, hash };
}
