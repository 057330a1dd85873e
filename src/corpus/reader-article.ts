import type { Article, Passage } from './article.ts';
import { clean } from './clean.ts';
import { type ArticleDraft, linked, problemOf, sourced, titled } from './draft.ts';
import { nameOf } from './hash.ts';
import { passagesOf } from './passages.ts';
import { published } from './published.ts';
import { sketch } from './sketch.ts';

/** An article, or the reason in words why there is none. */
export type ArticleResult =
  | { readonly ok: true; readonly article: Article }
  | { readonly ok: false; readonly problem: string };

/** Makes an article of what a reader pasted. The id names the text, so that pasting it again is the same article. */
export function readerArticle(draft: ArticleDraft, nowIso: string): ArticleResult {
  const problem = problemOf(draft, nowIso);
  if (problem !== undefined) return { ok: false, problem };
  const text = clean(draft.text);
  const article: Article = {
    id: `own-${nameOf(text.trim())}`,
    origin: 'reader',
    form: 'text',
    ...titled(draft.title, text),
    source: sourced(draft.source),
    published: published(draft.date),
    genre: 'article',
    ...linked(draft.link),
    passages: passagesOf(text),
    sketch: sketch(text),
    on: true,
    added: nowIso,
  };
  return { ok: true, article };
}

/** Passages that stayed keep their paragraphs of the original; a new one stands where the passage before it stands. */
function repassaged(before: readonly Passage[], text: string): Passage[] {
  const known = new Map(before.map((passage) => [passage.text, passage.paragraphs]));
  let last = before[0]?.paragraphs ?? [1];
  return passagesOf(text).map((passage) => {
    last = known.get(passage.text) ?? last;
    return { text: passage.text, paragraphs: last };
  });
}

/** A digest keeps the sketch of its original, which its own words do not resemble. */
function changeText(article: Article, draft: string): Article {
  const text = clean(draft);
  const passages = repassaged(article.passages, text);
  return { ...article, passages, ...(article.form === 'digest' ? {} : { sketch: sketch(text) }) };
}

function changeTitle(article: Article, title: string): Article {
  const { titleNote: _note, ...rest } = article;
  return { ...rest, ...titled(title, article.passages[0]?.text ?? '') };
}

function changeDate(article: Article, date: string | null): Article {
  const { publishedNote: _note, ...rest } = article;
  return { ...rest, published: published(date) };
}

function changeLink(article: Article, link: string | null): Article {
  const { link: _link, ...rest } = article;
  return { ...rest, ...linked(link) };
}

/** The article with the fields that the change names put in place of its own; its id stays. */
export function changeArticle(article: Article, change: Partial<ArticleDraft>, nowIso: string): ArticleResult {
  const problem = problemOf(change, nowIso);
  if (problem !== undefined) return { ok: false, problem };
  const { title, source, date, link, text } = change;
  let changed = text === undefined ? article : changeText(article, text);
  if (title !== undefined) changed = changeTitle(changed, title);
  if (source !== undefined) changed = { ...changed, source: sourced(source) };
  if (date !== undefined) changed = changeDate(changed, date);
  if (link !== undefined) changed = changeLink(changed, link);
  return { ok: true, article: changed };
}
